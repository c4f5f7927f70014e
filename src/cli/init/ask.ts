import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';

/** Where questions are asked. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  /** Whether a person sits there who can answer. */
  readonly isInteractive: boolean;
}

export interface Asker {
  /**
   * Asks until the answer can be read.
   * @param read gives the value, or throws the sentence that is shown before the question comes again
   * @param otherwise what an empty line means; undefined: an answer is needed
   * @throws where the person leaves
   */
  ask<T>(question: string, read: (line: string) => T, otherwise?: { readonly value: T }): Promise<T>;
  close(): void;
}

export function openAsker({ input, output }: Terminal): Asker {
  const lines = createInterface({ input, output });
  // A question whose input ends is never answered: the promise would stay open for ever.
  const left = new Promise<never>((_, reject) =>
    lines.once('close', () => reject(new Error('You left before the last answer: nothing was written.'))),
  );
  left.catch(() => undefined);
  return {
    async ask(question, read, otherwise) {
      for (;;) {
        const line = (await Promise.race([lines.question(`${question}: `), left])).trim();
        if (!line && otherwise) return otherwise.value;
        try {
          return read(line);
        } catch (error) {
          output.write(`  ${(error as Error).message}\n`);
        }
      }
    },
    close: () => lines.close(),
  };
}
