import { readRecords } from '../../audit/read-records';
import type { AuditRecord } from '../../audit/record';

/** What became of clearing the list, or of restoring it. */
export type ClearingOutcome =
  { readonly kind: 'cleared' | 'not-restored'; readonly taken: string } | { readonly kind: 'restored' | 'not-cleared' };

export interface ActivityState {
  /** `ready` keeps what was read last while it is read again. */
  readonly phase: 'loading' | 'failed' | 'ready';
  /** Newest first. */
  readonly records: readonly AuditRecord[];
  readonly outcome?: ClearingOutcome | undefined;
}

export type ActivityEvent =
  | { readonly type: 'loading' }
  | { readonly type: 'read'; readonly text: string }
  | { readonly type: 'unreadable' }
  | { readonly type: 'cleared-or-restored'; readonly outcome: ClearingOutcome };

export const INITIAL: ActivityState = { phase: 'loading', records: [] };

export function reduceActivity(state: ActivityState, event: ActivityEvent): ActivityState {
  switch (event.type) {
    case 'loading':
      return { ...state, phase: 'loading' };
    case 'read':
      return { ...state, phase: 'ready', records: readRecords(event.text) };
    // What is on the screen stays there: it was right when it was read.
    case 'unreadable':
      return state.phase === 'ready' ? state : { ...state, phase: 'failed' };
    case 'cleared-or-restored':
      return { ...state, outcome: event.outcome };
  }
}
