import type { Layer } from '../../policy/parse';
import type { OwnSettings } from './own-settings';

/** What a change came to. `undo`: what the settings were before it. */
export type Saved =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' | 'was-reset'; readonly undo: Layer }
  | { readonly kind: 'undone' | 'too-many' }
  /** Outlook did not take it. */
  | { readonly kind: 'not-saved' };

export interface SettingsReady {
  readonly phase: 'ready';
  readonly settings: OwnSettings;
  readonly saved?: Saved | undefined;
}

export type SettingsState = { readonly phase: 'loading' } | SettingsReady;

export type SettingsEvent =
  | { readonly type: 'read'; readonly settings: OwnSettings }
  | { readonly type: 'told'; readonly saved: Saved }
  | { readonly type: 'kept'; readonly own: Layer; readonly saved: Saved };

export function reduceSettings(state: SettingsState, event: SettingsEvent): SettingsState {
  switch (event.type) {
    case 'read':
      return { phase: 'ready', settings: event.settings };
    case 'told':
      return state.phase === 'ready' ? { ...state, saved: event.saved } : state;
    case 'kept':
      return state.phase === 'ready'
        ? { ...state, settings: { ...state.settings, own: event.own, issues: [] }, saved: event.saved }
        : state;
  }
}
