/** A text file of the repository. */
export interface TextFile {
  /** From the root, with forward slashes. */
  readonly name: string;
  readonly text: string;
}
