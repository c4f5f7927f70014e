import type { Decision } from '../engine/decision';
import { stormInProgress } from '../engine/rules/storm-in-progress';

/**
 * Whether a choice of the person's may lift anything of this decision: not while a storm is seen or hinted at, and not for a list
 * that a fresh catalogue lacks.
 */
export const mayRelieve = ({ findings, reach }: Decision): boolean =>
  !findings.some(({ rule }) => rule === stormInProgress.id) && !reach.lists.some(({ newlyMade }) => newlyMade);
