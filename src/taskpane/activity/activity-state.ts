import { readRecords } from '../../audit/read-records';
import type { AuditRecord } from '../../audit/record';

/** What became of the last wish to clear the list, or to have it back. */
export type Wish =
  { readonly kind: 'cleared' | 'not-restored'; readonly taken: string } | { readonly kind: 'restored' | 'not-cleared' };

export interface ActivityState {
  /** `ready` keeps what was read last while it is read again. */
  readonly phase: 'loading' | 'failed' | 'ready';
  /** Newest first. */
  readonly records: readonly AuditRecord[];
  readonly wish?: Wish | undefined;
}

export type ActivityEvent =
  | { readonly type: 'loading' }
  | { readonly type: 'read'; readonly text: string }
  | { readonly type: 'unreadable' }
  | { readonly type: 'wished'; readonly wish: Wish };

export const BEGINNING: ActivityState = { phase: 'loading', records: [] };

export function reduceActivity(state: ActivityState, event: ActivityEvent): ActivityState {
  switch (event.type) {
    case 'loading':
      return { ...state, phase: 'loading' };
    case 'read':
      return { ...state, phase: 'ready', records: readRecords(event.text) };
    // What is on the screen stays there: it was right a moment ago.
    case 'unreadable':
      return state.phase === 'ready' ? state : { ...state, phase: 'failed' };
    case 'wished':
      return { ...state, wish: event.wish };
  }
}
