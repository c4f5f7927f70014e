import { isPrompt } from '../../../engine/decision';
import type { Decision } from '../../../engine/decision';
import type { ListEntry } from '../../../engine/facts';

/**
 * The lists that a person most likely wants to drop, by address: those that a prompt names, those of unknown size, and those
 * that are as large as the step of the thresholds that was reached. Where none of them is, the step was reached by all together.
 */
export function bigLists({ reach, findings }: Decision): ReadonlySet<string> {
  const prompts = findings.filter(({ action }) => isPrompt(action));
  const named = new Set(prompts.map(({ params }) => params.list));
  const step = findings.reduce((most, { params: { limit } }) => Math.max(most, Number(limit ?? 0)), 0);
  const isBig = ({ name, certainty, secondSign, size }: ListEntry): boolean =>
    named.has(name) || (size.known ? size.value >= step : certainty === 'list' || secondSign);
  const big = reach.lists.filter(isBig);
  return new Set((big.length > 0 ? big : reach.lists).map(({ address }) => address));
}
