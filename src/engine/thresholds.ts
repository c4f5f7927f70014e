import type { RuleSettings, Verdict } from './decision';

/** The messages of a rule that speaks by thresholds. */
export const THRESHOLD_MESSAGES = ['from', 'blocked-from'];

type Key = 'thresholds' | 'newMailThresholds';

/** The strictest step whose number of people is reached; undefined below the first. A step of 0 is none. */
export function verdictByThresholds<K extends Key>(
  people: number,
  settings: Pick<RuleSettings, K>,
  key: K,
): Verdict | undefined {
  let reached: Verdict | undefined;
  for (const action of STEPS) {
    const limit = settings[key][action];
    if (limit && people >= limit)
      reached = {
        action,
        messageId: action === 'block' ? 'blocked-from' : 'from',
        params: { limit },
        because: `${key}.${action}`,
      };
  }
  return reached;
}

const STEPS = ['notice', 'warn', 'confirm', 'block'] as const;

/** From how many people on anything is due. */
export const lowestThreshold =
  (key: Key) =>
  (settings: RuleSettings): number =>
    Math.min(...STEPS.map((action) => settings[key][action]).filter((limit): limit is number => !!limit));
