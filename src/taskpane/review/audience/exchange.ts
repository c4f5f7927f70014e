import type { GraphFailure, GraphFailureReason, MailTips } from '../../../graph/ports';

/** How far the question to Exchange is. */
export type ExchangeAnswer =
  | { readonly phase: 'not-asked' | 'asking' | 'answered' }
  | {
      readonly phase: 'failed';
      readonly reason: GraphFailureReason;
      /** Exchange wants to be left alone for so many milliseconds; 0 where it does not say. */
      readonly waitMs: number;
    };

export interface Exchange {
  readonly answer: ExchangeAnswer;
  /** Its answers so far, by address in lower case. */
  readonly tips: Readonly<Record<string, MailTips>>;
}

export const NOT_ASKED: Exchange = { answer: { phase: 'not-asked' }, tips: {} };

/** @param error whatever the port, or loading the code behind it, rejected with */
export function failedAnswer(error: unknown): ExchangeAnswer {
  const { reason = 'failed', retryAfterMs: waitMs = 0 } = error as Partial<GraphFailure>;
  return { phase: 'failed', reason, waitMs };
}
