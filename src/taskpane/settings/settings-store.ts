import { jobQueue } from '../job-queue';
import type { PanePorts } from '../pane-ports';
import { readOwnSettings } from './organisation';
import type { OwnSettings } from './organisation';
import type { Edit } from './own-settings';
import type { SavedEdit } from './save-own';
import type { Saved, SettingsState } from './settings-state';
import { unsavedEdits } from './unsaved-edits';
import type { EditKind } from './unsaved-edits';

/** What a person can do with their settings. Each change is saved at once; what could not be saved before goes along. */
export interface SettingsActions {
  /** Reads again what is stored and what the organisation has. */
  read(): Promise<void>;
  change(edit: Edit): Promise<void>;
  /** Takes away all that the person set. */
  reset(): Promise<void>;
  undo(edit: Edit): Promise<void>;
  tryAgain(): Promise<void>;
}

export interface SettingsStore extends SettingsActions {
  state(): SettingsState;
  /** @returns what ends that */
  subscribe(listener: () => void): () => void;
  /** @param listener called after each change that Outlook has taken, also after the view is left */
  onSaved(listener: (edit: SavedEdit) => void): void;
  /** The view is left: the message about a change that is saved goes. */
  leave(): void;
}

/** The person's settings on the screen, and what of them is not saved yet. It outlives the view that shows them. */
export function settingsStore(ports: PanePorts): SettingsStore {
  let state: SettingsState = { phase: 'loading' };
  let afterSaving: (edit: SavedEdit) => void = () => undefined;
  const listeners = new Set<() => void>();
  const unsaved = unsavedEdits(ports);
  const queue = jobQueue();

  function show(saved: Saved | undefined, changes?: Partial<OwnSettings>): void {
    const settings = { ...(state.phase === 'ready' && state.settings), ...changes };
    if (!isLoaded(settings)) return;
    state = { phase: 'ready', settings: { ...settings, own: unsaved.own() }, saved };
    listeners.forEach((listener) => listener());
  }

  function saveAll(): Promise<void> {
    show({ kind: 'saving' });
    return queue.add(async () => {
      const result = await unsaved.save();
      if (!result) return;
      show(result.saved, result.edit && { issues: [] });
      if (result.edit) afterSaving(result.edit);
    });
  }

  function change(edit: Edit, kind: EditKind): Promise<void> {
    unsaved.add(edit, kind);
    return saveAll();
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onSaved(listener) {
      afterSaving = listener;
    },
    leave() {
      if (state.phase === 'ready' && state.saved?.kind !== 'not-saved') show(undefined);
    },
    read: () =>
      queue.add(async () => {
        const settings = await readOwnSettings(ports);
        unsaved.loaded(settings.own);
        show(state.phase === 'ready' ? state.saved : undefined, settings);
      }),
    change: (edit) => change(edit, 'saved'),
    reset: () => change(() => ({}), 'was-reset'),
    undo: (edit) => change(edit, 'undone'),
    tryAgain: saveAll,
  };
}

const isLoaded = (settings: Partial<OwnSettings>): settings is OwnSettings => settings.organisation !== undefined;
