import { describe, expect, it } from 'vitest';
import { readEnd } from '../../../../src/cli/incident/read-end';

const NOW = Date.parse('2026-11-14T08:30:00Z');
const MINUTE = 60_000;
const end = (given: { for?: string; until?: string }) => readEnd({ for: given.for, until: given.until }, NOW);

describe('how long a freeze lasts', () => {
  it.each([
    ['30m', 30],
    ['4h', 240],
    ['2d', 2880],
    ['1h30m', 90],
    [' 4 H ', 240],
  ])('--for %s', (text, minutes) => {
    expect(end({ for: text })).toEqual({ until: NOW + minutes * MINUTE, isGiven: true });
  });

  it.each([
    ['2026-11-14T09:00:00Z', 30],
    ['2026-11-14T10:00+01:00', 30],
  ])('--until %s', (text, minutes) => {
    expect(end({ until: text })).toEqual({ until: NOW + minutes * MINUTE, isGiven: true });
  });

  it('is four hours where nobody says', () => {
    expect(end({})).toEqual({ until: NOW + 240 * MINUTE, isGiven: false });
  });

  it.each<[{ for?: string; until?: string }, RegExp]>([
    [{ for: '4' }, /Did you mean 4h\?/],
    [{ for: '4 hours' }, /Did you mean 4h\?/],
    [{ for: '30s' }, /Did you mean 30m\?/],
    [{ for: '30 sec' }, /Did you mean 30m\?/],
    [{ for: '45 minutes' }, /Did you mean 45m\?/],
    [{ for: '2 days' }, /Did you mean 2d\?/],
    [{ for: '2w' }, /Did you mean 14d\?/],
    [{ for: '1.5h' }, /"1\.5h"\.$/],
    [{ for: '3 months' }, /"3 months"\.$/],
    [{ for: '-4h' }, /"-4h"\.$/],
    [{ for: '0h' }, /stop/],
    [{ for: 'soon' }, /--for/],
    [{ for: '400d' }, /year/],
    [{ until: '2027-12-01T00:00:00Z' }, /year/],
    [{ until: '20266-11-14T17:00:00Z' }, /--until/],
    [{ until: '2026-11-14T08:29:59Z' }, /past/],
    [{ until: '2026-11-14T09:00:00+02:00' }, /past/],
    [{ until: '2026-11-16T09:00' }, /Did you mean 2026-11-16T09:00:00[+-]\d\d:\d\d\?/],
    [{ until: '2026-13-40T09:00:00Z' }, /--until/],
    [{ until: '5pm' }, /--until/],
  ])('%j is refused in one sentence', (given, sentence) => {
    expect(() => end(given)).toThrow(sentence);
    expect(() => end(given)).toThrow(/^[^\n]+$/);
  });
});
