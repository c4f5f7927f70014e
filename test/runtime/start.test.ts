import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:https';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

type Started = ChildProcessByStdio<null, Readable, Readable>;

const start = (...args: readonly string[]): Started =>
  spawn(process.execPath, ['tools/start.mjs', '--no-open', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

/** Runs to its own end. */
async function ended(...args: readonly string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = start(...args);
  const exit = once(child, 'exit') as Promise<[number | null]>;
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { code, stdout, stderr };
}

/** Waits for the address that it prints. */
async function addressOf(child: Started): Promise<string> {
  let output = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    output += String(chunk);
    const url = /https:\/\/localhost:\d+\//.exec(output)?.[0];
    if (url) return url;
  }
  throw new Error(`It ended without an address: ${await text(child.stderr)}`);
}

const statusOf = (url: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get(url, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).once('error', reject);
  });

describe('npm start', () => {
  it('explains itself', async () => {
    const { code, stdout } = await ended('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('--port');
  });

  it.each([
    ['an unknown option', ['--colour']],
    ['a port that is no number', ['--port', 'http']],
    ['a port that is too large', ['--port', '65536']],
    ['a folder of mail that is not there', ['--mail', 'no-such-folder']],
    ['a file instead of a folder of mail', ['--mail', 'package.json']],
  ])('refuses %s in one sentence', async (_name, args) => {
    const { code, stdout, stderr } = await ended(...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('serves the preview until it is told to stop, and says so where the port is taken', async () => {
    const child = start('--port', '0');
    const exit = once(child, 'exit');
    try {
      const url = await addressOf(child);
      expect(await statusOf(url)).toBe(200);

      const second = await ended('--port', new URL(url).port);
      expect(second.code).toBe(2);
      expect(second.stderr).toContain('--port');
    } finally {
      child.kill('SIGTERM');
    }
    expect(await exit).toEqual([0, null]);
  }, 120_000);
});
