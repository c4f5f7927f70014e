/** A request as the add-in sends it: a prompt, a send to fewer people, and a report of lost records. */

/** JSON as it lies open to a test that breaks one part of it. */
export interface Value {
  stringValue?: unknown;
  intValue?: unknown;
  arrayValue?: { values: Value[] };
  [other: string]: unknown;
}

export interface LogRecord {
  timeUnixNano?: unknown;
  severityNumber?: unknown;
  attributes: { key?: unknown; value: Value }[];
  [other: string]: unknown;
}

export interface Request {
  resourceLogs: [{ scopeLogs: [{ logRecords: LogRecord[]; [other: string]: unknown }]; [other: string]: unknown }];
  [other: string]: unknown;
}

export const AT_NANO = '1795249800000000000';
const SENT_NANO = '1795249860000000000';

const text = (key: string, value: string): { key: string; value: Value } => ({ key, value: { stringValue: value } });
const number = (key: string, value: string): { key: string; value: Value } => ({ key, value: { intValue: value } });
const list = (key: string, values: readonly string[]): { key: string; value: Value } => ({
  key,
  value: { arrayValue: { values: values.map((stringValue) => ({ stringValue })) } },
});

/** @returns a new one each time, which a test may break */
export const sample = (): Request => ({
  resourceLogs: [
    {
      resource: { attributes: [text('service.name', 'reply-all-guard'), text('service.version', '0.1.0')] },
      scopeLogs: [
        {
          scope: { name: 'reply-all-guard' },
          logRecords: [
            {
              timeUnixNano: AT_NANO,
              severityNumber: 13,
              severityText: 'WARN',
              eventName: 'reply_all_guard.decision',
              body: { stringValue: 'block large-audience storm-fuel' },
              attributes: [
                text('reply_all_guard.action', 'block'),
                text('reply_all_guard.shown', 'block'),
                list('reply_all_guard.rules', ['large-audience', 'storm-fuel']),
                number('reply_all_guard.reach', '5000'),
                text('reply_all_guard.client', 'classic'),
                text('log.record.uid', 'a-1'),
              ],
            },
            {
              timeUnixNano: AT_NANO,
              severityNumber: 9,
              severityText: 'INFO',
              eventName: 'reply_all_guard.decision',
              body: { stringValue: 'allow' },
              attributes: [
                text('reply_all_guard.action', 'allow'),
                text('reply_all_guard.shown', 'allow'),
                list('reply_all_guard.rules', []),
                number('reply_all_guard.reach', '0'),
                text('reply_all_guard.client', 'classic'),
                text('reply_all_guard.outcome', 'fewer'),
                number('reply_all_guard.spared', '849999'),
                text('log.record.uid', 'a-2'),
              ],
            },
            {
              timeUnixNano: SENT_NANO,
              severityNumber: 13,
              severityText: 'WARN',
              eventName: 'reply_all_guard.records_dropped',
              body: { stringValue: '12 records dropped' },
              attributes: [number('reply_all_guard.dropped', '12'), text('log.record.uid', 'a-3')],
            },
          ],
        },
      ],
    },
  ],
});
