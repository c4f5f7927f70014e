import { isMet } from './benchmark';
import type { Benchmark, Folder, Measurement, Unmeasured } from './benchmark';
import { benchmarks } from './index';
import { expectPeer } from './peers/peer-checkout';

export interface BenchChoice {
  /** Which to run; none named: all that can be run. */
  readonly names: readonly string[];
  /** Absolute path of the folder with measured data. */
  readonly data: string | undefined;
  /** Absolute path of a checkout of the peer that ours is compared with. */
  readonly peer?: string | undefined;
}

export interface BenchOptions extends BenchChoice {
  /** How long the soak composes. */
  readonly minutes?: number | undefined;
  /** Another file of cases in that folder. */
  readonly cases?: string | undefined;
  /** One JSON object a line instead of a table. */
  readonly json: boolean;
  /** Whether the ids of rows that speak against a figure are printed. */
  readonly failures: boolean;
}

/** What a benchmark measures in a folder that the reader brings. */
const MEASURES: Readonly<Record<Folder, string>> = {
  data: 'it measures the mail of a folder',
  peer: "it measures a checkout of FlexConfirmMail's Office add-in",
};

const nameOne = (folder: Folder, call: string): string => `${MEASURES[folder]}: name one, "${call}--${folder} FOLDER".`;

/**
 * Which benchmarks a choice means. Those that need a folder of the reader's are left out where it is not given and none was named.
 * @throws where a name is not a benchmark's, a named one lacks its folder, or a folder is not what it should be, with a sentence
 */
export function chooseBenchmarks({ names, data, peer }: BenchChoice): {
  readonly chosen: readonly Benchmark[];
  readonly leftOut: readonly Benchmark[];
  readonly needBuild: boolean;
} {
  const strange = names.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name));
  if (strange.length > 0) {
    const known = benchmarks.map(({ name }) => name).join(', ');
    throw new Error(`There is no benchmark called ${strange.join(', ')}; there are ${known}.`);
  }
  const meant = benchmarks.filter(({ name }) => names.length === 0 || names.includes(name));
  if (peer !== undefined) expectPeer(peer);
  const given: Readonly<Record<Folder, string | undefined>> = { data, peer };
  const leftOut = meant.filter(({ needs, takesMinutes }) =>
    needs ? given[needs] === undefined : takesMinutes && names.length === 0,
  );
  const [first] = leftOut;
  if (names.length > 0 && first?.needs)
    throw new Error(`${first.name} cannot run: ${nameOne(first.needs, `npm run bench -- ${first.name} `)}`);
  const chosen = meant.filter((benchmark) => !leftOut.includes(benchmark));
  return { chosen, leftOut, needBuild: chosen.some(({ sourcesOnly }) => !sourcesOnly) };
}

const rounded = (value: number, digits: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(digits));

function asJson(figure: Measurement | Unmeasured, failures: boolean): string {
  if ('why' in figure) return JSON.stringify(figure);
  const { metric, value, n, unit, limit, met, failed } = figure;
  return JSON.stringify({
    metric,
    value: rounded(value, 6),
    n,
    unit: unit || undefined,
    limit,
    met,
    ok: isMet(figure),
    failed: failures ? failed : undefined,
  });
}

function asRow(figure: Measurement | Unmeasured, failures: boolean): string {
  if ('why' in figure) return `${figure.metric.padEnd(36)} ${figure.why}`;
  const { metric, value, unit, limit, met, n, note, failed } = figure;
  const columns = [
    metric.padEnd(36),
    // Four digits tell 0.9195 from a limit of 0.92.
    String(rounded(value, 4)).padStart(10),
    unit.padEnd(6),
    (limit === undefined ? '' : `${met === 'at-least' ? '>=' : '<='} ${limit}`).padStart(9),
    (limit === undefined ? '' : isMet(figure) ? 'ok' : 'missed').padEnd(6),
    note ?? (n === undefined ? '' : `of ${n} rows`),
  ];
  const row = columns.join(' ').trimEnd();
  return failures && failed?.length ? `${row}\n  failed: ${failed.join(' ')}` : row;
}

/**
 * Runs benchmarks one after another and prints each figure as it comes.
 * @returns how many missed their limit, or could not be measured although they were asked for
 * @throws as chooseBenchmarks does
 */
export async function runBenchmarks(options: BenchOptions): Promise<number> {
  const { chosen, leftOut } = chooseBenchmarks(options);
  const print = (figure: Measurement | Unmeasured): void =>
    console.log((options.json ? asJson : asRow)(figure, options.failures));
  if (!options.json) console.log(`${'metric'.padEnd(36)} ${'value'.padStart(10)} unit   ${'limit'.padStart(9)}`);
  let missed = 0;
  for (const benchmark of chosen) {
    for (const figure of await benchmark.run(options)) {
      print(figure);
      if ('why' in figure || !isMet(figure)) missed += 1;
    }
  }
  for (const { name, needs } of leftOut)
    print({
      metric: name,
      why: `Left out: ${needs ? nameOne(needs, '') : 'it takes minutes, and runs where it is named.'}`,
    });
  return missed;
}
