/** A storm's records as collectors write them into files. */

import { otlpLogs } from '../../../src/audit/otlp';
import type { StoredRecord } from '../../../src/audit/record';

/** As the file exporter of the OpenTelemetry Collector writes requests: one a line (opentelemetry.io/docs/specs/otel/protocol/file-exporter). */
export const collectorFile = (requests: readonly string[]): string => requests.map((each) => `${each}\n`).join('');

/** As Rotel's file exporter writes a batch: a list of resources, in many lines (github.com/streamfold/rotel, src/exporters/file/json.rs). */
export const rotelFile = (requests: readonly string[]): string =>
  JSON.stringify(
    requests.flatMap((each) => (JSON.parse(each) as { resourceLogs: unknown[] }).resourceLogs),
    null,
    2,
  );

/** What the add-in sends: so many records a request. */
export const requestsOf = (records: readonly StoredRecord[], most = 7): readonly string[] =>
  Array.from({ length: Math.ceil(records.length / most) }, (_, at) => records.slice(at * most, (at + 1) * most)).map(
    (batch, at) => otlpLogs(batch, at === 0 ? 12 : 0, batch[0]!.at),
  );

/** The same storm each time: so many presses of Send within a minute, and what people did then. */
export function stormRecords(count: number, start = Date.UTC(2026, 10, 14, 8, 30)): readonly StoredRecord[] {
  const pick = <T>(from: readonly T[], n: number): T => from[n % from.length]!;
  return Array.from({ length: count }, (_, n) => {
    const action = pick(['block', 'confirm', 'warn', 'notice', 'block'] as const, n);
    const outcome = n % 10 === 3 ? pick(['reply-only', 'drop', 'acknowledged', 'fewer'] as const, n >> 3) : undefined;
    return {
      n: n + 1,
      uid: `${start + n}.${n.toString(36)}`,
      at: start + Math.floor((n * 60_000) / count),
      action: outcome === 'fewer' ? 'allow' : action,
      shown: outcome ? 'allow' : action,
      rules:
        outcome === 'fewer' ? [] : pick([['storm-fuel', 'large-audience'], ['unfamiliar-list'], ['large-audience']], n),
      reach: pick([5000, null, 1000, 0], n),
      client: pick(['classic', 'web', 'mac', 'mobile', 'other'] as const, n),
      ...(outcome ? { outcome } : {}),
      ...(outcome === 'fewer' ? { spared: 849_999 } : {}),
    };
  });
}
