/** One figure the project holds itself to. It is met at or below its limit. */
export interface Measurement {
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number;
  /** How it came about, for the reader of the table: how many runs, on what. */
  readonly note?: string;
}

/** One file each, listed in index.ts. */
export interface Benchmark {
  /** The file's name, and what `npm run bench -- NAME` takes. */
  readonly name: string;
  run(): Promise<readonly Measurement[]>;
}

/** The middle of the values, which one slow run does not move. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('A median needs at least one value.');
  return middle;
}
