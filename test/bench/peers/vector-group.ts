/** What one of the peer's cases came to with us: undefined, it agrees; else why ours is another answer, or that nothing says why. */
export interface VectorResult {
  readonly name: string;
  readonly differs?: string;
}

/** No difference of meaning accounts for it: one of the two is wrong. */
export const UNEXPLAINED = 'nothing explains it';

/** A group of the peer's cases, and our functions that they are run against. */
export interface VectorGroup {
  readonly name: string;
  run(folder: string): Promise<readonly VectorResult[]>;
}
