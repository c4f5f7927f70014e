import type { Layer } from '../../policy/parse';
import type { PanePorts } from '../pane-ports';
import { readOwnSettings, toText } from './own-settings';
import type { Saved, SettingsEvent } from './settings-state';

export interface SettingsActions {
  read(): Promise<void>;
  /** Saves at once; what could not be saved before goes along. */
  change(edit: (own: Layer) => Layer): Promise<void>;
  /** Takes away all that the person set. */
  reset(): Promise<void>;
  undo(earlier: Layer): Promise<void>;
  tryAgain(): Promise<void>;
}

/** @param onKept is told after each change that Outlook has taken. */
export function settingsActions(
  ports: PanePorts,
  tell: (event: SettingsEvent) => void,
  onKept: () => void,
): SettingsActions {
  let kept: Layer = {};
  let wanted: Layer = {};
  let last = Promise.resolve();
  const next = (job: () => Promise<void>): Promise<void> => (last = last.then(job));

  const save = (saved: (undo: Layer) => Saved): Promise<void> =>
    next(async () => {
      const own = wanted;
      const text = toText(own);
      if (text === undefined) {
        wanted = kept;
        tell({ type: 'told', saved: { kind: 'too-many' } });
        return;
      }
      tell({ type: 'told', saved: { kind: 'saving' } });
      try {
        await ports.roaming.write(text);
        tell({ type: 'kept', own, saved: saved(kept) });
        kept = own;
        onKept();
      } catch {
        tell({ type: 'told', saved: { kind: 'not-saved' } });
      }
    });

  const asSaved = (undo: Layer): Saved => ({ kind: 'saved', undo });

  return {
    read: () =>
      next(async () => {
        const settings = await readOwnSettings(ports);
        kept = wanted = settings.own;
        tell({ type: 'read', settings });
      }),
    change(edit) {
      wanted = edit(wanted);
      return save(asSaved);
    },
    reset() {
      wanted = {};
      return save((undo) => ({ kind: 'was-reset', undo }));
    },
    undo(earlier) {
      wanted = earlier;
      return save(() => ({ kind: 'undone' }));
    },
    tryAgain: () => save(asSaved),
  };
}
