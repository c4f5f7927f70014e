import type { Completion } from '../alert/smart-alert';

export const LET_GO: Completion = { allowEvent: true };

/** As much of `Office.AddinCommands.Event` and `Office.MailboxEvent` as a handler needs. */
export interface CompletableEvent {
  completed(options?: Completion): void;
}

/** What a handler answers where it is not done in time, or fails; it lets go until it is told something else. */
export type OtherwiseAnswer = (completion: Completion) => void;

/**
 * Runs a handler's work and completes its event exactly once: with the work's answer, or, when it fails or the deadline
 * comes first, with what the work has said is to be answered then; else by letting go. Nothing after `completed` may matter:
 * the engine may be gone.
 * @param deadlineMs from now; Outlook shows its own notice at 5 s.
 */
export function completeOnce(
  event: CompletableEvent,
  deadlineMs: number,
  work: (otherwiseAnswer: OtherwiseAnswer) => Promise<Completion>,
): void {
  let otherwise: Completion = LET_GO;
  // A promise takes the first answer alone, and what the work throws at once, too.
  new Promise<Completion>((resolve) => {
    const giveUp = (): void => resolve(otherwise);
    setTimeout(giveUp, deadlineMs);
    new Promise<Completion>((start) => start(work((completion) => (otherwise = completion)))).then(resolve, giveUp);
  })
    .then((completion) => event.completed(completion))
    // The window is gone: there is nobody left to tell.
    .catch(() => undefined);
}
