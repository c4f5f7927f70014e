import { describe, expect, it } from 'vitest';
import { inWords, secondsKept } from '../../../../../src/cli/doctor/parts/freshness';

const DATE = 'Mon, 14 Nov 2016 08:30:00 GMT';

describe('for how long a copy may be used without asking', () => {
  it.each([
    [{}, undefined],
    [{ 'cache-control': 'public' }, undefined],
    [{ 'cache-control': 'no-cache' }, 0],
    [{ 'cache-control': 'max-age=3600, no-cache' }, 0],
    [{ 'cache-control': 'No-Store' }, 0],
    [{ 'cache-control': 'max-age=0, must-revalidate' }, 0],
    [{ 'cache-control': 'Public, Max-Age="60"' }, 60],
    [{ 'cache-control': 'max-age=0, s-maxage=300' }, 300],
    [{ 'cache-control': 'max-age=30, stale-while-revalidate=600' }, 630],
    [{ 'cache-control': 'max-age=never' }, undefined],
    [{ expires: '0' }, 0],
    [{ expires: 'Mon, 14 Nov 2016 09:30:00 GMT', date: DATE }, 3600],
    [{ expires: 'Mon, 14 Nov 2016 07:30:00 GMT', date: DATE }, 0],
    [{ expires: 'Mon, 14 Nov 2016 09:30:00 GMT', date: DATE, 'cache-control': 'max-age=5' }, 5],
  ])('%j: %s', (headers, seconds) => {
    expect(secondsKept({ status: 200, headers, body: Buffer.alloc(0), at: 0, tookMs: 0 })).toBe(seconds);
  });

  it.each([
    [90, '90 s'],
    [3600, '60 min'],
    [86_400, '24 h'],
    [31_536_000, '365 days'],
  ])('%s are %s', (seconds, words) => {
    expect(inWords(seconds)).toBe(words);
  });
});
