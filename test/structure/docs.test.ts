import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { COMMANDS } from '../../src/cli/commands';
import { deadLinks, faultOf, printedCalls, readDocs } from './docs';
import type { TextFile } from './text-file';

const root = process.cwd();
const fence = '```';

let docs: readonly TextFile[] = [];
beforeAll(async () => {
  docs = await readDocs(root);
});

describe('links', () => {
  it('between the pages lead somewhere', async () => {
    expect((await Promise.all(docs.map((file) => deadLinks(file, root)))).flat()).toEqual([]);
  });

  it.each([
    ['a page that is not there', '[a](nowhere.md)', 1],
    ['a heading that is not there', '[a](replay.md#nothing-of-the-kind)', 1],
    ['a file outside the repository', '[a](../../elsewhere.md)', 1],
    ['a page without encryption', '[a](http://example.org/)', 1],
    [
      'a page, a heading, a file of src, the web',
      '[a](replay.md) [b](replay.md#what-it-reads) [c](../README.md) [d](https://example.org/)',
      0,
    ],
    ['code that looks like a link', '`[a](nowhere.md)`', 0],
  ])('to %s', async (_what, text, faults) => {
    expect(await deadLinks({ name: 'docs/planted.md', text }, root)).toHaveLength(faults);
  });
});

describe('command lines', () => {
  // Help that a page asks for is not printed here.
  beforeEach(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));

  it('on the pages are ones that the command takes', async () => {
    const calls = docs.flatMap(({ name, text }) => printedCalls(text).map((call) => ({ name, call })));
    expect(calls.length).toBeGreaterThan(20);
    const faults = await Promise.all(
      calls.map(async ({ name, call }) => {
        const fault = await faultOf(call, COMMANDS);
        return fault === undefined ? [] : [`${name}: ${fault}`];
      }),
    );
    expect(faults.flat()).toEqual([]);
  });

  it('show every command somewhere', () => {
    const printed = docs.flatMap(({ text }) => printedCalls(text).map(({ words }) => words.join(' ')));
    const missing = COMMANDS.filter(
      ({ words }) => !printed.some((each) => `${each} `.startsWith(`${words.join(' ')} `)),
    );
    expect(missing.map(({ words }) => words.join(' '))).toEqual([]);
  });

  it.each([
    ['an unknown command', 'npx reply-all-guard polish policy.json', 1],
    ['an unknown flag', 'npx reply-all-guard policy check policy.json --strict', 1],
    ['a flag without its value', 'npx reply-all-guard lists build lists.csv --out', 1],
    ['a word too many', 'npx reply-all-guard doctor https://a.example/ https://b.example/', 1],
    ['a word too few', 'npx reply-all-guard policy check', 1],
    ['a good one behind another command', 'npm run build && npx reply-all-guard policy check "my policy.json"', 0],
    ['help', 'npx reply-all-guard doctor --help', 0],
    ['another program', 'npx reply-all-guardian polish', 0],
  ])('with %s', async (_what, line, faults) => {
    const calls = printedCalls(`${fence}sh\n${line}\n${fence}\n`);
    const found = await Promise.all(calls.map((call) => faultOf(call, COMMANDS)));
    expect(found.filter((fault) => fault !== undefined)).toHaveLength(faults);
  });

  it('that are only mentioned need not be complete', async () => {
    const [call] = printedCalls('made by `reply-all-guard lists build`');
    expect(call && (await faultOf(call, COMMANDS))).toBeUndefined();
  });
});

it('the script that finds open lists only reads', () => {
  const script = readFileSync('docs/find-open-lists.ps1', 'utf8');
  const code = script
    .replace(/<#[^]*?#>/g, '')
    .replace(/'[^'\n]*'/g, "''")
    .replace(/#.*$/gm, '');
  expect(code).not.toMatch(/\b(?:Set|Add|Remove|Update|Enable|Disable|New|Connect)-\w/);
  expect(script).toMatch(/^[\t\n\x20-\x7e]*$/);
});

describe('the README', () => {
  const readme = readFileSync('README.md', 'utf8');

  it('is short, and begins with the film', () => {
    expect(readme.split('\n').length).toBeLessThan(150);
    expect(/!\[[^\]]+\]\(([^)]+)\)/.exec(readme)?.[1]).toBe('docs/pictures/storm.webp');
  });

  it('has a film that moves, and is light enough for everybody to see', () => {
    const film = readFileSync('docs/pictures/storm.webp');
    expect(film.length).toBeLessThanOrEqual(2_000_000);
    // Extended WebP with the flag of an animation (RFC 9649, 2.7).
    expect([film.toString('latin1', 8, 16), film[20]! & 2]).toEqual(['WEBPVP8X', 2]);
  });

  it('has a command for each figure, and of benchmarks ones that there are', () => {
    const table = readme.slice(readme.indexOf('\n| figure'), readme.indexOf('## Deploy it'));
    const rows = table.split('\n').filter((line) => /^\| (?!figure|--)/.test(line));
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.filter((row) => !/\| (?:`(?:npm|npx) [^`]+`|the same) +\|$/.test(row))).toEqual([]);
    const names = [...table.matchAll(/npm run bench -- ([a-z -]+?)(?: --|`)/g)].flatMap(([, each]) => each!.split(' '));
    expect(
      names.filter((name) => !existsSync(`test/bench/${name}.ts`) && !existsSync(`test/bench/${name}/index.ts`)),
    ).toEqual([]);
  });
});
