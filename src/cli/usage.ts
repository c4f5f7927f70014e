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
  const near = nearest(flag.replace(/^-+/, ''), Object.keys(command.options));
  const sentences: Readonly<Partial<Record<string, string>>> = {
    'commander.unknownOption': `There is no option ${flag}.${didYouMean(near && `--${near}`)}`,
    'commander.optionMissingArgument': `${flag} needs a value.`,
    'commander.missingMandatoryOptionValue': `${flag} is missing.`,
    'commander.conflictingOption': `${flag} and ${other} cannot be combined: give one of them.`,
  };
  const use = `Use "${callOf(command)} ${usageOf(command)}".`;
  return new UsageError(code, `${sentences[code] ?? use} ${seeHelp(command)}`);
}

export function unknownCommand(args: readonly string[], commands: readonly Command[]): UsageError {
  const firstOption = args.findIndex((arg) => arg.startsWith('-'));
  const words = args.slice(0, firstOption < 0 ? 2 : Math.min(firstOption, 2));
  const names = commands.map((each) => each.words.join(' '));
  const near = nearest(words.join(' '), names) ?? nearest(words[0] ?? '', names);
  const sentence = `There is no command "${args.join(' ')}".${didYouMean(near && `"${near}"`)} See ${NAME} --help.`;
  return new UsageError('commander.unknownCommand', sentence);
}
