import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { BareEngine } from '../runtime/bare-engine';
import { deviceHolding, outlookOf, scenarioTime } from '../scenarios/scenario';
import type { Scenario } from '../scenarios/scenario';
import type { Benchmark, Measurement } from './benchmark';

const ORDINARY: Scenario = {
  because: 'six colleagues',
  to: [{ people: 6 }],
  expect: { action: 'allow', rules: [] },
};
const TO_A_LIST: Scenario = {
  because: 'one address of unknown size',
  to: [{ who: 'CroydonPractices <croydonpractices@corp.example>', type: 'other' }],
  body: 'Please remove me from this list.',
  expect: { action: 'confirm', rules: [] },
};

interface Traffic {
  readonly calls: number;
  /** The longest chain of reads that wait for each other. */
  readonly chain: number;
  readonly writes: number;
  readonly fetches: number;
  /** Alerts and bars. */
  readonly shown: number;
}

const isWrite = (name: string): boolean => /setItem|setAsync|replaceAsync|removeAsync/.test(name);

/** Presses Send once in a bare engine and watches every call that leaves it. */
async function press(scenario: Scenario): Promise<Traffic> {
  const calls: { name: string; depth: number }[] = [];
  let answered = 0;
  /** A call that starts after another was answered may have waited for it. */
  const watch = (name: string): (() => void) => {
    const depth = answered + 1;
    calls.push({ name, depth });
    return () => void (answered = Math.max(answered, depth));
  };
  const context = watched(outlookOf(scenario).context, '', watch) as object;
  const { storage } = deviceHolding(scenario.policy);
  let fetches = 0;
  const engine = new BareEngine({
    // The clock of the scenario: the policy on this device was fetched a moment ago.
    Date: { now: () => scenarioTime, parse: Date.parse },
    OfficeRuntime: { storage: watchedStore(storage, watch) },
    fetch: () => {
      fetches += 1;
      return Promise.reject(new Error('no network'));
    },
  });
  engine.load(await readFile(path.resolve('dist/launchevent.js'), 'utf8'));
  engine.open(context);
  const options = await new Promise<{ allowEvent: boolean }>((resolve) => {
    void engine.launch('onMessageSendHandler', { completed: (given) => resolve(given as { allowEvent: boolean }) });
  });
  return {
    calls: calls.length,
    chain: Math.max(...calls.filter(({ name }) => !isWrite(name)).map(({ depth }) => depth)),
    writes: calls.filter(({ name }) => isWrite(name)).length,
    fetches,
    shown: (options.allowEvent ? 0 : 1) + calls.filter(({ name }) => name.startsWith('notificationMessages')).length,
  };
}

/** The same object, every method ending in Async reported when it is called and when it answers. */
function watched(value: unknown, name: string, watch: (name: string) => () => void): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, {
    get(target, key) {
      const member = (target as Record<PropertyKey, unknown>)[key];
      const path = `${name}${String(key)}`;
      if (typeof member !== 'function')
        return watched(member, /context|mailbox|item/.test(String(key)) ? '' : `${path}.`, watch);
      if (!path.endsWith('Async')) return (member as (...a: unknown[]) => unknown).bind(target);
      return (...args: unknown[]) => {
        const done = watch(path);
        const callback = args.pop() as (answer: unknown) => void;
        (member as (...a: unknown[]) => void).call(target, ...args, (answer: unknown) => {
          done();
          callback(answer);
        });
      };
    },
  });
}

type Store = ReturnType<typeof deviceHolding>['storage'];
const watchedStore = (store: Store, watch: (name: string) => () => void): Store => ({
  getItem: (key) => reported('storage.getItem', store.getItem(key), watch),
  setItem: (key, value) => reported('storage.setItem', store.setItem(key, value), watch),
  removeItem: (key) => reported('storage.removeItem', store.removeItem(key), watch),
});

async function reported<T>(name: string, answer: Promise<T>, watch: (name: string) => () => void): Promise<T> {
  const done = watch(name);
  // A store answers no sooner than Outlook does.
  await new Promise((resolve) => setTimeout(resolve, 20));
  const value = await answer;
  done();
  return value;
}

/** What one Send costs: calls that leave the engine, how long they wait for each other, what the network and the person notice. */
export const sendPath: Benchmark = {
  name: 'send-path',
  async run() {
    const ordinary = await press(ORDINARY);
    const list = await press(TO_A_LIST);
    const count = (metric: string, value: number, limit: number, note?: string): Measurement => ({
      metric,
      value,
      unit: 'count',
      limit,
      ...(note === undefined ? {} : { note }),
    });
    return [
      count('ordinary send: host calls', ordinary.calls, 5, 'To, Cc, Bcc, session data, device cache'),
      count('ordinary send: chain of reads', ordinary.chain, 1),
      count('ordinary send: network', ordinary.fetches, 0),
      count('ordinary send: shown', ordinary.shown, 0),
      count('send to a list: chain of reads', list.chain, 2, `${String(list.calls)} calls in all`),
      count('send to a list: writes', list.writes, 2, "the window's note and the record"),
    ];
  },
};
