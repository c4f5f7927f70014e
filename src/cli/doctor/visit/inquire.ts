import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import pLimit from 'p-limit';
import type { Limits } from '../limits';
import { isAnswer } from './answer';
import type { Outcome } from './answer';
import { ask } from './ask';
import type { Question } from './ask';

export interface Host {
  readonly connect: ConnectionOptions & { readonly lookup?: LookupFunction };
  readonly limits: Limits;
  readonly now: () => number;
  readonly stop: AbortSignal;
}

export interface Inquiry {
  ask(question: Question): Promise<Outcome>;
  /** Whether anything was answered, whatever with. */
  isAnswered(): boolean;
  end(): void;
}

/** Asks one host, so many questions at a time, and no more where it let the first of them wait until the end. */
export function inquire({ connect, limits, now, stop }: Host): Inquiry {
  const agent = new https.Agent({ keepAlive: true, maxSockets: limits.atOnce });
  const inTurn = pLimit(limits.atOnce);
  let isAnswered = false;
  let isSilent = false;
  return {
    isAnswered: () => isAnswered,
    ask: (question) =>
      inTurn(async () => {
        if (isSilent && !isAnswered) return { failed: 'timeout' };
        const { requestMs: deadlineMs, bodyBytes } = limits;
        const outcome = await ask(question, { connect: { ...connect, agent }, deadlineMs, bodyBytes, now, stop });
        isAnswered ||= isAnswer(outcome);
        isSilent ||= !isAnswer(outcome) && outcome.failed === 'timeout';
        return outcome;
      }),
    end: () => agent.destroy(),
  };
}
