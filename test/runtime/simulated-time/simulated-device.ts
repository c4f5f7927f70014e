import { answerAsPlanned } from './faults';
import type { PortPlan } from './faults';
import type { VirtualClock } from './virtual-clock';

type Executor<T> = (resolve: (value: T) => void, reject: (error: unknown) => void) => void;
/** `new Promise` of the realm in which the bundle runs. */
export type MakePromise = <T>(executor: Executor<T>) => Promise<T>;

/** A device: its own text store, and the network that it hangs on. State outlives every window and every engine. */
export class SimulatedDevice {
  /** What the store holds, by whole key. */
  readonly stored = new Map<string, string>();
  /** What the network serves, by absolute URL; a function is asked each time. */
  readonly served = new Map<string, string | (() => string)>();
  /** HTTP status of what is asked there, by absolute URL, where it is another than 200 or 404. */
  readonly statuses = new Map<string, number>();
  /** Every request, in order. */
  readonly requests: { readonly method: string; readonly url: string; readonly body: string | undefined }[] = [];
  /** Every write to the store, in order. */
  readonly writes: string[] = [];
  plan: PortPlan = { faults: {} };

  constructor(
    private readonly clock: VirtualClock,
    private readonly makePromise: MakePromise,
  ) {}

  /** `OfficeRuntime.storage`; undefined where the plan says that it is missing. */
  get storage(): object | undefined {
    if (this.plan.faults.storage === 'missing') return undefined;
    return {
      getItem: (key: string) => this.#ask('storage.get', () => this.stored.get(key) ?? null),
      setItem: (key: string, value: string) => {
        this.writes.push(key);
        return this.#ask('storage.set', () => void this.stored.set(key, value));
      },
      removeItem: (key: string) => {
        this.writes.push(key);
        return this.#ask('storage.remove', () => void this.stored.delete(key));
      },
    };
  }

  /** `fetch`; undefined where the plan says that it is missing. */
  get fetch(): ((url: string, init?: { method?: string; body?: string }) => Promise<unknown>) | undefined {
    if (this.plan.faults.fetch === 'missing') return undefined;
    return (url, init = {}) => {
      this.requests.push({ method: init.method ?? 'GET', url, body: init.body });
      return this.#ask('fetch', () => this.#respond(url));
    };
  }

  #respond(url: string): object {
    const served = this.served.get(url);
    const text = typeof served === 'function' ? served() : served;
    const status = this.statuses.get(url) ?? (text === undefined ? 404 : 200);
    return {
      ok: status === 200,
      status,
      headers: { get: () => null },
      text: () => this.makePromise<string>((resolve) => resolve(text ?? '')),
    };
  }

  #ask(port: string, produce: () => unknown): Promise<unknown> {
    const faults = this.plan.faults[port] ? this.plan.faults : { ...this.plan.faults, [port]: this.#whole(port) };
    return this.makePromise((resolve, reject) =>
      answerAsPlanned(port, { ...this.plan, faults } as PortPlan, this.clock, produce, {
        ok: resolve,
        error: () => reject(new Error(`${port} failed`)),
        nonsense: (empty) => resolve(empty ? null : { nonsense: true }),
      }),
    );
  }

  /** A fault of `storage` is one of each of its calls. */
  #whole(port: string) {
    return this.plan.faults[port.split('.')[0]!];
  }
}
