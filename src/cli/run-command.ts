import { parseArgs } from 'node:util';
import { nearest } from './nearest';
import type { Command } from './command';

const NAME = 'reply-all-guard';
const UNUSABLE = 2;

const callOf = ({ words }: Command): string => [NAME, ...words].join(' ');
const useOf = (command: Command): string => [callOf(command), command.usage].filter(Boolean).join(' ');

/**
 * Runs what the arguments name, or prints help.
 * @returns the exit code
 * @throws one sentence where the arguments make no command, or the command has to give up
 */
export async function runCommand(args: readonly string[], commands: readonly Command[]): Promise<number> {
  const command = commands.find(({ words }) => words.every((word, at) => args[at] === word));
  if (command) return runOne(command, args.slice(command.words.length));

  const firstOption = args.findIndex((arg) => arg.startsWith('-'));
  const words = args.slice(0, firstOption < 0 ? args.length : firstOption);
  const named = commands.filter((each) => words.every((word, at) => each.words[at] === word));
  const wantsHelp = args.includes('--help') || args.includes('-h');
  if (!named.length || (args.length > words.length && !wantsHelp))
    throw new Error(`"${args.join(' ')}" is no command.${meantBy(words, commands)} See ${NAME} --help.`);
  process.stdout.write(overview(named));
  return wantsHelp ? 0 : UNUSABLE;
}

function meantBy(words: readonly string[], commands: readonly Command[]): string {
  const near = nearest(
    words.slice(0, 2).join(' '),
    commands.map((each) => each.words.join(' ')),
  );
  return near === undefined ? '' : ` Is "${near}" meant?`;
}

async function runOne(command: Command, args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(command, args);
  if (values.help) {
    process.stdout.write(helpOf(command));
    return 0;
  }
  const [min, max] = command.takes;
  if (positionals.length < min || positionals.length > max)
    throw new Error(`Use "${useOf(command)}". ${hint(command)}`);
  return command.run(values, positionals);
}

function parse(command: Command, args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    // Node's own message, up to where it goes on about positionals.
    const [sentence = ''] = (error as Error).message.split(/\.\s/);
    const unknown = /^Unknown option '--([^']+)'/.exec(sentence)?.[1];
    const near = unknown === undefined ? undefined : nearest(unknown, Object.keys(command.options));
    const meant = near === undefined ? '' : ` Is --${near} meant?`;
    throw new Error(`${sentence.replace(/\.$/, '')}.${meant} ${hint(command)}`, { cause: error });
  }
}

const hint = (command: Command): string => `See ${callOf(command)} --help.`;

const overview = (commands: readonly Command[]): string =>
  `${NAME}: the administrator's command

${commands.map((command) => `  ${useOf(command)}\n      ${command.summary}\n`).join('')}
Each has its own --help. Exit codes: 0 good, 1 findings, 2 unusable input.
`;

const helpOf = (command: Command): string =>
  [useOf(command), command.summary, command.details ?? ''].filter(Boolean).join('\n\n') + '\n';
