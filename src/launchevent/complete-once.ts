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
  let open = true;
  let otherwise: Completion = LET_GO;
  const complete = (completion: Completion): void => {
    if (!open) return;
    open = false;
    clearTimeout(timer);
    try {
      event.completed(completion);
    } catch {
      // The window is gone: there is nobody left to tell.
    }
  };
  const giveUp = (): void => complete(otherwise);
  const timer = setTimeout(giveUp, deadlineMs);
  // The promise takes in what the work throws at once, too.
  new Promise<Completion>((resolve) => resolve(work((completion) => (otherwise = completion)))).then(complete, giveUp);
}
