import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGE = 'docs/threat-model.md';
/** Of what nobody here can test: what others do, and what the reader is to do. */
const NOT_OURS = ['outside', 'advice'];

/** The table's rows: what somebody tries, the parts of what prevents it, and of what holds each. */
interface Threat {
  readonly what: string;
  readonly claims: readonly string[];
  readonly held: readonly string[];
}

const partsOf = (cell: string): readonly string[] => cell.split('; ').map((part) => part.trim());

function threatsIn(page: string): readonly Threat[] {
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
  const head = rows.findIndex((cells) => cells[cells.length - 1] === 'held by');
  const width = rows[head]?.length;
  return rows
    .slice(head + 2)
    .filter((cells) => cells.length === width)
    .map((cells) => ({
      what: cells[1] ?? '',
      claims: partsOf(cells[3] ?? ''),
      held: partsOf(cells[cells.length - 1] ?? ''),
    }));
}

/** `["a title"](../test/a.test.ts)` */
const LINK = /\["([^\]]+)"\]\(([^)]+)\)/g;

/** What is wrong with the test that is to hold a claim; undefined: nothing. */
function faultOf(held: string): string | undefined {
  if (NOT_OURS.includes(held)) return undefined;
  const links = [...held.matchAll(LINK)];
  if (links.length === 0) return `"${held}" names no test`;
  for (const [, title = '', target = ''] of links) {
    const file = path.join('docs', target);
    if (!existsSync(file)) return `there is no ${file}`;
    if (!readFileSync(file, 'utf8').includes(title)) return `${file} has no test called "${title}"`;
  }
  return undefined;
}

const threats = threatsIn(readFileSync(PAGE, 'utf8'));

describe('each claim of the threat model', () => {
  it('is found', () => {
    expect(threats.length).toBeGreaterThan(25);
  });

  it.each(threats.map(({ what, ...rest }) => [what, rest] as const))(
    'is held by a test: %s',
    (what, { claims, held }) => {
      expect(held.length, `${what}: one entry under "held by" for each part of "what prevents it".`).toBe(
        claims.length,
      );
      expect(held.map(faultOf).filter(Boolean)).toEqual([]);
    },
  );

  it('is missed where no test is named, or one that is not there', () => {
    expect(
      ['', 'soon', '["a title"](../test/nowhere.test.ts)', '["no such title"](../README.md)'].map(faultOf),
    ).toEqual([
      '"" names no test',
      '"soon" names no test',
      `there is no ${path.join('test', 'nowhere.test.ts')}`,
      'README.md has no test called "no such title"',
    ]);
    expect(NOT_OURS.map(faultOf)).toEqual([undefined, undefined]);
  });
});
