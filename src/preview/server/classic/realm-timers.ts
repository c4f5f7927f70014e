/** Timers of one realm: they end with it, and their errors are recorded. */
export class RealmTimers {
  private readonly running = new Set<NodeJS.Timeout>();
  private over = false;

  constructor(private readonly onError: (error: unknown) => void) {}

  readonly setTimeout = (task: unknown, ms?: number, ...args: readonly unknown[]): NodeJS.Timeout => {
    const timer = setTimeout(() => {
      this.running.delete(timer);
      this.run(task, args);
    }, ms);
    return this.keep(timer);
  };

  readonly setInterval = (task: unknown, ms?: number, ...args: readonly unknown[]): NodeJS.Timeout =>
    this.keep(setInterval(() => this.run(task, args), ms));

  readonly clear = (timer: NodeJS.Timeout | undefined): void => {
    if (!timer) return;
    clearTimeout(timer);
    this.running.delete(timer);
  };

  /** Runs a task after the current one, unless the realm has ended. */
  readonly later = (task: () => void): void => {
    this.setTimeout(task, 0);
  };

  end(): void {
    this.over = true;
    for (const timer of this.running) clearTimeout(timer);
    this.running.clear();
  }

  private keep(timer: NodeJS.Timeout): NodeJS.Timeout {
    if (this.over) clearTimeout(timer);
    else this.running.add(timer);
    return timer;
  }

  private run(task: unknown, args: readonly unknown[]): void {
    if (this.over || typeof task !== 'function') return;
    try {
      (task as (...given: readonly unknown[]) => void)(...args);
    } catch (error) {
      this.onError(error);
    }
  }
}
