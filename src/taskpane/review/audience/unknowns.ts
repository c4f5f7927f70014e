import type { Facts, Signal } from '../../../engine/facts';
import type { PaneKey } from '../../../i18n/pane-texts';

/** Nobody asked: what was known already was enough to decide. */
const NOT_NEEDED = 'not-needed';

const isMissing = (signal: Signal<unknown>): boolean => !signal.known && signal.why !== NOT_NEEDED;

/** What the decision had to do without, as the pane names it. */
export function unknowns({ kind, original, reachedAtOpen, stormWords }: Facts): readonly PaneKey[] {
  const missing: PaneKey[] = [];
  // A new message and a forward answer nothing.
  if (kind === 'reply' && isMissing(original)) missing.push('unknown.original');
  if (isMissing(reachedAtOpen)) missing.push('unknown.reached-at-open');
  if (isMissing(stormWords)) missing.push('unknown.words');
  return missing;
}
