import cy from './cy.json';
import de from './de.json';
import en from './en.json';
import es from './es.json';
import fr from './fr.json';
import it from './it.json';
import ja from './ja.json';
import nl from './nl.json';
import pl from './pl.json';
import pt from './pt.json';
import sv from './sv.json';
import zh from './zh-Hans.json';
import { baseOf, fillIn, sentenceOf } from './format';
import type { MessageParams, OwnTexts } from './format';

export type CommandKey = keyof typeof en.command;
export type CommandText = (key: CommandKey, params?: MessageParams) => string;

interface Table {
  readonly command: Readonly<Record<CommandKey, string>>;
  readonly alert: { readonly 'button.review': string };
}

const TABLES: Readonly<Record<string, Table>> = { en, cy, de, es, fr, it, ja, nl, pl, pt, sv, zh };

/** What the ribbon's functions say, each in a sentence of its own. Parameters as those of `alertTextFor`. */
export function commandTextFor(
  wanted: readonly string[],
  own: Readonly<Partial<Record<string, OwnTexts>>> = {},
): CommandText {
  const language = wanted.map(baseOf).find((base) => TABLES[base]) ?? 'en';
  const { command, alert } = TABLES[language]!;
  const ours = own[language] ?? {};
  const review = sentenceOf(alert['button.review'], ours['button.review']);
  return (key, params) => fillIn(language, sentenceOf(command[key], ours[key]), Object.assign({ review }, params));
}
