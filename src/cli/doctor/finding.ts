import type { Snapshot } from './snapshot';

/**
 * How much it hurts. broken: some people are not guarded, cannot send, or cannot be stopped. risky: one client or one bad day
 * away from that. note: worth knowing.
 */
export type Severity = 'broken' | 'risky' | 'note';

/** One file's fault. */
export interface FileProblem {
  /** As below the deployment's address (`policy.json`), with a slash as below the origin, or an origin. */
  readonly file: string;
  /** What is wrong with the file, and the remedy; it goes on where the file's name ends. */
  readonly sentence: string;
}

export interface DoctorFinding extends FileProblem {
  readonly id: string;
  readonly severity: Severity;
  /** Further files of which the same is to be said. */
  readonly others?: readonly string[];
}

export interface Check {
  /** Its file's name. */
  readonly id: string;
  readonly severity: Severity;
  /** Says nothing of a file that is not there or not itself: another check does. */
  check(snapshot: Snapshot): Iterable<FileProblem>;
}
