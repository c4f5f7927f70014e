import type { Outlook, OutlookState } from '../outlook';
import { OwnMailNote } from './own-mail-note';
import { Tour } from './tour';

/** What the preview says to its visitor: the tour, or about their own mail. */
export function Visitor({ state, outlook }: { readonly state: OutlookState; readonly outlook: Outlook }) {
  return state.ownMail === undefined ? (
    <Tour state={state} outlook={outlook} />
  ) : (
    <OwnMailNote ownMail={state.ownMail} />
  );
}
