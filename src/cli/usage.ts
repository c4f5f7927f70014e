import { didYouMean, nearest } from './nearest';
import type { Command } from './command';

export const NAME = 'reply-all-guard';

/** What stands behind a command's words: `CSV --out DIR [options]`. */
export function usageOf({ argument, options }: Command): string {
  const required = Object.entries(options).filter(([, each]) => each.required);
  return [
    ...(argument ? [argument.optional ? `[${argument.name}]` : `${argument.name}${argument.many ? '…' : ''}`] : []),
    ...required.map(([name, { value = '' }]) => `--${name} ${value}`),
    ...(Object.keys(options).length > required.length ? ['[options]'] : []),
  ].join(' ');
}

const callOf = ({ words }: Command): string => [NAME, ...words].join(' ');

export const seeHelp = (command: Command): string => `See ${callOf(command)} --help.`;

/** The arguments make no command. */
export class UsageError extends Error {
  /** @param code commander's own word for it: `commander.missingArgument` */
  constructor(
    readonly code: string,
    sentence: string,
  ) {
    super(sentence);
  }
}

/**
 * Arguments that a command cannot take.
 * @param reason commander's code and message, which names the options in quotes
 */
export function badArguments({ code, message }: { code: string; message: string }, command: Command): UsageError {
  const [flag = '', other = ''] = [...message.matchAll(/'(--?[^' ]*)/g)].map(([, each]) => each);
  const [typed = ''] = flag.split('=');
  const near = nearestOption(typed, Object.keys(command.options));
  const sentences: Readonly<Partial<Record<string, string>>> = {
    'commander.unknownOption': `There is no option ${typed}.${didYouMean(near)}`,
    'commander.optionMissingArgument': `${flag} needs a value.`,
    'commander.missingMandatoryOptionValue': `${flag} is missing.`,
    'commander.conflictingOption': `${flag} and ${other} cannot be combined: give one of them.`,
  };
  const use = `Use "${callOf(command)} ${usageOf(command)}".`;
  return new UsageError(code, `${sentences[code] ?? use} ${seeHelp(command)}`);
}

/** One of these options, with its dashes, that may be meant. @param typed as it was, with any dashes and without a value */
const nearestOption = (typed: string, options: readonly string[]): string | undefined => {
  const near = nearest(typed.replace(/^-+/, ''), options);
  return near && `--${near}`;
};

/** The first option of the arguments that the command does not have; commander would first say what else is missing. */
export function unknownOptionIn(args: readonly string[], command: Command): UsageError | undefined {
  const end = args.indexOf('--');
  const known = new Set(['help', ...Object.keys(command.options)]);
  const unknown = (end < 0 ? args : args.slice(0, end)).find(
    (arg) => arg.startsWith('--') && !known.has(arg.slice(2).replace(/=[^]*$/, '')),
  );
  return unknown === undefined
    ? undefined
    : badArguments({ code: 'commander.unknownOption', message: `'${unknown}'` }, command);
}

export function unknownCommand(args: readonly string[], commands: readonly Command[]): UsageError {
  const meant = meantBy(args, commands);
  const sentence = `There is no command "${args.join(' ')}".${didYouMean(meant)} See ${NAME} --help.`;
  return new UsageError('commander.unknownCommand', sentence);
}

/** What may be meant, as it is to be typed: a command in quotes, or an option of no command. */
function meantBy(args: readonly string[], commands: readonly Command[]): string | undefined {
  const firstOption = args.findIndex((arg) => arg.startsWith('-'));
  const words = args.slice(0, firstOption < 0 ? 2 : Math.min(firstOption, 2));
  const [first = ''] = words;
  if (!words.length) return nearestOption((args[0] ?? '').split('=')[0] ?? '', ['version', 'help']);
  if (first === 'version') return '--version';
  // The second word alone, or before the first, is a command that somebody has in mind without its group.
  const seconds = commands.filter((each) => each.words[1] === first);
  const [ofSecond] = seconds.length > 1 ? seconds.filter((each) => each.words[0] === words[1]) : seconds;
  const names = commands.map((each) => each.words.join(' '));
  const near = ofSecond?.words.join(' ') ?? nearest(words.join(' '), names) ?? nearest(first, names);
  return near && `"${near}"`;
}
