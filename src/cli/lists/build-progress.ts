import { SingleBar } from 'cli-progress';

/** A file below this many bytes is done before a bar is read. */
const WORTH_A_BAR = 1_000_000;

/** One bar on standard error for each step, where a person looks at it and the file is large; elsewhere nothing. */
export class BuildProgress {
  readonly #isShown: boolean;
  #bar: SingleBar | undefined;

  constructor(bytes: number, stream: NodeJS.WriteStream) {
    this.#isShown = stream.isTTY && bytes >= WORTH_A_BAR;
  }

  start(step: string, total: number): void {
    this.end();
    if (!this.#isShown) return;
    const format = `${step} {bar} {percentage} %`;
    this.#bar = new SingleBar({ format, stream: process.stderr, hideCursor: true, clearOnComplete: true });
    this.#bar.start(total, 0);
  }

  update(done: number): void {
    this.#bar?.update(done);
  }

  end(): void {
    this.#bar?.stop();
    this.#bar = undefined;
  }
}
