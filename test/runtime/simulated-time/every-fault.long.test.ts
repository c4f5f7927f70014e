import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { faultsOf, MAILBOXES, PORTS, STAKES } from './a-send';
import type { SendRun } from './a-send';
import { FAULTS, GARBAGE } from './faults';
import type { PortFault } from './faults';
import { SimulatedEngine } from './simulated-engine';

const HOUR_MS = 3_600_000;
/** What must not be milder, in time and once, of all runs of this file. */
const AT_LEAST_RUNS = 100_000;

const engine = new SimulatedEngine();
/** Classic's, which may lack `performance`. */
const bare = new SimulatedEngine(false);
let runs = 0;
const rejections: unknown[] = [];
const onRejection = (reason: unknown): void => void rejections.push(reason);
process.on('unhandledRejection', onRejection);
afterAll(() => void process.off('unhandledRejection', onRejection));

/** What was wrong with that run; each takes another client, age of policy and kind of garbage than the one before. */
async function wrong(
  stake: string,
  faults: Readonly<Record<string, PortFault>>,
  mailbox?: number,
): Promise<readonly string[]> {
  runs += 1;
  const run: SendRun = {
    stake: STAKES[stake]!,
    mailbox: mailbox ?? MAILBOXES[runs % MAILBOXES.length]!,
    plan: { faults, garbage: GARBAGE[runs % GARBAGE.length] },
    policyAgeMs: runs % 3 ? 0 : HOUR_MS,
  };
  return faultsOf(runs % 10 ? engine : bare, run);
}

test.each(PORTS)('%s, whatever it does, on every client', async (port) => {
  const sentences: string[] = [];
  for (const stake of Object.keys(STAKES))
    for (const mailbox of MAILBOXES)
      for (const fault of FAULTS) sentences.push(...(await wrong(stake, { [port]: fault }, mailbox)));
  expect(sentences).toEqual([]);
});

/** Every two ports that can fail apart from each other. */
const PAIRS = PORTS.flatMap((one, at) =>
  PORTS.slice(at + 1)
    .filter((other) => !other.startsWith(`${one}.`))
    .map((other) => [one, other] as const),
);

test.each(PAIRS)('%s and %s, whatever they do', async (one, other) => {
  const sentences: string[] = [];
  for (const [stake, { atLeast }] of Object.entries(STAKES))
    for (const [at, fault] of FAULTS.entries())
      for (const [next, another] of FAULTS.entries())
        // Of what must not be stopped every second pair: nothing is missed where it is.
        if (atLeast !== 'allow' || (at + next) % 2)
          sentences.push(...(await wrong(stake, { [one]: fault, [other]: another })));
  expect(sentences).toEqual([]);
});

test('any faults at once, on a device of any speed, while the clock is set', async () => {
  const faults = fc.dictionary(fc.constantFrom(...PORTS), fc.constantFrom(...FAULTS), { maxKeys: 4 });
  const run = fc.record({
    stake: fc.constantFrom(...Object.values(STAKES)),
    mailbox: fc.constantFrom(...MAILBOXES),
    plan: fc.record({
      faults,
      garbage: fc.oneof(fc.constantFrom(...GARBAGE), fc.jsonValue()),
      latencyMs: fc.constantFrom(5, 20, 100, 300, 550),
    }),
    policyAgeMs: fc.constantFrom(undefined, 0, HOUR_MS),
    stepBack: fc.option(fc.record({ afterMs: fc.nat(1_900), byMs: fc.integer({ min: -5_000, max: 5_000 }) }), {
      nil: undefined,
    }),
  });
  await fc.assert(
    fc.asyncProperty(run, async (each) => {
      runs += 1;
      expect(await faultsOf(runs % 2 ? engine : bare, each)).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});

test('so many runs, and not one promise was left to fail', () => {
  console.log(`${runs.toLocaleString('en')} presses of Send`);
  expect(runs).toBeGreaterThanOrEqual(AT_LEAST_RUNS);
  expect(rejections).toEqual([]);
});
