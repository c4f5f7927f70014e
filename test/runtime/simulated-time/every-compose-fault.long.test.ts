import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { COMPOSE_HANDLERS, composeFaults, portsOf } from './a-compose';
import { MAILBOXES, STAKES } from './a-send';
import { FAULTS, GARBAGE } from './faults';
import { SimulatedEngine } from './simulated-engine';

const HOUR_MS = 3_600_000;
const AGES = [0, HOUR_MS, undefined];
const STAKE_NAMES = Object.keys(STAKES);

const engine = new SimulatedEngine();
/** Classic's, which may lack `performance`. */
const bare = new SimulatedEngine(false);
let runs = 0;
const rejections: unknown[] = [];
const onRejection = (reason: unknown): void => void rejections.push(reason);
process.on('unhandledRejection', onRejection);
afterAll(() => void process.off('unhandledRejection', onRejection));

const CASES = COMPOSE_HANDLERS.flatMap((handler) =>
  portsOf(handler).map((port) => [handler.name, port, handler] as const),
);

test.each(CASES)('%s, whatever %s does, on every client', async (_, port, handler) => {
  const sentences: string[] = [];
  for (const mailbox of MAILBOXES)
    for (const fault of FAULTS) {
      runs += 1;
      // In turn: what is at stake decides what the bar says, and all of it together is drawn below.
      const stake = STAKE_NAMES[runs % STAKE_NAMES.length]!;
      const plan = { faults: { [port]: fault }, garbage: GARBAGE[runs % GARBAGE.length] };
      const run = { stake, handler, mailbox, plan, policyAgeMs: AGES[runs % AGES.length] };
      sentences.push(...(await composeFaults(runs % 10 ? engine : bare, run)));
    }
  expect(sentences).toEqual([]);
});

test.each(COMPOSE_HANDLERS.map((handler) => [handler.name, handler] as const))(
  '%s, whatever any ports do at once, on a device of any speed',
  async (_, handler) => {
    const run = fc.record({
      stake: fc.constantFrom(...STAKE_NAMES),
      handler: fc.constant(handler),
      mailbox: fc.constantFrom(...MAILBOXES),
      plan: fc.record({
        faults: fc.dictionary(fc.constantFrom(...portsOf(handler)), fc.constantFrom(...FAULTS), { maxKeys: 4 }),
        garbage: fc.oneof(fc.constantFrom(...GARBAGE), fc.jsonValue()),
        latencyMs: fc.constantFrom(5, 20, 100, 300, 550),
      }),
      policyAgeMs: fc.constantFrom(...AGES),
    });
    await fc.assert(
      fc.asyncProperty(run, async (each) => {
        runs += 1;
        expect(await composeFaults(runs % 2 ? engine : bare, each)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  },
);

test('not one promise was left to fail', () => {
  console.log(`${runs.toLocaleString('en')} launches of compose handlers`);
  expect(rejections).toEqual([]);
});
