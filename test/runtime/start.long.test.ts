import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { expect, it } from 'vitest';
import { READABLE } from '../../tools/bundles.mjs';
import { addressOf, start, statusOf } from './started';

const PAGES = [
  '',
  'taskpane.html',
  'taskpane.js',
  'taskpane.js.map',
  'launchevent.html',
  'manifest.xml',
  'rules/index.html',
];

it('"npm start" builds what is for people to read, and serves it', async () => {
  const child = start('--port', '0');
  const exit = once(child, 'exit');
  try {
    const url = await addressOf(child);
    for (const page of PAGES) expect(await statusOf(`${url}${page}`), page).toBe(200);
    // Engines are no newer for it.
    const handlers = readFileSync(`${READABLE.folder}/launchevent.js`, 'utf8');
    expect(() => parse(handlers, { ecmaVersion: 2016 })).not.toThrow();
    const map = readFileSync(`${READABLE.folder}/launchevent.js.map`, 'utf8');
    expect((JSON.parse(map) as { sources: string[] }).sources.join()).toContain('src/launchevent/handle.ts');
  } finally {
    child.kill('SIGTERM');
  }
  expect(await exit).toEqual([0, null]);
}, 240_000);
