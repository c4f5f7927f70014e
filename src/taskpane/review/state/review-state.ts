import type { CheckResult } from '../../../check/check-message';
import { areSameFields } from '../../../check/same-recipients';
import { NOT_ASKED } from '../audience/exchange';
import type { Exchange } from '../audience/exchange';
import type { WriteProgress } from './write-fields';
import { isStillApplied } from './applied-change';
import type { AppliedChange } from './applied-change';

/** What the last thing that the person asked for came to; shown, announced and focused. */
export type ActionOutcome =
  | AppliedChange
  /** Somebody changed the recipients since the person looked, so nothing was done. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'not-kept' }
  /** Outlook did not take a change of the person's settings. */
  | { readonly kind: 'not-saved' }
  /** The person asked to check the message again. */
  | { readonly kind: 'checked' };

export interface Confirmation {
  /** Fingerprint of the recipients it is good for. */
  readonly recipients: string;
  /** Milliseconds since 1970, taken before it was written. */
  readonly since: number;
  readonly expired: boolean;
}

export type Work = { readonly what: 'writing'; readonly progress: WriteProgress } | { readonly what: 'confirming' };

export interface Ready {
  readonly phase: 'ready';
  readonly review: CheckResult;
  /** When the review was made, in milliseconds since 1970. */
  readonly at: number;
  readonly work?: Work | undefined;
  readonly outcome?: ActionOutcome | undefined;
  /** The last change that was made from here, for as long as it can be undone or finished without harm. */
  readonly applied?: AppliedChange | undefined;
  readonly confirmation?: Confirmation | undefined;
  readonly exchange: Exchange;
}

export interface Waiting {
  readonly phase: 'loading' | 'reading' | 'no-message' | 'failed';
  /** What is to be undone or finished once the recipients can be read again. */
  readonly applied?: AppliedChange | undefined;
}

export type ReviewState = Waiting | Ready;

export const LOADING: ReviewState = { phase: 'loading' };

export type ReviewEvent =
  | { readonly type: 'waiting'; readonly phase: Waiting['phase']; readonly applied?: AppliedChange | undefined }
  | {
      readonly type: 'reviewed';
      readonly review: CheckResult;
      readonly at: number;
      readonly outcome?: ActionOutcome;
      /** Nothing happened to the message: what is shown of it stays. */
      readonly keepsOutcome?: boolean;
    }
  | { readonly type: 'exchange'; readonly exchange: Exchange }
  | { readonly type: 'working'; readonly work: Work }
  | { readonly type: 'confirmed'; readonly confirmation: Confirmation }
  | { readonly type: 'stopped-again' }
  | { readonly type: 'expired' };

type On<T extends ReviewEvent['type']> = Extract<ReviewEvent, { type: T }>;

export function reduceReview(state: ReviewState, event: ReviewEvent): ReviewState {
  if (event.type === 'waiting') return waiting(state, event);
  if (event.type === 'reviewed') return reviewed(state, event);
  if (state.phase !== 'ready') return state;
  switch (event.type) {
    case 'exchange':
      return { ...state, exchange: event.exchange };
    case 'working':
      return { ...state, work: event.work, outcome: undefined };
    case 'confirmed':
      return { ...state, work: undefined, confirmation: event.confirmation, outcome: { kind: 'confirmed' } };
    // An alert came up anyway: whatever was confirmed did not count.
    case 'stopped-again':
      return { ...withoutConfirmed(state), confirmation: undefined };
    case 'expired':
      return state.confirmation
        ? { ...withoutConfirmed(state), confirmation: { ...state.confirmation, expired: true } }
        : state;
  }
}

/** Only the message that could not be read this time is certainly the same one. */
const waiting = (state: ReviewState, { phase, applied }: On<'waiting'>): Waiting => ({
  phase,
  ...(phase === 'failed' && { applied: applied ?? state.applied }),
});

function reviewed(state: ReviewState, event: On<'reviewed'>): Ready {
  const { review, at, outcome, keepsOutcome } = event;
  const before = state.phase === 'ready' ? state : undefined;
  const latest = outcome && isAppliedChange(outcome) ? outcome : state.applied;
  const applied = latest && isStillApplied(latest, review.fields) ? latest : undefined;
  return {
    phase: 'ready',
    review,
    at,
    outcome: before ? outcomeAfter(before) : (applied ?? outcome),
    applied,
    confirmation: before?.confirmation,
    exchange: before?.exchange ?? NOT_ASKED,
  };

  /** An outcome holds for the recipients it was shown with: Outlook may report one change late, or twice. */
  function outcomeAfter({ outcome: last, review: seen }: Ready): ActionOutcome | undefined {
    if (outcome) return outcome;
    if (!last || keepsOutcome) return last;
    return (isAppliedChange(last) ? last === applied : areSameFields(seen.fields, review.fields)) ? last : undefined;
  }
}

export const isAppliedChange = (outcome: ActionOutcome): outcome is AppliedChange => 'plan' in outcome;

const withoutConfirmed = (state: Ready): Ready =>
  state.outcome?.kind === 'confirmed' ? { ...state, outcome: undefined } : state;

/** Whether the next Send passes by what was confirmed here; `changed`: the recipients are others now. */
export function confirmationState({ confirmation, review }: Ready): 'none' | 'holds' | 'changed' | 'expired' {
  if (!confirmation || isSpent(confirmation, review)) return 'none';
  if (confirmation.expired) return 'expired';
  return confirmation.recipients === review.acknowledgeable.recipients ? 'holds' : 'changed';
}

/** A Send has used it up. */
const isSpent = ({ since }: Confirmation, { before }: CheckResult): boolean => (before.lastSend?.spent ?? 0) >= since;
