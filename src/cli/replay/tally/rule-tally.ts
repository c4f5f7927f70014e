import { rules } from '../../../engine/rules/index';
import type { Decision } from '../../../engine/decision';
import { noCounts, promptsOf } from './counts';
import type { Counts } from './counts';

export interface RuleReport extends Counts {
  readonly rule: string;
  readonly prompts: number;
  /** Sends that this rule was the first reason for. */
  readonly decisive: number;
}

/** Which rules spoke, and how strictly; several may about one send. */
export class RuleTally {
  readonly #counts = new Map(rules.map(({ id }) => [id, { ...noCounts(), decisive: 0 }]));

  add({ findings }: Decision): void {
    findings.forEach(({ rule, action }, at) => {
      const counts = this.#counts.get(rule);
      if (!counts) return;
      counts[action] += 1;
      if (at === 0) counts.decisive += 1;
    });
  }

  /** Every rule, in the table's order, those that never spoke too. */
  report(): RuleReport[] {
    return [...this.#counts].map(([rule, counts]) => ({ rule, ...counts, prompts: promptsOf(counts) }));
  }
}
