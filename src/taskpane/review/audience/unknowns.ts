import type { Facts, Signal, WhyUnknown } from '../../../engine/facts';
import type { PaneKey } from '../../../i18n/pane-texts';

/** Whether the decision had to do without: not where what was known already was enough. */
const MISSED: Readonly<Record<WhyUnknown, boolean>> = {
  'not-needed': false,
  'not-asked': true,
  'not-done': true,
  'no-quote': true,
  'names-only': true,
  'no-snapshot': true,
  failed: true,
  timeout: true,
  threw: true,
  missing: true,
  garbage: true,
  refused: true,
};

const isMissing = (signal: Signal<unknown>): boolean => !signal.known && MISSED[signal.why];

/** What the decision had to do without, as the pane names it. */
export function unknowns({ kind, original, reachedAtOpen, stormWords }: Facts): readonly PaneKey[] {
  const missing: PaneKey[] = [];
  // A new message and a forward answer nothing.
  if (kind === 'reply' && isMissing(original)) missing.push('unknown.original');
  if (isMissing(reachedAtOpen)) missing.push('unknown.reached-at-open');
  if (isMissing(stormWords)) missing.push('unknown.words');
  return missing;
}
