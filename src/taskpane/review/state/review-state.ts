import type { CheckResult } from '../../../check/check-message';
import { areSameFields } from '../../../check/same-recipients';
import { NOT_ASKED } from '../audience/exchange';
import type { Exchange } from '../audience/exchange';
import type { WriteProgress } from './write-plan';
import { stillStands } from './written';
import type { Written } from './written';

/** What the last thing that the person asked for came to; shown, announced and focused. */
export type Outcome =
  | Written
  /** Somebody changed the recipients since the person looked, so nothing was done. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'not-kept' }
  /** Outlook did not take a change of the person's settings. */
  | { readonly kind: 'not-saved' }
  /** The person asked to see how it stands now. */
  | { readonly kind: 'looked' };

export interface Acknowledged {
  /** Fingerprint of the recipients it is good for. */
  readonly recipients: string;
  /** Milliseconds since 1970, taken before it was written. */
  readonly since: number;
  readonly expired: boolean;
}

export type Work = { readonly what: 'writing'; readonly written: WriteProgress } | { readonly what: 'confirming' };

export interface Ready {
  readonly phase: 'ready';
  readonly review: CheckResult;
  /** When the review was made, in milliseconds since 1970. */
  readonly at: number;
  readonly work?: Work | undefined;
  readonly outcome?: Outcome | undefined;
  /** The last change that was made from here, for as long as it can be undone or finished without harm. */
  readonly written?: Written | undefined;
  readonly acknowledged?: Acknowledged | undefined;
  readonly exchange: Exchange;
}

export interface Waiting {
  readonly phase: 'loading' | 'reading' | 'no-message' | 'failed';
  /** What is to be undone or finished once the recipients can be read again. */
  readonly written?: Written | undefined;
}

export type ReviewState = Waiting | Ready;

export const LOADING: ReviewState = { phase: 'loading' };

export type ReviewEvent =
  | { readonly type: 'waiting'; readonly phase: Waiting['phase']; readonly written?: Written | undefined }
  | {
      readonly type: 'reviewed';
      readonly review: CheckResult;
      readonly at: number;
      readonly outcome?: Outcome;
      /** Not because of anything that happened to the message: what is said about it stands. */
      readonly keepsOutcome?: boolean;
    }
  | { readonly type: 'exchange'; readonly exchange: Exchange }
  | { readonly type: 'working'; readonly work: Work }
  | { readonly type: 'acknowledged'; readonly acknowledged: Acknowledged }
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
    case 'acknowledged':
      return { ...state, work: undefined, acknowledged: event.acknowledged, outcome: { kind: 'confirmed' } };
    // An alert came up all the same: whatever was confirmed did not count.
    case 'stopped-again':
      return { ...withoutConfirmed(state), acknowledged: undefined };
    case 'expired':
      return state.acknowledged
        ? { ...withoutConfirmed(state), acknowledged: { ...state.acknowledged, expired: true } }
        : state;
  }
}

/** Only the message that could not be read this time is certainly the same one. */
const waiting = (state: ReviewState, { phase, written }: On<'waiting'>): Waiting => ({
  phase,
  ...(phase === 'failed' && { written: written ?? state.written }),
});

function reviewed(state: ReviewState, event: On<'reviewed'>): Ready {
  const { review, at, outcome, keepsOutcome } = event;
  const before = state.phase === 'ready' ? state : undefined;
  const held = outcome && isWritten(outcome) ? outcome : state.written;
  const written = held && stillStands(held, review.fields) ? held : undefined;
  return {
    phase: 'ready',
    review,
    at,
    outcome: before ? said(before) : (written ?? outcome),
    written,
    acknowledged: before?.acknowledged,
    exchange: before?.exchange ?? NOT_ASKED,
  };

  /** What was said last holds for the recipients it was said of: Outlook may tell of one change late, or twice. */
  function said({ outcome: last, review: seen }: Ready): Outcome | undefined {
    if (outcome) return outcome;
    if (!last || keepsOutcome) return last;
    return (isWritten(last) ? last === written : areSameFields(seen.fields, review.fields)) ? last : undefined;
  }
}

export const isWritten = (outcome: Outcome): outcome is Written => 'plan' in outcome;

const withoutConfirmed = (state: Ready): Ready =>
  state.outcome?.kind === 'confirmed' ? { ...state, outcome: undefined } : state;

/** Whether the next Send passes by what was confirmed here; `changed`: the recipients are others now. */
export function acknowledgementState({ acknowledged, review }: Ready): 'none' | 'holds' | 'changed' | 'expired' {
  if (!acknowledged || isSpent(acknowledged, review)) return 'none';
  if (acknowledged.expired) return 'expired';
  return acknowledged.recipients === review.acknowledgeable.recipients ? 'holds' : 'changed';
}

/** A Send has used it up. */
const isSpent = ({ since }: Acknowledged, { before }: CheckResult): boolean => (before.lastSend?.spent ?? 0) >= since;
