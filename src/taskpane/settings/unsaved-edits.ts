import type { Layer } from '../../policy/parse';
import type { Edit } from './own-settings';
import { saveOwn, TooManySettings } from './save-own';
import type { SavedEdit, SaveOwnPorts } from './save-own';
import type { Saved } from './settings-state';
import { undoOf } from './undo-of';

/** What an edit was for: how the pane names it once it is saved. */
export type EditKind = 'saved' | 'was-reset' | 'undone';

interface Unsaved {
  readonly edit: Edit;
  readonly kind: EditKind;
}

export interface SaveResult {
  readonly saved: Saved;
  /** What Outlook has taken; undefined: nothing. */
  readonly edit: SavedEdit | undefined;
}

/** The person's stored settings, and the edits of them that are not saved yet. */
export interface UnsavedEdits {
  add(edit: Edit, kind: EditKind): void;
  /** The settings as the person wants them. */
  own(): Layer;
  /** What is stored was read again. */
  loaded(stored: Layer): void;
  /** Saves all of them; one that there is no room for is given up. @returns undefined where there is nothing to save */
  save(): Promise<SaveResult | undefined>;
}

export function unsavedEdits(ports: SaveOwnPorts): UnsavedEdits {
  const { roaming } = ports;
  let stored: Layer = {};
  /** The stored text that the edits were made from. */
  let storedText: string | undefined;
  let unsaved: readonly Unsaved[] = [];

  async function save(): Promise<SaveResult | undefined> {
    const pending = unsaved;
    const newest = pending[pending.length - 1];
    if (!newest) return undefined;
    try {
      const edit = await saveOwn(ports, (own) => applied(pending, own));
      const elsewhere = edit.found !== storedText;
      unsaved = unsaved.slice(pending.length);
      stored = edit.after;
      storedText = roaming.read();
      const undo = newest.kind === 'undone' ? undefined : undoOf(edit);
      return { edit, saved: { kind: newest.kind, elsewhere, undo } };
    } catch (error) {
      if (!(error instanceof TooManySettings)) return { edit: undefined, saved: { kind: 'not-saved' } };
      // It alone goes: what was to be saved with it still is.
      unsaved = unsaved.filter((each) => each !== newest);
      const rest = await save();
      return rest?.saved.kind === 'not-saved' ? rest : { edit: rest?.edit, saved: { kind: 'too-many' } };
    }
  }

  return {
    add(edit, kind) {
      unsaved = [...unsaved, { edit, kind }];
    },
    own: () => applied(unsaved, stored),
    loaded(own) {
      stored = own;
      storedText = roaming.read();
    },
    save,
  };
}

const applied = (edits: readonly Unsaved[], own: Layer): Layer => edits.reduce((layer, { edit }) => edit(layer), own);
