import type { Review } from '../../review/review-message';
import { NOT_ASKED } from './exchange';
import type { Exchange } from './exchange';
import type { Plan, Progress } from './recipients-plan';
import type { WriteProgress } from './write-plan';

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

/** Recipients were written: all of them, or some. */
export interface Written {
  readonly kind: 'changed' | 'unfinished';
  readonly plan: Plan;
  readonly progress: Progress;
  /** Fingerprint of the recipients this left; once they differ, undoing or going on would overwrite another change. */
  readonly audience: string;
}

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
  readonly review: Review;
  /** When the review was made, in milliseconds since 1970. */
  readonly at: number;
  readonly work?: Work | undefined;
  readonly outcome?: Outcome | undefined;
  readonly acknowledged?: Acknowledged | undefined;
  readonly exchange: Exchange;
}

export type ReviewState = { readonly phase: 'loading' | 'reading' | 'no-message' | 'failed' } | Ready;

export const LOADING: ReviewState = { phase: 'loading' };

export type ReviewEvent =
  | { readonly type: 'waiting'; readonly phase: 'loading' | 'reading' | 'no-message' | 'failed' }
  | {
      readonly type: 'reviewed';
      readonly review: Review;
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

export function reduceReview(state: ReviewState, event: ReviewEvent): ReviewState {
  if (event.type === 'waiting') return { phase: event.phase };
  if (event.type === 'reviewed') {
    const before = state.phase === 'ready' ? state : undefined;
    const { review, at } = event;
    return {
      phase: 'ready',
      review,
      at,
      outcome: event.keepsOutcome ? before?.outcome : (event.outcome ?? stillTrue(before?.outcome, review)),
      acknowledged: before?.acknowledged,
      exchange: before?.exchange ?? NOT_ASKED,
    };
  }
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
      return { ...state, outcome: undefined, acknowledged: undefined };
    case 'expired':
      return state.acknowledged
        ? { ...state, outcome: undefined, acknowledged: { ...state.acknowledged, expired: true } }
        : state;
  }
}

/** A new look at the message keeps what was said about the last one only while it holds. */
function stillTrue(outcome: Outcome | undefined, review: Review): Outcome | undefined {
  const isWritten = outcome?.kind === 'changed' || outcome?.kind === 'unfinished';
  return isWritten && outcome.audience === review.acknowledgeable.recipients ? outcome : undefined;
}

/** Whether the next Send passes by what was confirmed here; `changed`: the recipients are others now. */
export function acknowledgementState({ acknowledged, review }: Ready): 'none' | 'holds' | 'changed' | 'expired' {
  if (!acknowledged || isSpent(acknowledged, review)) return 'none';
  if (acknowledged.expired) return 'expired';
  return acknowledged.recipients === review.acknowledgeable.recipients ? 'holds' : 'changed';
}

const isSpent = ({ since }: Acknowledged, { before }: Review): boolean => (before.lastDecision?.spent ?? 0) >= since;
