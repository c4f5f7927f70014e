import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, mayNeedEvidence } from '../../../src/engine/decide';
import { ACTIONS, strictness } from '../../../src/engine/decision';
import type { Rule, RuleSettings, Verdict } from '../../../src/engine/decision';
import { known, unknown } from '../../../src/engine/facts';
import type { Facts, ListEntry } from '../../../src/engine/facts';
import { reachOf } from '../../../src/engine/reach';
import { rules } from '../../../src/engine/rules/index';
import { SCHEMA } from '../../../src/policy/schema';
import { isToAll } from '../../../src/signals/to-all';
import { facts, list, replyToAll, settings } from '../../builders/engine/a-message';

/** What the recipients alone tell, and the session that is read beside them. */
const FROM_RECIPIENTS: readonly string[] = [
  'direct',
  'lists',
  'truncated',
  'unread',
  'outsideDomains',
  'reachedAtOpen',
] satisfies (keyof Facts)[];

const people = fc.oneof(fc.nat(30), fc.nat(7000));
const signal = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    fc.constant(unknown('not-asked' as const)),
    value.map((each) => known(each, 'test')),
  );

const anyList: fc.Arbitrary<ListEntry> = fc.record({
  address: fc.constantFrom('', 'all@corp.example', 'ward4@corp.example'),
  name: fc.constantFrom('All', 'Ward 4'),
  certainty: fc.constantFrom('list' as const, 'possible-list' as const),
  secondSign: fc.boolean(),
  size: signal(people),
  familiar: fc.boolean(),
  newlyMade: fc.boolean(),
  row: fc.constantFrom(undefined, 0, 1),
  frozen: fc.boolean(),
  ownerWords: fc.constantFrom(undefined, 'Ask first.'),
});

const originalList = fc.record({
  name: fc.constant('All'),
  size: signal(people),
  familiar: fc.boolean(),
  stillReached: fc.boolean(),
});

/** Facts that can be collected: what follows from others does. */
const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    kind: fc.constantFrom('new' as const, 'forward' as const, 'reply' as const, 'invitation' as const),
    direct: people,
    lists: fc.array(anyList, { maxLength: 3 }),
    truncated: fc.boolean(),
    unread: fc.boolean(),
    original: signal(fc.record({ lists: fc.array(originalList, { maxLength: 2 }), people })),
    reachedAtOpen: signal(people),
    newOutsideDomain: fc.constantFrom('', 'away.example'),
    stormWords: signal(fc.subarray(['asks-removal', 'tells-to-stop'] as const)),
    thread: signal(fc.record({ replies: fc.nat(20), people: fc.nat(5) })),
    threadHints: fc.record({ depth: fc.nat(20), own: fc.nat(4) }),
    senderAskedNotTo: signal(fc.constantFrom('yes' as const, 'earlier' as const, 'no' as const)),
    wasBcc: signal(fc.constantFrom('yes' as const, 'likely' as const, 'no' as const)),
    outsideDomains: fc.nat(50),
  })
  .map((some) => ({
    ...some,
    toAll: isToAll(some.kind, some.direct, some.lists.length),
    truncated: some.truncated || some.unread,
    outsideDomains: Math.min(some.outsideDomains, some.direct + some.lists.length),
    original: some.original.known
      ? known(
          {
            ...some.original.value,
            lists: some.original.value.lists.map((each) => ({
              ...each,
              stillReached: each.stillReached && some.lists.length > 0,
            })),
          },
          'test',
        )
      : some.original,
  }));

const step = fc.constantFrom(undefined, 0, 1, 3, 24, 25, 100, 1000);
const thresholds = fc
  .record({ notice: step, warn: step, confirm: step, block: step })
  .map((steps) => JSON.parse(JSON.stringify(steps)) as RuleSettings['thresholds']);
const action = fc.constantFrom(...ACTIONS);

const anySettings: fc.Arbitrary<RuleSettings> = fc.record({
  thresholds,
  newMailThresholds: thresholds,
  rules: fc.constant({}),
  lists: fc.constant([
    { address: 'all@corp.example', action: 'block' as const },
    { address: 'ward4@corp.example', message: 'Ask.' },
  ]),
  onUnknown: action,
  onFailure: action,
  outsideDomains: fc.nat(4),
  incident: fc.constantFrom(undefined, { until: 1, lists: [] }, { until: 1, lists: ['all@corp.example'] }),
});

/** The facts, and which of them were looked at. */
function watched(about: Facts): { readonly about: Facts; readonly read: Set<string> } {
  const read = new Set<string>();
  const handler: ProxyHandler<Facts> = {
    get: (target, key) => {
      read.add(String(key));
      return target[key as keyof Facts];
    },
  };
  return { about: new Proxy(about, handler), read };
}

const speaks = (rule: Rule, about: Facts, under: RuleSettings): Verdict | undefined =>
  rule.check(about, reachOf(about), under);

/** Enough for each rule to have spoken and been silent. */
const RUNS = { numRuns: 400, seed: 14 };

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s keeps to what it says of itself', (id, rule) => {
  test('it reads no fact that it does not need', () => {
    fc.assert(
      fc.property(anyFacts, anySettings, (some, under) => {
        const { about, read } = watched(some);
        rule.check(about, reachOf(some), under);
        const undeclared = [...read].filter(
          (fact) => !FROM_RECIPIENTS.includes(fact) && !(rule.needs as readonly string[]).includes(fact),
        );
        expect(undeclared.map((fact) => `add '${fact}' to needs of ${id}`)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('it is silent below its number of people, where all are named one by one', () => {
    fc.assert(
      fc.property(anyFacts, anySettings, fc.nat(1000), (some, under, below) => {
        const from = typeof rule.from === 'number' ? rule.from : rule.from(under);
        const direct = Math.max(0, Math.min(some.direct, from - 1 - below));
        if (direct >= from) return;
        const few = { ...some, direct, lists: [], truncated: false, unread: false, original: noLongerReached(some) };
        const toAll = isToAll(few.kind, direct, 0);
        const outsideDomains = Math.min(some.outsideDomains, direct);
        expect(speaks(rule, { ...few, toAll, outsideDomains }, under)).toBeUndefined();
      }),
      RUNS,
    );
  });

  test('what it says is among its messages, no stricter than it says, and names a setting that there is', () => {
    fc.assert(
      fc.property(anyFacts, anySettings, (about, under) => {
        const verdict = speaks(rule, about, under);
        if (!verdict) return;
        expect(rule.description!.messages).toContain(verdict.messageId);
        expect(strictness(verdict.action)).toBeLessThanOrEqual(strictness(rule.atMost ?? 'block'));
        const [setting = ''] = (verdict.because ?? `rules.${id}`).split(/[.[]/);
        expect(Object.keys(SCHEMA)).toContain(setting);
        const own: readonly string[] = rule.description!.settings ?? [];
        expect(own.concat('rules', 'lists', 'incident')).toContain(setting);
      }),
      RUNS,
    );
  });

  test('a setting that it takes its action from is named, and no other rule follows it', () => {
    const own: readonly string[] = rule.description!.settings ?? [];
    if (rule.followsSetting) expect(own).toHaveLength(1);
    const others = rules.filter((other) => other !== rule).flatMap(({ description }) => description!.settings ?? []);
    expect(others.filter((setting) => own.includes(setting))).toEqual([]);
  });

  test('policy may set it as it says, and it says when it fires', () => {
    const { fields, notes } = SCHEMA.rules.type;
    expect(fields[id]?.values).toEqual(rule.followsSetting ? ['default', 'off'] : ['default', 'off', ...ACTIONS]);
    expect(notes?.[id]).toBe(rule.description!.firesOn);
    expect(notes?.[id]).toMatch(/^[A-Z].*\.$/);
  });
});

test.each(rules.filter(({ description }) => description!.ofUnknownSize).map((rule) => [rule.id, rule] as const))(
  '%s speaks of a list of unknown size, and not once it is known to be small',
  (_, rule) => {
    const to = (size: ListEntry['size']): Facts =>
      replyToAll({ direct: 0, lists: [list({ size })], stormWords: known(['asks-removal'], 'test') });
    const under = { ...settings(), onUnknown: 'warn' } as const;
    expect(speaks(rule, to(unknown('not-in-catalogue')), under)).toBeDefined();
    expect(speaks(rule, to(known(12, 'catalogue')), under)).toBeUndefined();
  },
);

/** What was answered went to lists that nobody reaches now. */
const noLongerReached = ({ original }: Facts): Facts['original'] =>
  original.known
    ? known(
        { ...original.value, lists: original.value.lists.map((each) => ({ ...each, stillReached: false })) },
        'test',
      )
    : original;

test('what is inferred alone never blocks, whatever policy makes of it', () => {
  const anyRules = fc.record(Object.fromEntries(rules.map(({ id }) => [id, fc.constantFrom('default', ...ACTIONS)])));
  fc.assert(
    fc.property(anyFacts, anySettings, anyRules, (about, under, made) => {
      const { findings } = decide(about, { ...under, rules: made });
      for (const { certainty, action: came } of findings) if (certainty === 'weak') expect(came).not.toBe('block');
    }),
    RUNS,
  );
});

describe('because', () => {
  const large = (direct: number, under = settings()) =>
    decide(replyToAll({ direct }), under).findings.find(({ rule }) => rule === 'large-audience')?.because;

  test('is the step that was reached', () => {
    expect([25, 100, 1000, 5000].map((direct) => large(direct))).toEqual([
      'thresholds.notice',
      'thresholds.warn',
      'thresholds.confirm',
      'thresholds.block',
    ]);
    const { findings } = decide(facts({ kind: 'new', direct: 1500 }), settings());
    expect(findings.map(({ because }) => because)).toEqual(['newMailThresholds.warn']);
  });

  test('is the row that was taken, and its action where it has one', () => {
    const rows = settings({
      lists: [
        { address: 'a@corp.example', message: 'Ask.' },
        { address: 'b@corp.example', action: 'block' },
      ],
      rules: { 'unfamiliar-list': 'off' },
    });
    const because = (...lists: readonly ListEntry[]) =>
      decide(facts({ kind: 'new', lists }), rows).findings.map((finding) => finding.because);
    expect(because(list({ row: 0 }))).toEqual(['lists[0]']);
    expect(because(list({ row: 0 }), list({ row: 1 }))).toEqual(['lists[1].action']);
  });

  test('is the setting that another rule follows, or the rule itself', () => {
    const under = settings({ onUnknown: 'warn', onFailure: 'warn', outsideDomains: 1 }, { until: 1, lists: [] });
    const { findings } = decide(replyToAll({ lists: [list()], unread: true, outsideDomains: 2 }), under);
    expect(Object.fromEntries(findings.map(({ rule, because }) => [rule, because]))).toEqual({
      'incident-freeze': 'incident',
      'unknown-size': 'onUnknown',
      'recipients-unread': 'onFailure',
      'external-audience': 'outsideDomains',
      'unfamiliar-list': 'rules.unfamiliar-list',
    });
  });
});

describe('evidence may be needed', () => {
  test('from 25 people on for a prompt, from two for a notice, as policy comes', () => {
    expect([24, 25].map((count) => mayNeedEvidence(count, settings(), 'warn'))).toEqual([false, true]);
    expect([1, 2].map((count) => mayNeedEvidence(count, settings(), 'notice'))).toEqual([false, true]);
  });

  test('by what policy makes of a rule and of its steps', () => {
    const of = (count: number, ...layers: Parameters<typeof settings>) =>
      mayNeedEvidence(count, settings(...layers), 'warn');
    expect([1, 2].map((count) => of(count, { rules: { 'bcc-revealed': 'block' } }))).toEqual([false, true]);
    expect(of(24, { rules: { 'bcc-revealed': 'notice' } })).toBe(false);
    expect([9, 10].map((count) => of(count, { thresholds: { warn: 10 } }))).toEqual([false, true]);
    expect([4, 5].map((count) => of(count, { newMailThresholds: { confirm: 5 } }))).toEqual([false, true]);
    // Nothing is read for a rule that the recipients alone decide.
    expect(of(3, { outsideDomains: 1 })).toBe(false);
  });
});
