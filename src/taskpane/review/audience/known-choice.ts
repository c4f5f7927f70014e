import { isChosen } from '../../../check/history';
import type { ListEntry } from '../../../engine/facts';
import type { PaneKey } from '../../../i18n/pane-texts';
import type { PanePorts } from '../../pane-ports';
import { saveOwn, TooManySettings } from '../../settings/save-own';
import { asSeen, storedSettings, withList, withoutList } from '../../settings/own-settings';

/** Whether the person saved that they know this list, and that still counts of it. */
export const isSavedAsKnown = (list: ListEntry, { roaming, clock }: Pick<PanePorts, 'roaming' | 'clock'>): boolean =>
  (storedSettings(roaming).knownLists ?? []).some((row) => isChosen(list, row, clock.now()));

/**
 * Puts a list among those that the person knows, or takes it out again. Never rejects.
 * @param conversation fingerprint of the one in which they say so; empty for a message that begins one
 * @returns the message to show where it was not saved
 */
export function saveAsKnown(
  list: ListEntry,
  isKnown: boolean,
  conversation: string,
  ports: Pick<PanePorts, 'roaming' | 'session' | 'clock'>,
): Promise<PaneKey | undefined> {
  const seen = asSeen(list, conversation, ports.clock.now());
  return saveOwn(ports, (own) => (isKnown ? withList(own, seen) : withoutList(own, list.address))).then(
    () => undefined,
    (error: unknown) => (error instanceof TooManySettings ? 'settings.too-many' : 'outcome.not-saved'),
  );
}
