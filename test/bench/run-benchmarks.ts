import type { Measurement } from './benchmark';
import { benchmarks } from './index';

export interface BenchOptions {
  /** One JSON object a line instead of a table. */
  readonly json: boolean;
  /** Which to run; none named: all. */
  readonly names: readonly string[];
}

const isMet = ({ value, limit }: Measurement): boolean => value <= limit;

const rounded = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(3)));

function asJson(measurement: Measurement): string {
  const { metric, value, unit, limit } = measurement;
  return JSON.stringify({ metric, value: rounded(value), unit, limit, ok: isMet(measurement) });
}

function asRow(measurement: Measurement): string {
  const { metric, value, unit, limit, note } = measurement;
  const columns = [
    metric.padEnd(36),
    String(rounded(value)).padStart(10),
    unit.padEnd(6),
    String(limit).padStart(8),
    isMet(measurement) ? 'ok    ' : 'missed',
    note ?? '',
  ];
  return columns.join(' ').trimEnd();
}

/**
 * Runs benchmarks one after another and prints each figure as it comes.
 * @returns how many missed their limit
 * @throws where a name is not a benchmark's
 */
export async function runBenchmarks({ json, names }: BenchOptions): Promise<number> {
  const strange = names.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name));
  if (strange.length > 0) {
    throw new Error(
      `There is no benchmark called ${strange.join(', ')}; there are ${benchmarks.map(({ name }) => name).join(', ')}.`,
    );
  }
  if (!json) console.log(`${'metric'.padEnd(36)} ${'value'.padStart(10)} unit   ${'limit'.padStart(8)}`);
  let missed = 0;
  for (const benchmark of benchmarks) {
    if (names.length > 0 && !names.includes(benchmark.name)) continue;
    for (const measurement of await benchmark.run()) {
      console.log(json ? asJson(measurement) : asRow(measurement));
      if (!isMet(measurement)) missed += 1;
    }
  }
  return missed;
}
