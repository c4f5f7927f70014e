import { styleText } from 'node:util';
import { CommanderError, Command as Program } from 'commander';
import type { Command } from './command';
import { parserFor, valueFor } from './parse-option';
import { badArguments, NAME, unknownCommand, unknownOptionIn, usageOf } from './usage';

const UNUSABLE = 2;
/** Of help, where no terminal says its own. */
const WIDTH = 80;

/**
 * Runs what the arguments name, or prints help or the version.
 * @param version of this command
 * @returns the exit code
 * @throws one sentence where the arguments make no command (UsageError), or the command has to give up
 */
export async function runCommand(
  args: readonly string[],
  commands: readonly Command[],
  version: string,
): Promise<number> {
  let code = 0;
  const program = programOf(commands, version, (each) => (code = each));
  // Commander's own "help" knows the first word of a command alone.
  const isHelp = args[0] === 'help';
  const asked = isHelp ? args.slice(1) : args;
  // Beside --help, commander takes any word for the name of a command.
  if (!isNamed(asked, commands)) throw unknownCommand(asked, commands);
  const named = commands.find((each) => each.words.every((word, at) => asked[at] === word));
  const unknown = named && unknownOptionIn(asked, named);
  if (unknown) throw unknown;
  try {
    await program.parseAsync(isHelp ? [...asked, '--help'] : asked, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (['commander.unknownCommand', 'commander.unknownOption'].includes(error.code))
      throw unknownCommand(asked, commands);
    return error.exitCode === 0 ? 0 : UNUSABLE;
  }
}

/** Whether the arguments begin with a command, or with a group of them, or with no word at all. */
function isNamed(args: readonly string[], commands: readonly Command[]): boolean {
  const option = args.findIndex((arg) => arg.startsWith('-'));
  const words = option < 0 ? args : args.slice(0, option);
  return commands.some(
    (each) => each.words.every((word, at) => args[at] === word) || words.every((word, at) => each.words[at] === word),
  );
}

/** Commander's tree of commands. @param onEnd is told the exit code of the one that ran */
function programOf(commands: readonly Command[], version: string, onEnd: (code: number) => void): Program {
  const program = new Program(NAME)
    .description("The administrator's command of Reply-All Guard.")
    .usage('COMMAND [options]')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      visibleCommands: ({ commands: all }) => all.flatMap((each) => (each.commands.length ? each.commands : [each])),
      subcommandTerm: termOf,
      optionTerm: ({ flags }) => flags.replace(/[<>]/g, ''),
      styleTitle: (title) => styleText('bold', title, { stream: process.stdout }),
    })
    .addHelpText(
      'after',
      `\nPrint the help of one command: ${NAME} help COMMAND\nExit codes: 0 good, 1 findings, 2 the input cannot be used`,
    );
  const groups = new Map<string, Program>();
  for (const each of commands) {
    const [word = '', second] = each.words;
    if (second === undefined) define(program.command(word), each, onEnd);
    else {
      const group = groups.get(word) ?? program.command(word).usage('COMMAND [options]');
      groups.set(word, group);
      define(group.command(second), each, onEnd);
    }
  }
  return program;
}

/** `policy check` */
const termOf = (leaf: Program): string => [...(leaf.parent?.parent ? [leaf.parent.name()] : []), leaf.name()].join(' ');

function define(leaf: Program, command: Command, onEnd: (code: number) => void): void {
  const { argument, options, summary, details, exitCodes } = command;
  if (argument) leaf.argument(placeOf(argument), argument.description);
  const parsers = Object.entries(options).map(([name, option]) => ({
    name,
    option,
    parser: parserFor(name, option, command),
  }));
  for (const { parser } of parsers) leaf.addOption(parser);
  leaf
    .summary(summary)
    .description([`${summary[0]!.toUpperCase()}${summary.slice(1)}.`, unwrapped(details ?? '')].join('\n\n').trim())
    .usage(usageOf(command))
    .addHelpText('after', () => exitCodeHelp(leaf, exitCodes))
    .exitOverride((error) => {
      throw error.exitCode === 0 ? error : badArguments(error, command);
    })
    .action(async () => {
      const given = leaf.opts<Record<string, unknown>>();
      const values = parsers.map(
        ({ name, option, parser }) => [name, valueFor(option, parser, given[parser.attributeName()])] as const,
      );
      onEnd(await command.run(Object.fromEntries(values) as Parameters<Command['run']>[0], leaf.args));
    });
}

/** Wrapped as commander wraps all else. */
function exitCodeHelp(leaf: Program, exitCodes: Command['exitCodes']): string {
  const helper = leaf.createHelp();
  helper.prepareContext({ helpWidth: leaf.configureOutput().getOutHelpWidth?.() ?? WIDTH });
  const items = Object.entries(exitCodes).map(([code, meaning]) => helper.formatItem(code, 1, meaning, helper));
  return `\n${helper.styleTitle('Exit codes:')}\n${items.join('\n')}`;
}

/** As commander writes an argument. */
const placeOf = ({ name, many, optional }: NonNullable<Command['argument']>): string =>
  optional ? `[${name}]` : `<${name}${many ? '...' : ''}>`;

/** Paragraphs are wrapped by commander, to the width of the terminal; lines that begin with blanks stay as they are. */
const unwrapped = (text: string): string => text.replace(/(?<=\S)\n(?=\S)/g, ' ');
