import { strictness } from '../engine/decision';
import type { StoredRecord } from './record';

/** Put in at build time: the version of the add-in. */
declare const VERSION: string;

const NAME = 'reply-all-guard';

/** Every attribute that is ever sent. Those without our prefix are OpenTelemetry's own (opentelemetry.io/docs/specs/semconv). */
export const ATTRIBUTES = {
  service: 'service.name',
  version: 'service.version',
  uid: 'log.record.uid',
  action: 'reply_all_guard.action',
  shown: 'reply_all_guard.shown',
  rules: 'reply_all_guard.rules',
  reach: 'reply_all_guard.reach',
  client: 'reply_all_guard.client',
  outcome: 'reply_all_guard.outcome',
  spared: 'reply_all_guard.spared',
  reason: 'reply_all_guard.reason',
  list: 'reply_all_guard.list',
  dropped: 'reply_all_guard.dropped',
} as const;

export const EVENTS = {
  decision: 'reply_all_guard.decision',
  dropped: 'reply_all_guard.records_dropped',
} as const;

/** Severity numbers of the data model: https://opentelemetry.io/docs/specs/otel/logs/data-model/#field-severitynumber */
const INFO = [9, 'INFO'] as const;
const WARN = [13, 'WARN'] as const;

type Value = string | number | readonly string[] | null | undefined;

/** As JSON has `AnyValue`: 64-bit numbers are text there (https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding). */
const anyValue = (value: NonNullable<Value>): object =>
  typeof value === 'string'
    ? { stringValue: value }
    : typeof value === 'number'
      ? { intValue: String(value) }
      : { arrayValue: { values: value.map(anyValue) } };

const attributes = (values: Readonly<Partial<Record<keyof typeof ATTRIBUTES, Value>>>): readonly object[] =>
  (Object.keys(values) as (keyof typeof ATTRIBUTES)[]).reduce<object[]>((all, name) => {
    const value = values[name];
    return value === undefined || value === null ? all : all.concat({ key: ATTRIBUTES[name], value: anyValue(value) });
  }, []);

/** @param at milliseconds since 1970 */
const nano = (at: number): string => `${at}000000`;

interface Entry {
  readonly at: number;
  readonly eventName: string;
  readonly severity: typeof INFO | typeof WARN;
  readonly body: string;
  readonly values: Parameters<typeof attributes>[0];
}

const entryOf = ({
  uid,
  at,
  action,
  shown,
  rules,
  reach,
  client,
  outcome,
  spared,
  reason,
  list,
}: StoredRecord): Entry => ({
  at,
  eventName: EVENTS.decision,
  severity: strictness(action) < strictness('warn') ? INFO : WARN,
  body: [action as string].concat(rules).join(' '),
  values: { action, shown, rules, reach, client, outcome, spared, reason, list, uid },
});

/**
 * Records as an ExportLogsServiceRequest in JSON (https://opentelemetry.io/docs/specs/otlp/#otlphttp-request). When they were sent
 * is left out: all that go together would share that moment, and so lead to one device.
 * @param records oldest first; at least one
 * @param dropped how many are lost that should have gone before them
 * @param now milliseconds since 1970
 */
export function otlpLogs(records: readonly StoredRecord[], dropped: number, now: number): string {
  const entries = records.map(entryOf);
  if (dropped)
    entries.push({
      at: now,
      eventName: EVENTS.dropped,
      severity: WARN,
      body: `${dropped} records dropped`,
      // As stable as the records that it goes with, and as little to be traced.
      values: { dropped, uid: `${records[0]!.uid}.dropped` },
    });
  return JSON.stringify({
    resourceLogs: [
      {
        resource: { attributes: attributes({ service: NAME, version: VERSION }) },
        scopeLogs: [
          {
            scope: { name: NAME },
            logRecords: entries.map(({ at, eventName, severity, body, values }) => ({
              timeUnixNano: nano(at),
              severityNumber: severity[0],
              severityText: severity[1],
              eventName,
              body: anyValue(body),
              attributes: attributes(values),
            })),
          },
        ],
      },
    ],
  });
}
