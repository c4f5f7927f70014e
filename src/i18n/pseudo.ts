import en from './en.json';
import type { MessageTemplate } from './format';
import type { Messages } from './pane-texts';

const LETTERS = 'aeiouycnslAEIOUYCNS';
const ACCENTED = 'åéîöûýçñšłÅÉÎÖÛÝÇÑŠ';

/** Accents show what is not taken from a table, brackets what is cut off, and a third more letters what has no room. */
const pseudo = (sentence: string): string => {
  const accented = sentence.replace(/\{\w+\}|[a-z]/gi, (part) => ACCENTED[LETTERS.indexOf(part)] ?? part);
  return `[${accented}${' ·'.repeat(Math.ceil(sentence.length / 6))}]`;
};

const pseudoMessage = (message: MessageTemplate): MessageTemplate =>
  typeof message === 'string'
    ? pseudo(message)
    : Object.assign({}, message, { other: pseudo(message.other) }, message.one && { one: pseudo(message.one) });

function mapped<K extends string, V, W>(table: Readonly<Record<K, V>>, change: (value: V) => W): Record<K, W> {
  const result = {} as Record<K, W>;
  for (const key of Object.keys(table) as K[]) result[key] = change(table[key]);
  return result;
}

/** A language for tests: whatever on the screen is not accented was never given to translators. */
export const pseudoMessages = (direction: Messages['direction']): Messages => ({
  language: 'en',
  direction,
  alert: mapped(en.alert, pseudo),
  pane: mapped<keyof typeof en.pane, MessageTemplate, MessageTemplate>(en.pane, pseudoMessage),
});
