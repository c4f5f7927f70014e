import type { Launch } from '../outlook';
import type { AddinWindow } from '../model/addin-window';
import { SEND_EVENTS } from '../../clients/profile';
import type { EventRuntime, LaunchOutcome, RunningLaunch } from './event-runtime';

/** One launch and its full record; exactly one completion and no late call is correct. */
export interface LaunchRecord extends Launch {
  readonly windowId: string;
  readonly completions: readonly unknown[];
  readonly lateCalls: readonly string[];
  readonly errors: readonly string[];
}

export interface LaunchTimes {
  /** After `event.completed` the engine keeps running this long, without answers, so that late calls are recorded. */
  readonly graceMs: number;
}

interface Entry {
  readonly item: AddinWindow;
  readonly event: string;
  readonly at: number;
  readonly running: RunningLaunch;
  ms?: number;
  outcome?: string;
}

/** Older ones are dropped. */
const MAX_RECORDS = 200;

function describe(outcome: LaunchOutcome, event: string): string {
  if (outcome.kind === 'not-associated') return 'no handler was associated';
  if (outcome.kind === 'not-loaded') return `did not load: ${outcome.why}`;
  if (!SEND_EVENTS.has(event)) return 'completed';
  const options = outcome.options as { readonly allowEvent?: unknown } | undefined;
  return options?.allowEvent === true ? 'allowed' : 'stopped';
}

/** Launches handlers, ends them in time and records them. */
export class Launcher {
  private entries: Entry[] = [];

  constructor(
    private readonly times: LaunchTimes,
    private readonly now: () => number,
    private readonly changed: () => void,
  ) {}

  /** Newest first. */
  records(): readonly LaunchRecord[] {
    return this.entries.map(({ item, event, at, ms, outcome, running: { session } }) => ({
      windowId: item.id,
      event,
      at,
      calls: [...session.calls],
      completions: [...session.completions],
      lateCalls: [...session.lateCalls],
      errors: [...session.errors],
      ...(ms !== undefined && { ms }),
      ...(outcome !== undefined && { outcome }),
    }));
  }

  /** @param handlerMs Outlook ends a handler that has not completed by then */
  launch(
    runtime: EventRuntime,
    item: AddinWindow,
    event: string,
    action: string,
    args: Readonly<Record<string, unknown>>,
    handlerMs: number,
  ): RunningLaunch {
    const running = runtime.launch({ item, event, action, args });
    const entry: Entry = { item, event, at: this.now(), running };
    this.entries = [entry, ...this.entries].slice(0, MAX_RECORDS);
    const tooLong = setTimeout(() => this.end(entry, 'never completed'), handlerMs);
    void running.outcome.then((outcome) => {
      clearTimeout(tooLong);
      if (entry.outcome !== undefined) return;
      entry.ms = this.now() - entry.at;
      entry.outcome = describe(outcome, event);
      this.changed();
      setTimeout(() => {
        running.stop();
        this.changed();
      }, this.times.graceMs);
    });
    this.changed();
    return running;
  }

  /** The window closes, or its message is sent: what still runs is ended (office-js#3530). */
  endFor(item: AddinWindow, why: string): void {
    for (const entry of this.entries) if (entry.item === item && entry.outcome === undefined) this.end(entry, why);
  }

  /** Outlook restarts. */
  endAll(why: string): void {
    for (const entry of this.entries) if (entry.outcome === undefined) this.end(entry, why);
  }

  /** Ends one launch, as a time-out or a button of a dialog does. */
  endLaunch(running: RunningLaunch, why: string): void {
    const entry = this.entries.find((one) => one.running === running);
    if (entry && entry.outcome === undefined) this.end(entry, why);
  }

  private end(entry: Entry, why: string): void {
    entry.outcome = why;
    entry.running.stop();
    this.changed();
  }
}
