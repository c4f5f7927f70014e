import { ACTIONS } from './decision';
import type { Action, Thresholds, Verdict } from './decision';

/** The messages of a rule that speaks by a thresholds. */
export const THRESHOLD_MESSAGES = ['from', 'blocked-from'];

/** The strictest step whose number of people is reached; undefined below the first. A step of 0 is none. */
export function verdictByThresholds(people: number, thresholds: Thresholds): Verdict | undefined {
  let reached: Verdict | undefined;
  for (const action of ACTIONS) {
    const limit = action === 'allow' ? undefined : thresholds[action];
    if (limit && people >= limit) reached = { action, messageId: messageOf(action), params: { limit } };
  }
  return reached;
}

const messageOf = (action: Action): string => (action === 'block' ? 'blocked-from' : 'from');
