import type en from './en.json';
import { EVERY_LANGUAGE } from './every-language';
import { fillIn, sentenceOf } from './format';
import type { MessageParams, OwnTexts } from './format';
import { languageAmong } from './language-among';

export type CommandKey = keyof typeof en.command;
export type CommandText = (key: CommandKey, params?: MessageParams) => string;

/** What the ribbon's functions say, each in a sentence of its own. Parameters as those of `alertTextFor`. */
export function commandTextFor(
  wanted: readonly string[],
  own: Readonly<Partial<Record<string, OwnTexts>>> = {},
): CommandText {
  const language = languageAmong(wanted);
  const { command, alert } = EVERY_LANGUAGE[language];
  const ours = own[language] ?? {};
  const review = sentenceOf(alert['button.review'], ours['button.review']);
  return (key, params) => fillIn(language, sentenceOf(command[key], ours[key]), Object.assign({ review }, params));
}
