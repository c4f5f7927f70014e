import type { ParseArgsConfig } from 'node:util';

export type Options = NonNullable<ParseArgsConfig['options']>;

/** What parseArgs of node:util made of a command's options, by option name; an option that was not given is absent. */
export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** One command of the command line: run-command.ts finds it by its words, parses its options and prints its help. */
export interface Command {
  /** The words that choose it: `['policy', 'check']`. */
  readonly words: readonly string[];
  /** What stands behind the words: `FILE [--json]`. */
  readonly usage: string;
  /** One line, without a full stop, for the table of commands. */
  readonly summary: string;
  /** Paragraphs and options, for `--help` of this command alone. */
  readonly details?: string;
  /** For parseArgs of node:util; `help` is added to every command. */
  readonly options: Options;
  /** How many positionals it takes, at least and at most; anything else is one sentence and exit code 2. */
  readonly takes: readonly [min: number, max: number];
  /**
   * @returns the exit code: 0 good, 1 findings
   * @throws one sentence for the person (exit code 2)
   */
  run(values: Values, positionals: readonly string[]): Promise<number>;
}

/** An option's text; undefined where it was not given. */
export const textOf = (values: Values, option: string): string | undefined => {
  const value = values[option];
  return typeof value === 'string' ? value : undefined;
};

/**
 * An option's text, which says something: empty is a variable that a script forgot to set, never what is meant.
 * @throws one sentence where it is empty
 */
export function givenText(values: Values, option: string): string | undefined {
  const text = textOf(values, option)?.trim();
  if (text === '') throw new Error(`--${option} is empty: say what it is, or leave it out.`);
  return text;
}

/** An option that may be given several times, in the order given. */
export const textsOf = (values: Values, option: string): readonly string[] => {
  const value = values[option];
  return (Array.isArray(value) ? value : []).map(String);
};
