import type { OutlookFailure, RoamingWriter, SessionPort } from '../../outlook/ports';
import { parsePolicy } from '../../policy/parse';
import type { Layer } from '../../policy/parse';
import { obeyHere } from './obey-here';
import { toText } from './own-settings';
import type { Edit } from './own-settings';

/** What a change that Outlook has taken came to. */
export interface SavedEdit {
  /** The text that was stored until then. */
  readonly found: string | undefined;
  readonly before: Layer;
  readonly after: Layer;
}

/** More than there is room for: nothing was written, and trying again does not help. */
export class TooManySettings extends Error {}

export interface SaveOwnPorts {
  readonly roaming: RoamingWriter;
  readonly session: SessionPort;
}

const turns = new WeakMap<RoamingWriter, Promise<unknown>>();

/**
 * Applies an edit to what is stored now, not to a copy from when the view opened: another view, another pane of this Outlook or
 * another device may have written since. One edit after another. Stored text that does not parse counts as empty, as
 * everywhere.
 * @throws TooManySettings, or whatever Outlook says where it does not save
 */
export function saveOwn(ports: SaveOwnPorts, edit: Edit): Promise<SavedEdit> {
  const { roaming } = ports;
  const turn = (turns.get(roaming) ?? Promise.resolve()).then(() => save(ports, edit));
  turns.set(
    roaming,
    turn.catch(() => undefined),
  );
  return turn;
}

async function save({ roaming, session }: SaveOwnPorts, edit: Edit): Promise<SavedEdit> {
  const found = roaming.read();
  const before = parsePolicy(found ?? '{}', 'person').layer;
  const after = edit(before);
  const text = toText(after);
  if (text === undefined) throw new TooManySettings();
  await roaming.write(text).catch((error: unknown) => {
    // The port's own bound is narrower than the sum of the schema's.
    throw (error as Partial<OutlookFailure>).reason === 'refused' ? new TooManySettings() : error;
  });
  await obeyHere(before, after, session);
  return { found, before, after };
}
