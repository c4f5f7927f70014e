import type { PaneKey } from '../../i18n/pane-texts';
import type { Policy } from '../../policy/schema';

/** The text about known lists: where policy wants more than silence about every list of unknown size, knowing it spares nothing. */
export const knownListsText = ({ onUnknown, rules }: Policy): PaneKey =>
  onUnknown === 'allow' || rules['unknown-size'] === 'off' ? 'settings.known-lists-text' : 'settings.known-lists-rules';
