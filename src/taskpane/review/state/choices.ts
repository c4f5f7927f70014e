import type { ConfirmReason } from '../../../audit/record';
import { acknowledge } from '../../../check/acknowledgement';
import { recordChoice } from '../../../check/record-choice';
import type { CheckResult } from '../../../check/check-message';
import { saveOwn } from '../../settings/save-own';
import { quietAsSeen, withoutQuiet, withQuiet } from '../../settings/own-settings';
import type { ReviewCore } from './review-actions';
import { waysOutActions } from '../ways-out/ways-out-actions';
import type { WaysOutActions } from '../ways-out/ways-out-actions';

/** What a person can choose to do about a message. */
export interface Choices extends WaysOutActions {
  /** @param seen as in WaysOutActions. @param reason why everyone must get it, where policy asks */
  acknowledge(seen: CheckResult, reason?: ConfirmReason): Promise<void>;
  /** From the next message on shows no more notices and warnings about this conversation while it has this audience; or shows them again. */
  stayQuiet(quiet: boolean, seen: CheckResult): Promise<void>;
}

const SUCCEEDED = [() => true, () => false] as const;

export function choicesFor(core: ReviewCore): Choices {
  const { ports, dispatch, request, add, recheck, review, refresh } = core;
  return {
    ...waysOutActions(core),
    acknowledge: ({ acknowledgeable: { recipients } }, reason) =>
      request({ type: 'working', work: { what: 'confirming' } }, async () => {
        const now = await recheck(({ acknowledgeable }) => acknowledgeable.recipients === recipients);
        if (!now) return;
        const since = ports.clock.now();
        try {
          await acknowledge(now.acknowledgeable, ports);
        } catch {
          dispatch({ type: 'reviewed', review: now, at: since, outcome: { kind: 'not-kept' } });
          return;
        }
        dispatch({ type: 'reviewed', review: now, at: since });
        dispatch({ type: 'confirmed', confirmation: { recipients, since, expired: false } });
        void recordChoice(now, 'acknowledged', ports, reason);
      }),
    stayQuiet: (quiet, seen) =>
      add(async () => {
        const now = ports.clock.now();
        const isSaved = await saveOwn(ports, (own) =>
          quiet ? withQuiet(own, quietAsSeen(seen, now), now) : withoutQuiet(own, seen.conversation),
        ).then(...SUCCEEDED);
        await (isSaved ? refresh() : review({ kind: 'not-saved' }));
      }),
  };
}
