import { describe, expect, test, vi } from 'vitest';
import type { AuditRecord } from '../../../../src/audit/record';
import { promptsPerWeek } from '../../../../src/taskpane/activity/prompts-per-week';

const prompt = (at: number, change: Partial<AuditRecord> = {}): AuditRecord => ({
  at,
  action: 'warn',
  shown: 'warn',
  rules: ['large-audience'],
  reach: 100,
  client: 'web',
  ...change,
});

/** On the person's clock. */
const local = (year: number, month: number, day: number, hour = 0, minute = 0): number =>
  new Date(year, month - 1, day, hour, minute).getTime();

const counts = (records: readonly AuditRecord[], now: number, weeks = 3): readonly number[] =>
  promptsPerWeek(records, now, weeks).map(({ prompts }) => prompts);

/** From now on the person's clock is that zone's. */
function live(zone: string): void {
  vi.stubEnv('TZ', zone);
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
}

const ZONES = ['UTC', 'Europe/London', 'America/Los_Angeles', 'Australia/Adelaide', 'Pacific/Auckland', 'Pacific/Apia'];

describe.each(ZONES)('in %s', (zone) => {
  test('a week begins on Monday at midnight, and Sunday ends it', () => {
    live(zone);
    const sunday = prompt(local(2026, 11, 15, 23, 59));
    const monday = prompt(local(2026, 11, 16));
    expect(counts([monday, sunday], local(2026, 11, 22, 23, 59))).toEqual([0, 1, 1]);
    expect(counts([monday, sunday], local(2026, 11, 23))).toEqual([1, 1, 0]);
  });

  test('whole years of weeks stand one behind the other, through every change of the clock', () => {
    live(zone);
    const weeks = promptsPerWeek([], local(2026, 12, 31, 12), 104);
    for (const [index, { from }] of weeks.entries()) {
      const day = new Date(from);
      expect([day.getDay(), day.getHours()]).toEqual([1, 0]);
      expect(Math.round((from - weeks[0]!.from) / (7 * 24 * 60 * 60_000))).toBe(index);
    }
  });
});

test.each([
  // Clocks go back on Sunday 25 October 2026 and forward on 29 March: weeks of 169 and 167 hours.
  ['back', [2026, 10, 26] as const],
  ['forward', [2026, 3, 30] as const],
])('the week in which the clock goes %s ends on its Sunday too', (_way, [year, month, monday]) => {
  live('Europe/London');
  const records = [
    prompt(local(year, month, monday)),
    prompt(local(year, month, monday - 1, 23, 59)),
    prompt(local(year, month, monday - 7)),
    prompt(local(year, month, monday - 8, 23, 59)),
  ];
  expect(counts(records, local(year, month, monday, 9))).toEqual([1, 2, 1]);
});

test('counts what was asked on Send, and not what the person chose then, what they were only told or what was only observed', () => {
  const now = local(2026, 11, 18, 9);
  const records = [
    prompt(now),
    prompt(now, { shown: 'confirm' }),
    prompt(now, { shown: 'block' }),
    prompt(now, { shown: 'notice' }),
    prompt(now, { shown: 'allow' }),
    prompt(now, { outcome: 'reply-only' }),
    prompt(now, { shown: 'confirm', outcome: 'acknowledged' }),
  ];
  expect(counts(records, now, 1)).toEqual([3]);
});

test('what is older than the weeks shown, or from a clock that went ahead, counts nowhere', () => {
  const now = local(2026, 11, 18, 9);
  expect(counts([prompt(local(2026, 11, 1)), prompt(local(2026, 11, 24)), prompt(8.64e15)], now)).toEqual([0, 0, 0]);
});
