import fc from 'fast-check';
import type { Layer } from '../../../src/policy/parse';

const people = fc.nat(9_000);
const steps = fc.record({ notice: people, warn: people, confirm: people, block: people }, { requiredKeys: [] });
const word = fc.constantFrom('a', 'b', 'c', 'd');
const address = word.map((name) => `${name}@corp.example`);
const dateTime = fc.nat(2_000_000_000).map((seconds) => seconds * 1_000);

/** Whatever a person can have set, in parsed form. */
export const anyLayer: fc.Arbitrary<Layer> = fc.record(
  {
    thresholds: steps,
    newMailThresholds: steps,
    selfAliases: fc.uniqueArray(address, { maxLength: 3 }),
    knownLists: fc.uniqueArray(
      fc.record({ address, since: dateTime, size: fc.integer({ min: 1, max: 9_000 }) }, { requiredKeys: ['address'] }),
      { maxLength: 4, selector: (list) => list.address },
    ),
    quietConversations: fc.uniqueArray(fc.record({ conversation: word, audience: word, until: dateTime }), {
      maxLength: 4,
      selector: ({ conversation }) => conversation,
    }),
    notices: fc.constantFrom('show', 'hide'),
    language: fc.constantFrom('', 'cy', 'zh-Hans', 'tlh'),
  },
  { requiredKeys: [] },
);
