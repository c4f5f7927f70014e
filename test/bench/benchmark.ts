/** One figure the project holds itself to. */
export interface Measurement {
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  /** Left out where the figure is only told. */
  readonly limit?: number;
  /** On which side of its limit the figure is met, the limit included; `at-most` where it is not said. */
  readonly met?: 'at-most' | 'at-least';
  /** How many rows of data the figure comes from. */
  readonly n?: number;
  /** Ids of the rows that speak against it. */
  readonly failed?: readonly string[];
  /** How it came about, for the reader of the table: how many runs, on what. */
  readonly note?: string;
}

/** A figure that could not be had. */
export interface Unmeasured {
  readonly metric: string;
  /** A sentence. */
  readonly why: string;
}

/** A folder that the reader brings, as the option that names it: what it measures is no part of the project. */
export type Folder = 'data' | 'peer';

export interface BenchInput {
  /** How long the soak composes. */
  readonly minutes?: number | undefined;
  /** Absolute path of the folder with measured data. */
  readonly data?: string | undefined;
  /** Absolute path of a checkout of the peer that ours is compared with. */
  readonly peer?: string | undefined;
  /** Name of the file in that folder that holds cases; `cases.jsonl` where it is not said. */
  readonly cases?: string | undefined;
}

/** One file each, listed in index.ts. */
export interface Benchmark {
  /** The file's name, and what `npm run bench -- NAME` takes. */
  readonly name: string;
  /** Whether it runs on the sources alone, dist/ built or not. */
  readonly sourcesOnly?: true;
  /** The folder without which it cannot run. */
  readonly needs?: Folder;
  /** It runs for minutes by the clock, and only where it is named. */
  readonly takesMinutes?: true;
  run(input: BenchInput): Promise<readonly (Measurement | Unmeasured)[]>;
}

/** The middle of the values, which one slow run does not move. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('A median needs at least one value.');
  return middle;
}

/** Whether a figure keeps to its limit; one without a limit always does. */
export const isMet = ({ value, limit, met }: Measurement): boolean =>
  limit === undefined || (met === 'at-least' ? value >= limit : value <= limit);
