/** So many deliveries, one after the other, from one minute to another. */
export interface DeliverySpan {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const SECONDS = 60;

/** A mail system that delivers in the order in which it was given, no faster than it can: under load everything waits. */
export class MailSystem {
  readonly spans: DeliverySpan[] = [];
  /** The longest time between a message's sending and its last delivery, in minutes. */
  longestDelay = 0;
  #freeAt = 0;

  /** @param capacity deliveries a second */
  constructor(private readonly capacity: number) {}

  /** When everything that was sent is delivered, in minutes. */
  get freeAt(): number {
    return this.#freeAt;
  }

  /** @param at when it is sent @param count to how many mailboxes */
  send(at: number, count: number): DeliverySpan {
    const from = Math.max(at, this.#freeAt);
    const to = from + count / (this.capacity * SECONDS);
    this.#freeAt = to;
    this.longestDelay = Math.max(this.longestDelay, to - at);
    const span = { from, to, count };
    this.spans.push(span);
    return span;
  }
}

/** How many of these were delivered by then. */
export const deliveredBy = (spans: readonly DeliverySpan[], at: number): number =>
  spans.reduce(
    (sum, { from, to, count }) => sum + (at >= to ? count : at <= from ? 0 : (count * (at - from)) / (to - from)),
    0,
  );
