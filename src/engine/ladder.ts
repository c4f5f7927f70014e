import { ACTIONS } from './decision';
import type { Action, Ladder } from './decision';

/** The strictest step whose number of people is reached; undefined below the first. A step of 0 is none. */
export function stepFor(people: number, ladder: Ladder): { action: Action; limit: number } | undefined {
  let reached: { action: Action; limit: number } | undefined;
  for (const action of ACTIONS) {
    const limit = action === 'allow' ? undefined : ladder[action];
    if (limit && people >= limit) reached = { action, limit };
  }
  return reached;
}
