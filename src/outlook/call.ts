import type { OutlookFailureReason, OutlookFailure } from './ports';
import { release, whenFree } from './turns';

export class OutlookError extends Error implements OutlookFailure {
  override readonly name = 'OutlookError';

  constructor(
    readonly operation: string,
    readonly reason: OutlookFailureReason,
    readonly code?: number,
  ) {
    super(`${operation}: ${reason}${code === undefined ? '' : ` ${code}`}`);
  }
}

export interface CallOptions<T> {
  /** Counts from when the call was asked for, waiting for its turn included. */
  readonly deadlineMs: number;
  /** One of the calls of which Outlook takes three at a time; see turns.ts. */
  readonly limited?: boolean;
  /** Makes the caller's value of the answer's; throws where the shape is wrong. */
  readonly read: (value: unknown) => T;
}

/** So long an answer is waited for of a call that threw. */
const THROWN_MS = 50;

/** Takes an `Office.AsyncResult` of any kind; nothing about it is believed before it was looked at. */
export type Callback = (answer: unknown) => void;

interface Answer {
  readonly status?: unknown;
  readonly value?: unknown;
  readonly error?: { readonly code?: unknown } | null;
}

/**
 * The one way to ask Outlook anything. Settles exactly once, whatever the host does: answers late, twice or never, throws, or
 * answers something that is no answer. Rejects with an OutlookError.
 */
export function call<T>(operation: string, ask: (callback: Callback) => void, options: CallOptions<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let settled = false;
    let inside = false;
    const settle = (finish: () => void): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      if (inside) release();
      finish();
    };
    const fail = (reason: OutlookFailureReason, code?: number): void =>
      settle(() => reject(new OutlookError(operation, reason, code)));

    const answered = (answer: unknown): void => {
      // Reading may be work, and a second or late answer is worth none.
      if (settled) return;
      try {
        const { status, value, error } = answer as Answer;
        if (status === 'failed') {
          const { code } = Object(error) as { readonly code?: unknown };
          fail('failed', typeof code === 'number' ? code : undefined);
        } else if (status === 'succeeded') {
          const read = options.read(value);
          settle(() => resolve(read));
        } else fail('garbage');
      } catch {
        fail('garbage');
      }
    };
    const start = (): void => {
      try {
        ask(answered);
      } catch (error) {
        if (error instanceof OutlookError) fail(error.reason, error.code);
        // It may have asked nevertheless, and answer.
        else setTimeout(() => fail('threw'), THROWN_MS);
      }
    };

    const timer = setTimeout(() => fail('timeout'), options.deadlineMs);
    if (options.limited)
      whenFree(() => {
        if (settled) return false;
        inside = true;
        start();
        return true;
      });
    else start();
  });
}

/** The same for a function that answers with a promise; a rejection's numeric `code` is kept. */
export function callPromise<T>(
  operation: string,
  ask: () => PromiseLike<unknown>,
  options: CallOptions<T>,
): Promise<T> {
  return call(
    operation,
    (callback) => {
      ask().then(
        (value) => callback({ status: 'succeeded', value }),
        (error: unknown) => callback({ status: 'failed', error }),
      );
    },
    options,
  );
}
