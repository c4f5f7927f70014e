/** What was read otherwise than it stands there, a sentence for each kind of it. */
const SENTENCES = {
  grouped: (count: number, example: string) =>
    `${rows(count)} counted with separators for thousands: ${example}. Write digits only if that is wrong.`,
  repeated: (count: number, example: string) =>
    `${rows(count)} there twice, word for word, and taken once: ${example}.`,
  'exchange-kind': (count: number, example: string) => `${rows(count)} of a kind by Exchange's name: ${example}.`,
  'type-name': (count: number, example: string) =>
    `${rows(count)} without aliases: the cell has the name of a type, ${example}. Join them in the export, with ; between two.`,
} as const;
export type Assumption = keyof typeof SENTENCES;

const rows = (count: number): string => (count === 1 ? '1 row is' : `${count} rows are`);

/** Counts what was assumed, and keeps the first example of each kind. */
export class Assumptions {
  readonly #found = new Map<Assumption, { count: number; example: string }>();
  readonly #ofFile: string[] = [];

  /** Of a row. @param example `line 7, "3,000" as 3000` */
  add(what: Assumption, example: () => string): void {
    const found = this.#found.get(what);
    if (found) found.count += 1;
    else this.#found.set(what, { count: 1, example: example() });
  }

  /** Of the whole file. */
  addOfFile(sentence: string): void {
    this.#ofFile.push(sentence);
  }

  sentences(): string[] {
    return [...this.#ofFile, ...[...this.#found].map(([what, { count, example }]) => SENTENCES[what](count, example))];
  }
}
