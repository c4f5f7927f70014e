import { expect, test } from 'vitest';
import { readQuotedHeader } from '../../../src/signals/quoted-header';
import { threadDepth } from '../../../src/signals/thread-depth';

const block = (n: number): string =>
  `Answer ${n}\n\nFrom: Bo <bo@corp.example>\nSent: Friday, 14 November 2030 08:${n + 10}\nTo: All\nSubject: RE: Rota\n\n`;
const nested = (levels: number): string => Array.from({ length: levels }, (_, n) => block(n)).join('') + 'First.';

test.each([
  [undefined, 0],
  [22, 0],
  [27, 1],
  [72, 10],
])('a conversation index of %o bytes is %i answers deep', (bytes, depth) => {
  expect(threadDepth(bytes, undefined, undefined)).toBe(depth);
});

test.each([0, 1, 4, 10])('%i nested quotes', (levels) => {
  const body = nested(levels);
  expect(threadDepth(undefined, body, readQuotedHeader(body))).toBe(levels);
});

test('counts no further than ten', () => {
  const body = nested(40);
  expect(threadDepth(undefined, body, readQuotedHeader(body))).toBe(10);
});
