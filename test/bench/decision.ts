import { decide } from '../../src/engine/decide';
import { known, unknown } from '../../src/engine/facts';
import type { Facts } from '../../src/engine/facts';
import { resolvePolicy } from '../../src/policy/resolve';
import { median } from './benchmark';
import type { Benchmark } from './benchmark';

const RECIPIENTS = 500;
const RUNS = 2_001;

/** Everything at once: of each hundred recipients 94 people and 6 lists, of which half are unknown; a large origin, storm words. */
export const factsOf = (recipients: number): Facts => ({
  kind: 'reply',
  toAll: true,
  direct: Math.ceil(0.94 * recipients),
  lists: Array.from({ length: Math.floor(0.06 * recipients) }, (_, n) => ({
    address: `list${String(n)}@corp.example`,
    name: `List ${String(n)}`,
    certainty: 'list' as const,
    secondSign: false,
    size: n % 2 ? unknown('not-in-catalogue') : known(n * 100 + 1, 'policy'),
    familiar: false,
    newlyMade: false,
    frozen: false,
  })),
  truncated: false,
  unread: false,
  original: known(
    { people: 0, lists: [{ name: 'All', size: known(3000, 'policy'), familiar: false, stillReached: true }] },
    'quoted-header',
  ),
  reachedAtOpen: known(6, 'snapshot'),
  newOutsideDomain: '',
  stormWords: known(['asks-removal'], 'body'),
  thread: known({ replies: 4, people: 3 }, 'graph'),
  threadHints: { depth: 2, own: 0 },
  senderAskedNotTo: known('no', 'quoted-text'),
  wasBcc: known('no', 'quoted-header'),
  outsideDomains: 0,
});

/** From facts to decision, every rule run. */
export const decision: Benchmark = {
  name: 'decision',
  run() {
    const settings = { ...resolvePolicy({}, {}).policy, incident: undefined };
    const facts = factsOf(RECIPIENTS);
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const start = performance.now();
      decide(facts, settings);
      times.push(performance.now() - start);
    }
    return Promise.resolve([
      {
        metric: `decision at ${String(RECIPIENTS)} recipients`,
        value: median(times),
        unit: 'ms',
        limit: 0.1,
        note: `median of ${String(RUNS)}`,
      },
    ]);
  },
};
