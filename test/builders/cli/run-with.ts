import type { Command } from '../../../src/cli/command';
import { runCommand } from '../../../src/cli/run-command';

/** An option's text, its texts, or `true` for one without a value. */
export type GivenOptions = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** Runs a command as the command line does, with these options and arguments. */
export const runWith = (command: Command, options: GivenOptions, args: readonly string[] = []): Promise<number> =>
  runCommand([...command.words, ...Object.entries(options).flatMap(argumentsFor), '--', ...args], [command], '1.2.3');

function argumentsFor([name, given]: [string, GivenOptions[string]]): readonly string[] {
  if (given === undefined || given === false) return [];
  return [given].flat().flatMap((each) => (typeof each === 'string' ? [`--${name}`, each] : [`--${name}`]));
}
