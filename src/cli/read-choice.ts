import { didYouMean, nearest } from './nearest';

/**
 * One of a few words, in any case.
 * @throws one sentence that names them, or the one that may be meant
 */
export function readChoice<V extends string>(text: string, option: string, choices: readonly V[]): V {
  const given = text.trim().toLowerCase();
  const choice = choices.find((each) => each.toLowerCase() === given);
  if (choice !== undefined) return choice;
  const words = `${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}`;
  throw new Error(`${option} takes ${words}, not "${text}".${didYouMean(nearest(given, choices))}`);
}
