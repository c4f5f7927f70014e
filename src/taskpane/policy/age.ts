import type { PaneKey } from '../../i18n/pane-texts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, in the largest unit that fits, as a text and its parameter; a clock that went back counts as now. */
export function ageKey(ms: number): readonly [PaneKey, { readonly age: number }] {
  if (ms < MINUTE) return ['policy.age-now', { age: 0 }];
  if (ms < HOUR) return ['policy.age-minutes', { age: Math.floor(ms / MINUTE) }];
  if (ms < DAY) return ['policy.age-hours', { age: Math.floor(ms / HOUR) }];
  return ['policy.age-days', { age: Math.floor(ms / DAY) }];
}
