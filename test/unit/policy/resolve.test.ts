import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolvePolicy } from '../../../src/policy/resolve';
import { POLICY_KEYS, SCHEMA } from '../../../src/policy/schema';

test('without layers the defaults stand', () => {
  const { policy, source } = resolvePolicy({}, {});
  for (const key of POLICY_KEYS) {
    expect(policy[key]).toEqual(SCHEMA[key].default);
    expect(source[key]).toBe('default');
  }
});

test('the organisation replaces defaults, a thresholds step by step', () => {
  const { policy, source } = resolvePolicy({ thresholds: { warn: 500, block: 0 } }, {});
  expect(policy.thresholds).toEqual({ notice: 25, warn: 500, confirm: 1000, block: 0 });
  expect(source.thresholds).toBe('organisation');
});

test('the row for whoever writes goes before the organisation’s thresholds, step by step, and the person’s comes after it', () => {
  const organisation = { newMailThresholds: { warn: 500 } };
  const named = { newMailThresholds: { confirm: 0, warn: 9000 } };
  const { policy, source } = resolvePolicy(organisation, {}, named);
  expect(policy.newMailThresholds).toEqual({ warn: 9000, confirm: 0 });
  expect(source).toMatchObject({ newMailThresholds: 'senderOverrides', thresholds: 'default' });
  const stricter = resolvePolicy(organisation, { newMailThresholds: { warn: 40 } }, named);
  expect(stricter.policy.newMailThresholds).toEqual({ warn: 40, confirm: 0 });
  expect(stricter.source.newMailThresholds).toBe('person');
});

test('the row for whoever writes may set the mode, which a person may not', () => {
  const { policy, source } = resolvePolicy({ mode: 'observe' }, { mode: 'off' }, { mode: 'enforce' });
  expect([policy.mode, source.mode]).toEqual(['enforce', 'senderOverrides']);
});

test('a person can make the thresholds stricter and never undo it', () => {
  const organisation = { thresholds: { warn: 500, confirm: 0 } };
  const { policy, source } = resolvePolicy(organisation, {
    thresholds: { warn: 50, notice: 300, confirm: 200, block: 0 },
  });
  expect(policy.thresholds).toEqual({ notice: 25, warn: 50, confirm: 200, block: 5000 });
  expect(source.thresholds).toBe('person');
  expect(resolvePolicy(organisation, { thresholds: { warn: 900 } }).source.thresholds).toBe('organisation');
});

test('what is locked stays, even against the stricter', () => {
  const { policy, source } = resolvePolicy({ locked: ['thresholds'] }, { thresholds: { warn: 5 } });
  expect(policy.thresholds.warn).toBe(100);
  expect(source.thresholds).toBe('default');
});

test('lists the person knows are added to the organisation’s', () => {
  const { policy } = resolvePolicy(
    { knownLists: [{ address: 'all@x.example' }] },
    { knownLists: [{ address: 'team@x.example' }, { address: 'all@x.example', size: 3 }] },
  );
  expect(policy.knownLists).toEqual([{ address: 'all@x.example' }, { address: 'team@x.example' }]);
});

test('keys that are not personal are ignored in the person’s layer', () => {
  expect(resolvePolicy({}, { mode: 'off' }).policy.mode).toBe('enforce');
});

const thresholds = fc.record(
  { notice: fc.nat(9000), warn: fc.nat(9000), confirm: fc.nat(9000), block: fc.nat(9000) },
  { requiredKeys: [] },
);

test('whatever both set, no step is milder than the organisation’s', () => {
  fc.assert(
    fc.property(thresholds, thresholds, (organisation, person) => {
      const alone: Record<string, number | undefined> = {
        ...resolvePolicy({ thresholds: organisation }, {}).policy.thresholds,
      };
      const both: Record<string, number | undefined> = {
        ...resolvePolicy({ thresholds: organisation }, { thresholds: person }).policy.thresholds,
      };
      return Object.keys(alone).every((step) => !alone[step] || (!!both[step] && both[step] <= alone[step]));
    }),
  );
});
