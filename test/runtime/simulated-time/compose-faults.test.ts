import { expect, test, vi } from 'vitest';
import { COMPOSE_HANDLERS, composeFaults, portsOf } from './a-compose';
import { STAKES } from './a-send';
import { FAULTS, GARBAGE } from './faults';
import { SimulatedEngine } from './simulated-engine';

const HOUR_MS = 3_600_000;
/** A run whose test is given up goes on, and disturbs those behind it. */
vi.setConfig({ testTimeout: 120_000 });

const engine = new SimulatedEngine();

/** One of each in turn; every-compose-fault.long.test.ts has them all. */
const TURNS = [
  { mailbox: 15, policyAgeMs: 0 },
  { mailbox: 13, policyAgeMs: HOUR_MS },
  { mailbox: 15, policyAgeMs: undefined },
  { mailbox: 8, policyAgeMs: HOUR_MS },
  { mailbox: 5, policyAgeMs: 0 },
] as const;

test.each(COMPOSE_HANDLERS.map((handler) => [handler.name, handler] as const))(
  '%s shows, leaves and completes, whatever one port does',
  async (_, handler) => {
    const sentences: string[] = [];
    let turn = 0;
    for (const port of portsOf(handler))
      for (const fault of FAULTS) {
        const stake = Object.keys(STAKES)[turn % 5]!;
        const run = { stake, handler, plan: { faults: { [port]: fault }, garbage: GARBAGE[turn % GARBAGE.length] } };
        sentences.push(...(await composeFaults(engine, { ...run, ...TURNS[Math.floor(turn / 5) % TURNS.length]! })));
        turn += 1;
      }
    expect(sentences).toEqual([]);
  },
);

test.each(COMPOSE_HANDLERS.map((handler) => [handler.name, handler] as const))(
  '%s: the bar stands within half a second whatever the host does, with a copy of the policy or without',
  async (_, handler) => {
    const sentences: string[] = [];
    for (const stake of Object.keys(STAKES))
      for (const fault of FAULTS)
        for (const policyAgeMs of [undefined, HOUR_MS]) {
          const run = { stake, handler, plan: { faults: { fetch: fault } }, mailbox: 15, policyAgeMs };
          sentences.push(...(await composeFaults(engine, run)));
        }
    expect(sentences).toEqual([]);
  },
);
