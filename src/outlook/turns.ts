/**
 * Outlook on the web, the new Outlook and mobile take three at a time of a set of calls (recipients, subject, saving
 * settings): learn.microsoft.com/office/dev/add-ins/outlook/limits-for-activation-and-javascript-api-for-outlook-add-ins.
 * The limit is the runtime's, so the queue is too.
 */
const AT_ONCE = 3;

/** @returns false where nobody waits for the call any more: the turn passes on. */
type Start = () => boolean;

const waiting: Start[] = [];
let free = AT_ONCE;

function next(): void {
  while (free > 0) {
    const start = waiting.shift();
    if (!start) return;
    free--;
    if (!start()) free++;
  }
}

/** Starts a call as soon as fewer than three run, in the order asked for; whoever started calls `release` once. */
export function whenFree(start: Start): void {
  waiting.push(start);
  next();
}

export function release(): void {
  free++;
  next();
}
