import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strictness } from '../../../src/engine/decision';
import { verdictByThresholds } from '../../../src/engine/thresholds';
import { layerText } from '../../../src/policy/layer-text';
import { parsePolicy } from '../../../src/policy/parse';
import type { Layer } from '../../../src/policy/parse';
import { resolvePolicy } from '../../../src/policy/resolve';
import { isPersonal, POLICY_KEYS } from '../../../src/policy/schema';
import { anyLayer } from '../../builders/pane/any-layer';

/** What may stand in the person's settings: what the pane wrote, from whenever, or anything at all. */
const anything: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: anyLayer.map(layerText) },
  fc
    .record(
      {
        thresholds: fc.oneof(
          fc.json().map((text): unknown => JSON.parse(text)),
          fc.dictionary(fc.constantFrom('warn', 'block', '__proto__'), fc.double()),
        ),
        newMailThresholds: fc.dictionary(fc.constantFrom('notice', 'confirm', 'allow'), fc.integer()),
        locked: fc.constant([]),
        mode: fc.constantFrom('off', 'observe'),
      },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value)),
  fc.json(),
  fc.string(),
);

const asked = anything.map((text): Layer => parsePolicy(text, 'person').layer);
const locked = fc.subarray(POLICY_KEYS.filter(isPersonal));
const organisation = fc
  .tuple(anyLayer, locked)
  .map(([layer, keys]): Layer => parsePolicy(layerText({ ...layer, locked: keys })).layer);

describe('whatever stands in the person’s settings', () => {
  test.each(['thresholds', 'newMailThresholds'] as const)('%s calls for no less than the organisation’s', (key) => {
    fc.assert(
      fc.property(organisation, asked, fc.nat(10_000), (ours, own, people) => {
        const action = (person: Layer): number =>
          strictness(verdictByThresholds(people, resolvePolicy(ours, person).policy, key)?.action ?? 'allow');
        expect(action(own)).toBeGreaterThanOrEqual(action({}));
      }),
      { numRuns: 1_000 },
    );
  });

  test('what is locked, and what is the organisation’s alone, is as without them', () => {
    fc.assert(
      fc.property(organisation, asked, (ours, own) => {
        const [alone, both] = [resolvePolicy(ours, {}), resolvePolicy(ours, own)];
        for (const key of POLICY_KEYS)
          if (!isPersonal(key) || ours.locked?.includes(key)) {
            expect(both.policy[key]).toEqual(alone.policy[key]);
            expect(both.source[key]).toBe(alone.source[key]);
          }
      }),
      { numRuns: 1_000 },
    );
  });
});
