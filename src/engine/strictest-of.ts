import { strictness } from './decision';
import type { Action } from './decision';

/** The first of those that no other is stricter than; undefined: there are none. What names no action asks for none. */
export const strictestOf = <T extends { readonly action?: Action | undefined }>(each: readonly T[]): T | undefined =>
  each.reduce<T | undefined>(
    (best, one) => (best && strictness(best.action ?? 'allow') >= strictness(one.action ?? 'allow') ? best : one),
    undefined,
  );
