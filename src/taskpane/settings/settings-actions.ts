import type { Layer } from '../../policy/parse';
import type { PanePorts } from '../pane-ports';
import { readOwnSettings, toText } from './own-settings';
import type { Saved, SettingsEvent } from './settings-state';

export interface SettingsActions {
  read(): Promise<void>;
  /** Saves at once. @param before the settings as they are, for undo. */
  change(wanted: Layer, before: Layer): Promise<void>;
  reset(before: Layer): Promise<void>;
  undo(earlier: Layer): Promise<void>;
}

/** @param onKept is told after each change that Outlook has taken. */
export function settingsActions(
  ports: PanePorts,
  tell: (event: SettingsEvent) => void,
  onKept: () => void,
): SettingsActions {
  let last = Promise.resolve();
  const next = (job: () => Promise<void>): Promise<void> => (last = last.then(job));

  const save = (wanted: Layer, saved: Saved): Promise<void> =>
    next(async () => {
      const text = toText(wanted);
      if (text === undefined) {
        tell({ type: 'told', saved: { kind: 'too-many' } });
        return;
      }
      tell({ type: 'told', saved: { kind: 'saving' } });
      try {
        await ports.roaming.write(text);
        tell({ type: 'kept', own: wanted, saved });
        onKept();
      } catch {
        tell({ type: 'told', saved: { kind: 'not-saved', wanted } });
      }
    });

  return {
    async read() {
      tell({ type: 'read', settings: await readOwnSettings(ports) });
    },
    change: (wanted, before) => save(wanted, { kind: 'saved', undo: before }),
    reset: (before) => save({}, { kind: 'was-reset', undo: before }),
    undo: (earlier) => save(earlier, { kind: 'undone' }),
  };
}
