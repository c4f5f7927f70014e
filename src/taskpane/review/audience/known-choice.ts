import type { ListEntry } from '../../../engine/facts';
import type { PaneKey } from '../../../i18n/pane-texts';
import { parsePolicy } from '../../../policy/parse';
import type { Layer } from '../../../policy/parse';
import type { PanePorts } from '../../pane-ports';
import { saveOwn, TooManySettings } from '../../settings/save-own';
import { withList, withoutList } from '../../settings/own-settings';

type Roaming = Pick<PanePorts, 'roaming'>;

/** As they are now, on whatever device they were changed; empty where they cannot be read. */
const ownSettings = ({ roaming }: Roaming): Layer => parsePolicy(roaming.read() ?? '{}', 'person').layer;

/** Whether this list is among those that the person saved as known. */
export const isSavedAsKnown = ({ address }: ListEntry, ports: Roaming): boolean =>
  (ownSettings(ports).knownLists ?? []).some((each) => each.address === address);

/**
 * Puts a list among those that the person knows, or takes it out again. Never rejects.
 * @returns the message to show where it was not saved
 */
export function saveAsKnown(
  { address, size }: ListEntry,
  isKnown: boolean,
  ports: Pick<PanePorts, 'roaming' | 'clock'>,
): Promise<PaneKey | undefined> {
  const list = { address, since: ports.clock.now(), ...(size.known && { size: size.value }) };
  return saveOwn(ports.roaming, (own) => (isKnown ? withList(own, list) : withoutList(own, address))).then(
    () => undefined,
    (error: unknown) => (error instanceof TooManySettings ? 'settings.too-many' : 'outcome.not-saved'),
  );
}
