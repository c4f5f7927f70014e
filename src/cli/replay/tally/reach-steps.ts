import { HUGE_AUDIENCE, LARGE_AUDIENCE, MASS_AUDIENCE, VERY_LARGE_AUDIENCE } from '../../../engine/reach';
import type { Reach } from '../../../engine/reach';
import { noCounts } from './counts';
import type { Counts } from './counts';
import type { Action } from '../../../engine/decision';

/** From how many people on each step begins; the default thresholds's are among them. */
const STEPS = [0, 2, 6, LARGE_AUDIENCE, VERY_LARGE_AUDIENCE, HUGE_AUDIENCE, MASS_AUDIENCE] as const;

export interface ReachReport extends Counts {
  /** People reached, from and to; both undefined: a list of unknown size is among the recipients. */
  readonly from?: number;
  readonly to?: number;
}

/** How many people the sends reached. */
export class ReachTally {
  readonly #steps = STEPS.map(() => noCounts());
  readonly #unknown = noCounts();

  add(reach: Reach, action: Action): void {
    const step = STEPS.filter((from) => reach.people >= from).length - 1;
    (reach.unknownList ? this.#unknown : this.#steps[step]!)[action] += 1;
  }

  report(): ReachReport[] {
    const steps = STEPS.map((from, at): ReachReport => {
      const next = STEPS[at + 1];
      return { from, ...(next !== undefined && { to: next - 1 }), ...this.#steps[at]! };
    });
    return [...steps, { ...this.#unknown }];
  }
}
