import type { Completion } from '../alert/smart-alert';

/** As much of `Office.AddinCommands.Event` and `Office.MailboxEvent` as a handler needs. */
export interface LaunchEvent {
  completed(options?: Completion): void;
}

/**
 * Runs a handler's work and completes its event exactly once: with the work's answer, or, when it fails or the deadline
 * comes first, by letting go. Nothing after `completed` may matter: the engine may be gone.
 * @param deadlineMs from now; Outlook shows its own notice at 5 s.
 */
export function completeOnce(event: LaunchEvent, deadlineMs: number, work: () => Promise<Completion>): void {
  let open = true;
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
  const timer = setTimeout(() => complete({ allowEvent: true }), deadlineMs);
  // The promise takes in what the work throws at once, too.
  new Promise<Completion>((resolve) => resolve(work())).then(complete, () => complete({ allowEvent: true }));
}
