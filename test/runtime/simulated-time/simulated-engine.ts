import { readFileSync } from 'node:fs';
import { outlookOf } from '../../scenarios/scenario';
import type { Scenario } from '../../scenarios/scenario';
import type { FakeOffice } from '../../builders/outlook/fake-office';
import { BareEngine } from '../bare-engine';
import { answerAsPlanned } from './faults';
import type { PortFault, PortPlan } from './faults';
import { SimulatedDevice } from './simulated-device';
import type { MakePromise } from './simulated-device';
import { VirtualClock } from './virtual-clock';

/** What a handler gave to `event.completed`, and after how many milliseconds. */
export interface Completed {
  readonly at: number;
  readonly allowed: boolean;
  /** `allow`, or the action that the alert's button is told of. */
  readonly action: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Outlook's own "cannot be sent now" comes at five seconds; ours are done long before. */
const ALL_OVER_MS = 60_000;

/**
 * Names of the top level that are the same in every run, given to the bundle as parameters: a name looked up at the top of
 * such an engine each time takes a seventh of a run.
 */
const FIXED =
  'Array,Error,JSON,Map,Math,Number,Object,Office,Promise,RegExp,Set,String,clearTimeout,parseInt,setTimeout';

const VIRTUAL_DATE = `(function (now) {
  var Real = Date;
  function Virtual(first) { return arguments.length ? new Real(first) : new Real(now()); }
  Virtual.now = now; Virtual.UTC = Real.UTC; Virtual.parse = Real.parse; Virtual.prototype = Real.prototype;
  return Virtual;
})`;

/**
 * The built bundle in the bare engine, where timers, stores, network and Outlook run on a virtual clock: deadlines are exact on
 * any machine, and a run takes no longer than its own code. One engine serves many runs, as a runtime that stays alive does.
 */
export class SimulatedEngine {
  readonly #engine: BareEngine;
  readonly #makePromise: MakePromise;
  #clock = new VirtualClock(0);
  #device: SimulatedDevice;

  /** @param hasPerformance whether the engine counts time itself, which classic's may not */
  constructor(hasPerformance = true) {
    const current = {
      clock: () => this.#clock,
      device: () => this.#device,
    };
    this.#engine = new BareEngine({
      setTimeout: (callback: () => void, ms?: number) => current.clock().setTimeout(callback, ms),
      clearTimeout: (id?: number) => current.clock().clearTimeout(id),
    });
    this.#makePromise = this.#engine.evaluate('(function (run) { return new Promise(run); })') as MakePromise;
    this.#device = new SimulatedDevice(this.#clock, this.#makePromise);
    this.#engine.define('OfficeRuntime', () => {
      const { storage } = current.device();
      return storage && { storage };
    });
    this.#engine.define('fetch', () => current.device().fetch);
    const makeDate = this.#engine.evaluate(VIRTUAL_DATE) as (now: () => number) => unknown;
    const date = makeDate(() => current.clock().now());
    this.#engine.define('Date', () => date);
    if (hasPerformance) this.#engine.define('performance', () => ({ now: () => current.clock().passed }));
    this.#engine.load(`(function (${FIXED}) {\n${readFileSync('dist/launchevent.js', 'utf8')}\n})(${FIXED})`);
  }

  /** A device of its own at this time, with a clock of its own; what ran before is over. */
  at(start: number): { readonly clock: VirtualClock; readonly device: SimulatedDevice } {
    this.#clock = new VirtualClock(start);
    this.#device = new SimulatedDevice(this.#clock, this.#makePromise);
    return { clock: this.#clock, device: this.#device };
  }

  /** Of the device that runs now. */
  get clock(): VirtualClock {
    return this.#clock;
  }

  /** The compose window of a scenario, whose calls answer as planned. */
  window(scenario: Scenario, plan: PortPlan = { faults: {} }): FakeOffice {
    const clock = this.#clock;
    const office = outlookOf(scenario, (operation, produce, callback) =>
      answerAsPlanned(operation, plan, clock, produce, {
        ok: (value) => callback({ status: 'succeeded', value }),
        error: () => callback({ status: 'failed', error: { code: 5001, name: 'Error' } }),
        nonsense: (empty) => callback(empty ? null : { status: 'finished', value: produce() }),
      }),
    );
    for (const operation of Object.keys(plan.faults))
      if (plan.faults[operation] === 'missing' && operation.includes('Async')) office.fail(operation, 'missing');
    breakRoaming(office, plan);
    return office;
  }

  /** Launches a handler in that window and lets the time run for `ms`. @returns every call of `event.completed` */
  async launch(office: FakeOffice, handler: string, ms = ALL_OVER_MS): Promise<readonly Completed[]> {
    const completed = this.begin(office, handler);
    await this.#clock.run(ms);
    return completed;
  }

  /** Launches a handler and lets no time run: for launches at once, and for what happens between. */
  begin(office: FakeOffice, handler: string): readonly Completed[] {
    const { passed } = this.#clock;
    const clock = this.#clock;
    const completed: Completed[] = [];
    this.#engine.open(office.context);
    void this.#engine.launch(handler, {
      completed(options = {}) {
        const given = options as { readonly allowEvent?: boolean; readonly contextData?: string };
        const { action = 'allow' } = JSON.parse(given.contextData ?? '{}') as { readonly action?: string };
        const allowed = given.allowEvent !== false;
        completed.push({
          at: clock.passed - passed,
          allowed,
          action: allowed ? 'allow' : action,
          options: given,
        });
      },
    });
    return completed;
  }
}

/**
 * Roaming settings answer at once, from what was read when the runtime loaded. So they cannot be slow; they can be there as of
 * earlier, not there yet, something else than text, or text that was never ours.
 */
function breakRoaming({ context }: FakeOffice, { faults, garbage = 42 }: PortPlan): void {
  const fault = faults.roamingSettings;
  if (fault === undefined) return;
  const get = ROAMING[fault];
  Object.defineProperty(context, 'roamingSettings', {
    get: () => (fault === 'throw-after-calling' ? raise() : fault === 'missing' ? null : { get: () => get(garbage) }),
  });
}

function raise(): never {
  throw new Error('settings are broken');
}

const EARLIER = '{"notices":"hide"}';

const ROAMING: Readonly<Record<PortFault, (garbage: unknown) => unknown>> = {
  error: raise,
  throw: raise,
  'throw-after-calling': raise,
  missing: () => undefined,
  hang: () => undefined,
  'after-completed': () => new Promise(() => undefined),
  slow: () => Promise.resolve(EARLIER),
  'very-slow': () => ({ then: raise }),
  'garbage-value': (garbage) => garbage,
  'garbage-answer': (garbage) => JSON.stringify(garbage),
  'empty-answer': () => null,
  twice: () => `${EARLIER}${EARLIER}`,
  'error-then-ok': () => EARLIER.slice(1),
  'ok-then-error': () => `{"mode":"off","incident":{"until":"2020-01-01T00:00:00Z"},"knownLists":7}`,
  'at-once': () => '{"thresholds":{"notice":1}}',
};
