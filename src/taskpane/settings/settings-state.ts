import type { Edit } from './own-settings';
import type { OwnSettings } from './organisation';

/** What a change came to. */
export type Saved =
  | { readonly kind: 'saving' }
  | {
      readonly kind: 'saved' | 'was-reset' | 'undone';
      /** Undefined where there is nothing to take back. */
      readonly undo: Edit | undefined;
      /** What was stored was not what stood here: the change was added to it. */
      readonly elsewhere: boolean;
    }
  /** Refused, and gone. */
  | { readonly kind: 'too-many' }
  /** Outlook did not take it; it stays here until it does. */
  | { readonly kind: 'not-saved' };

export type SettingsState =
  | { readonly phase: 'loading' }
  | {
      readonly phase: 'ready';
      /** `own` as the person wants it: with what is not saved yet. */
      readonly settings: OwnSettings;
      readonly saved?: Saved | undefined;
    };
