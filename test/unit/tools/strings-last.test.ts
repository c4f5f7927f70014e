import vm from 'node:vm';
import { describe, expect, test } from 'vitest';
import { stringsLast } from '../../../tools/strings-last.mjs';

const LONG = 'prose '.repeat(30);
const OTHER = 'and "more" \\n of it '.repeat(10);
const inOrder = (code: string, ...parts: readonly string[]): boolean =>
  parts.every((part, index) => index === 0 || code.indexOf(part) > code.indexOf(parts[index - 1]!));

describe('long strings', () => {
  const code = `(()=>{"use strict";const a=${JSON.stringify(LONG)}.split(" "),b="short";out(a.length,b,(()=>{return${JSON.stringify(OTHER)}})())})();`;
  const moved = stringsLast(code);

  test('stand last, and are there when the code runs', () => {
    expect(inOrder(moved, 'out(', OTHER.slice(0, 4), LONG.slice(0, 20))).toBe(true);
    const results: unknown[][] = [];
    for (const each of [code, moved]) vm.runInNewContext(each, { out: (...values: unknown[]) => results.push(values) });
    expect(results[1]).toEqual(results[0]);
  });

  test('in a list go with it', () => {
    const list = `(()=>{const a=${JSON.stringify([LONG.slice(0, 60), OTHER.slice(0, 60)])};out(a.join())})();`;
    expect(inOrder(stringsLast(list), 'out(', '["prose')).toBe(true);
  });

  test('are each there once', () => {
    expect(moved.split(LONG)).toHaveLength(2);
    expect(moved).toContain('"short"');
  });
});

test.each([
  ['has no long string', '(()=>{out("short")})();'],
  ['is no function that is called at once', `const a=${JSON.stringify(LONG)};`],
  ['has a name that would be taken', `(()=>{const longString=1;out(${JSON.stringify(LONG)})})();`],
])('code that %s stays as it is', (_, code) => {
  expect(stringsLast(code)).toBe(code);
});

test('a regular expression or template that looks like one is none', () => {
  const code = `(()=>{out(/["']${'x'.repeat(200)}"/,\`"${'y'.repeat(200)}"\`)})();`;
  expect(stringsLast(code)).toBe(code);
});
