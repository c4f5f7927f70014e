import { describe, expect, test } from 'vitest';
import { ageGroup, listDate } from '../../../../src/preview/ui/dates';

const at = (day: number, hour: number): number => new Date(2026, 10, day, hour, 5).getTime();
const now = at(20, 12);

describe('a list shows', () => {
  test.each([
    [at(20, 0), 'Today', /^00:05$/],
    [at(20, 13), 'Today', /^13:05$/],
    [at(19, 23), 'Yesterday', /^Thu.*23:05$/],
    [at(14, 12), 'This week', /^Sat.*12:05$/],
    [at(13, 12), 'Older', /^13\/11\/2026$/],
  ])('%i under %s', (ms, group, date) => {
    expect(ageGroup(ms, now)).toBe(group);
    expect(listDate(ms, now)).toMatch(date);
  });
});
