/** One option of a command: usage, help and parser are made of it. */
export interface CommandOption {
  /** What stands for its value in help: `FILE`. Left out: the option takes no value. */
  readonly value?: string;
  /** The values there are, in any case; left out: any text. */
  readonly choices?: readonly string[];
  /** It may be given several times. */
  readonly many?: true;
  /** The command cannot do without it. */
  readonly required?: true;
  /** Options that it cannot be combined with. */
  readonly conflicts?: readonly string[];
  /** For help, without a capital and a full stop. */
  readonly description: string;
}

/** By their names, without the dashes. */
export type CommandOptions = Readonly<Record<string, CommandOption>>;

type TextOf<O> = O extends { readonly choices: readonly (infer Choice)[] } ? Choice : string;

type ValueOf<O> = O extends { readonly value: string }
  ? O extends { readonly many: true }
    ? readonly string[]
    : TextOf<O> | (O extends { readonly required: true } ? never : undefined)
  : boolean;

/** What was given for each option: its text, its texts, or whether it was given; texts are never empty and have no blanks around them. */
export type ValuesOf<Options extends CommandOptions> = { readonly [Name in keyof Options]: ValueOf<Options[Name]> };

/** One command of the command line: run-command.ts finds it by its words, parses its options and prints its help. */
export interface Command<Options extends CommandOptions = CommandOptions> {
  /** The words that choose it: `['policy', 'check']`. */
  readonly words: readonly string[];
  /** One line, without a capital and a full stop, for the table of commands. */
  readonly summary: string;
  /** Paragraphs for its own help; lines that begin with blanks stay as they are. */
  readonly details?: string;
  /** What it works on, beside its options. Left out: nothing. */
  readonly argument?: {
    readonly name: string;
    readonly many?: true;
    readonly optional?: true;
    readonly description: string;
  };
  readonly options: Options;
  /** What each exit code means. */
  readonly exitCodes: Readonly<Partial<Record<0 | 1 | 2, string>>>;
  /**
   * @returns the exit code: 0 good, 1 findings
   * @throws one sentence for the person (exit code 2)
   */
  run(values: ValuesOf<Options>, args: readonly string[]): Promise<number>;
}

/** Lets the compiler know the values of exactly these options. */
export const command = <const Options extends CommandOptions>(definition: Command<Options>): Command => definition;
