/** Milliseconds since the clock was made, and a callback that is due then. */
interface Due {
  readonly at: number;
  readonly id: number;
  readonly callback: () => void;
}

/**
 * Lets every promise that is settled already run its reactions, those of other realms included: Node comes to its ticks when no reaction
 * is left, without a turn of its loop.
 */
const settled = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve));

/** A turn of Node's loop: what nobody took care of, a rejection, is told there. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Time that passes only when nothing else is left to do: what is due runs in order, at its exact millisecond, however slow the
 * machine. Timers count by the time that passed; what the day's clock shows may step, as clocks do.
 */
export class VirtualClock {
  /** Milliseconds that have passed; never steps. */
  passed = 0;
  #stepped = 0;
  #ids = 0;
  #due: Due[] = [];

  /** @param start what the day's clock shows at first, in milliseconds since 1970 */
  constructor(readonly start: number) {}

  /** What the day's clock shows, in milliseconds since 1970. */
  readonly now = (): number => this.start + this.passed + this.#stepped;

  readonly setTimeout = (callback: () => void, ms = 0): number => {
    const id = (this.#ids += 1);
    this.#due.push({ at: this.passed + Math.max(0, ms), id, callback });
    return id;
  };

  readonly clearTimeout = (id: number | undefined): void => {
    this.#due = this.#due.filter((due) => due.id !== id);
  };

  /** The day's clock is set forward or back (`ms` below zero). */
  step(ms: number): void {
    this.#stepped += ms;
  }

  /** Runs everything that is due within so many milliseconds from now. */
  async run(ms: number): Promise<void> {
    const end = this.passed + ms;
    await settled();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.passed = Math.max(this.passed, next.at);
      this.clearTimeout(next.id);
      next.callback();
      await settled();
    }
    this.passed = end;
    await turn();
  }

  #next(end: number): Due | undefined {
    let first: Due | undefined;
    for (const due of this.#due)
      if (due.at <= end && (!first || due.at < first.at || (due.at === first.at && due.id < first.id))) first = due;
    return first;
  }
}
