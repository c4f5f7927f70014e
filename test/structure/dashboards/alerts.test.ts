import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ATTRIBUTES } from '../../../src/audit/otlp';
import type { StoredRecord } from '../../../src/audit/record';
import { ask, entriesOf, LOKI_ALERTS } from '../../builders/audit/loki';
import type { Entry } from '../../builders/audit/loki';
import { requestsOf, stormRecords } from '../../builders/audit/otlp-export';
import { loadKusto } from './kusto';
import { labelsOf, logqlFaults } from './logql';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.UTC(2026, 10, 16, 10, 0);

interface Rule {
  readonly name: string;
  readonly properties: { readonly criteria: { readonly allOf: readonly [{ readonly query: string }] } };
}
const AZURE = (
  JSON.parse(readFileSync('docs/audit/azure-monitor-alerts.json', 'utf8')) as { resources: readonly Rule[] }
).resources;

const stored = (records: readonly StoredRecord[]): readonly Entry[] => entriesOf(requestsOf(records));

/** So many like the first record of the storm, one every second until now. */
const like = (count: number, change: Partial<StoredRecord> = {}, everyMs = 1000): readonly StoredRecord[] => {
  const [first] = stormRecords(1);
  return Array.from({ length: count }, (_, n) => ({ ...first!, uid: `a.${n}`, at: NOW - n * everyMs, ...change }));
};
const [ONE_LIST, ANOTHER_LIST] = ['0123456789ab', 'ba9876543210'] as const;
/** So many to each of two lists of unknown size, where `audit.lists` is set. */
const toTwoLists = (each: number): readonly StoredRecord[] =>
  [ONE_LIST, ANOTHER_LIST].flatMap((list) => like(each, { reach: null, list }));
const fires = (alert: string, records: readonly StoredRecord[], now = NOW): boolean =>
  ask(LOKI_ALERTS.get(alert)!, stored(records), now).length > 0;

describe('the alert rules for Loki', () => {
  it('are three, in LogQL, over what is sent', () => {
    expect([...LOKI_ALERTS.keys()]).toEqual(['ReplyAllStorm', 'ListOfUnknownSize', 'GuardSilent']);
    const sent = new Set(Object.values(ATTRIBUTES).map((name) => name.replaceAll('.', '_')));
    for (const expr of LOKI_ALERTS.values()) {
      expect(logqlFaults(expr)).toEqual([]);
      expect(labelsOf(expr).filter((label) => !sent.has(label))).toEqual([]);
    }
  });

  it('tell a storm of 10,000 records in a minute at the next evaluation', () => {
    const start = NOW - 30_000;
    expect(fires('ReplyAllStorm', stormRecords(10_000, start), start + MINUTE)).toBe(true);
  });

  const STORM = ['storm-fuel', 'large-audience'];
  it.each<[string, readonly StoredRecord[], boolean]>([
    ['five in five minutes', like(5, { rules: STORM }, MINUTE - 1), true],
    ['in observe mode', like(5, { rules: STORM, shown: 'allow' }), true],
    ['by the activity of the conversation', like(5, { rules: ['storm-in-progress'] }), true],
    ['four', like(4, { rules: STORM }), false],
    ['five in six minutes', like(5, { rules: STORM }, 75_000), false],
    ['five large audiences', like(5, { rules: ['large-audience'] }), false],
    ['five notices', like(5, { rules: STORM, action: 'notice', shown: 'notice' }), false],
    ['five that were confirmed', like(5, { rules: STORM, outcome: 'acknowledged' }), false],
    ['nothing', [], false],
  ])('tell a storm from %s', (_, records, expected) => {
    expect(fires('ReplyAllStorm', records)).toBe(expected);
  });

  it.each<[string, readonly StoredRecord[], boolean]>([
    ['ten messages in a day', like(10, { reach: null }, 2 * HOUR), true],
    ['nine', like(9, { reach: null }), false],
    ['ten in two days', like(10, { reach: null }, 5 * HOUR), false],
    ['ten to lists of known size', like(10, { reach: 5000 }), false],
    ['ten ways out', like(10, { reach: null, outcome: 'drop' }), false],
    ['five to each of two', toTwoLists(5), false],
  ])('tell of lists of unknown size after %s', (_, records, expected) => {
    expect(fires('ListOfUnknownSize', records)).toBe(expected);
  });

  it('say which list it was', () => {
    const messages = [...toTwoLists(9), ...like(1, { reach: null, list: ONE_LIST })];
    expect(ask(LOKI_ALERTS.get('ListOfUnknownSize')!, stored(messages), NOW)).toEqual([
      { by: { reply_all_guard_list: ONE_LIST }, value: 10 },
    ]);
  });

  it.each<[string, readonly StoredRecord[], boolean]>([
    ['nothing at all', [], true],
    ['nothing for an hour', like(3, { at: NOW - HOUR - 1 }), true],
    ['one record in an hour', like(1, { at: NOW - HOUR + 1 }), false],
  ])('tell a silent guard by %s', (_, records, expected) => {
    expect(fires('GuardSilent', records)).toBe(expected);
  });

  it('are answered here in no part that this test does not know', () => {
    expect(() => ask('topk(3, count_over_time({a="b"} [5m]))', [], NOW)).toThrow('VectorAggregationExpr');
    expect(() => ask('count_over_time({a="b"} | json [5m])', [], NOW)).toThrow('LogRangeExpr');
  });
});

describe('the alert rules for Azure Monitor', () => {
  let kusto: ReturnType<typeof loadKusto>;
  beforeAll(() => {
    kusto = loadKusto();
    kusto('AppTraces');
  }, 60_000);

  it('ask the same three things', () => {
    expect(AZURE.map(({ name }) => name)).toEqual(['reply-all-storm', 'list-of-unknown-size', 'guard-silent']);
  });

  it.each(AZURE.map(({ name, properties }) => [name, properties.criteria.allOf[0].query] as const))(
    'ask in KQL: %s',
    (_, query) => {
      expect(kusto(query)).toEqual([]);
      const asked = [...query.matchAll(/Properties\["([^"]+)"\]/g)].map(([, name = '']) => name);
      expect(asked.filter((name) => !(Object.values(ATTRIBUTES) as string[]).includes(name))).toEqual([]);
    },
  );
});
