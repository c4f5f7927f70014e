import type { Layer } from '../../policy/parse';
import type { PanePorts } from '../pane-ports';
import { keepOwn, NoRoom } from './keep-own';
import type { Kept } from './keep-own';
import { readOwnSettings } from './organisation';
import type { OwnSettings } from './organisation';
import type { Edit } from './own-settings';
import type { Saved, SettingsState } from './settings-state';
import { undoOf } from './undo-of';

/** What a person can do with their settings. Each change is saved at once; what could not be saved before goes along. */
export interface SettingsActions {
  /** Reads anew what is stored and what the organisation has. */
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
  /** Told of each change that Outlook has taken, also after the view is left. */
  whenKept(listener: (kept: Kept) => void): void;
  /** The view is left: what was said about a change that is saved was said. */
  leave(): void;
}

interface Unsaved {
  readonly edit: Edit;
  readonly told: 'saved' | 'was-reset' | 'undone';
}

/** The person's settings on the screen, and what of them is not saved yet. It outlives the view that shows them. */
export function settingsStore(ports: PanePorts): SettingsStore {
  let state: SettingsState = { phase: 'loading' };
  let stored: Layer = {};
  /** The stored text that this view goes by. */
  let shown: string | undefined;
  let unsaved: readonly Unsaved[] = [];
  let last = Promise.resolve();
  let onKept: (kept: Kept) => void = () => undefined;
  const listeners = new Set<() => void>();

  const next = (job: () => Promise<void>): Promise<void> => (last = last.then(job));

  function show(saved: Saved | undefined, settings?: OwnSettings): void {
    const known = settings ?? (state.phase === 'ready' ? state.settings : undefined);
    if (!known) return;
    state = { phase: 'ready', settings: { ...known, own: applied(unsaved, stored) }, saved };
    listeners.forEach((listener) => listener());
  }

  async function save(word?: Saved): Promise<void> {
    const todo = unsaved;
    const newest = todo[todo.length - 1];
    if (!newest) {
      if (word) show(word);
      return;
    }
    try {
      const kept = await keepOwn(ports.roaming, (own) => applied(todo, own));
      const elsewhere = kept.found !== shown;
      unsaved = unsaved.slice(todo.length);
      stored = kept.after;
      shown = ports.roaming.read();
      if (state.phase === 'ready') state = { ...state, settings: { ...state.settings, issues: [] } };
      show(word ?? { kind: newest.told, elsewhere, undo: newest.told === 'undone' ? undefined : undoOf(kept) });
      onKept(kept);
    } catch (error) {
      if (!(error instanceof NoRoom)) {
        show({ kind: 'not-saved' });
        return;
      }
      // It alone goes: what was to be saved with it still is.
      unsaved = unsaved.filter((each) => each !== newest);
      await save({ kind: 'too-many' });
    }
  }

  function change(edit: Edit, told: Unsaved['told']): Promise<void> {
    unsaved = [...unsaved, { edit, told }];
    show({ kind: 'saving' });
    return next(save);
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    whenKept(listener) {
      onKept = listener;
    },
    leave() {
      if (state.phase === 'ready' && state.saved?.kind !== 'not-saved') show(undefined);
    },
    read: () =>
      next(async () => {
        const settings = await readOwnSettings(ports);
        shown = ports.roaming.read();
        stored = settings.own;
        show(state.phase === 'ready' ? state.saved : undefined, settings);
      }),
    change: (edit) => change(edit, 'saved'),
    reset: () => change(() => ({}), 'was-reset'),
    undo: (edit) => change(edit, 'undone'),
    tryAgain() {
      show({ kind: 'saving' });
      return next(save);
    },
  };
}

const applied = (edits: readonly Unsaved[], own: Layer): Layer => edits.reduce((layer, { edit }) => edit(layer), own);
