import { Option } from 'commander';
import type { Command, CommandOption } from './command';
import { readChoice } from './read-choice';
import { seeHelp } from './usage';

/** An option of a command's table as commander's parser knows it. */
export function parserFor(
  name: string,
  { value, choices, many, required, conflicts = [], description }: CommandOption,
  command: Command,
): Option {
  const flag = `--${name}`;
  const option = new Option(value === undefined ? flag : `${flag} <${value}>`, description);
  option.conflicts(conflicts.map((each) => new Option(`--${each}`).attributeName()));
  if (value === undefined) return option;
  const read = (given: string): string => {
    const text = given.trim();
    if (text === '') throw new Error(`${flag} is empty: give a value, or leave ${flag} out.`);
    if (Object.keys(command.options).some((each) => text === `--${each}`))
      throw new Error(`${flag} needs a value, and ${text} is an option. ${seeHelp(command)}`);
    return choices ? readChoice(text, flag, choices) : text;
  };
  if (many) option.argParser((text, before: readonly string[] | undefined) => [...(before ?? []), read(text)]);
  else option.argParser<string>(read);
  return option.makeOptionMandatory(required ?? false);
}

/** What was given for an option, as the command's table promises it. @param given as commander keeps it */
export function valueFor({ value, many }: CommandOption, { negate }: Option, given: unknown): unknown {
  if (value !== undefined) return given ?? (many ? [] : undefined);
  // To commander "--no-names" is "names", set to false.
  return given === !negate;
}
