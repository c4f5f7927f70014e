import { applyEdits, modify } from 'jsonc-parser';
import { baseOf } from '../../i18n/format';
import { LANGUAGES } from '../../i18n/language';
import type { Layer } from '../../policy/parse';
import { SCHEMA } from '../../policy/schema';
import { plainText } from '../../signals/safe-name';
import { didYouMean, nearest } from '../nearest';
import { readText } from '../read-text';

/** What people read with a freeze, by language as policy's `texts` name it: `zh` for `zh-Hans`. */
export type MessageByLanguage = Readonly<Partial<Record<string, string>>>;

/** What policy takes, and an alert holds. */
export const LONGEST_MESSAGE = SCHEMA.incident.type.fields.message.max;

const TAGS = Object.keys(LANGUAGES);
/** The sentence that stands in bar, alert and pane for a frozen list. A message in a language is the organisation's wording of it. */
const SENTENCE = 'rules.incident-freeze.frozen';
/** How our wording begins; one that begins otherwise is the organisation's own, and stays. */
const BEGINS = '{list}: ';

/**
 * Reads `--message-file`: a line a language, `de: Bitte nicht antworten.`
 * @throws one sentence with the line where it is none
 */
export async function readMessages(file: string): Promise<MessageByLanguage> {
  const messages: Record<string, string> = {};
  const lines = (await readText(file)).replace(/^\ufeff/, '').split(/\r?\n/);
  lines.forEach((line, at) => {
    if (!line.trim() || line.startsWith('#')) return;
    const refuse = (why: string): never => {
      throw new Error(`${file}:${at + 1}: ${why} Nothing was changed.`);
    };
    const [, given = '', rest = ''] = /^\s*([A-Za-z]{2,3}(?:-[A-Za-z]+)?)\s*:(.*)$/.exec(line) ?? [];
    if (!given) refuse('a line is a language, a colon and the message, such as "en: Please do not reply."');
    const language = TAGS.find((tag) => baseOf(tag) === baseOf(given));
    if (!language) refuse(`"${given}" is none of ${TAGS.join(', ')}.${didYouMean(nearest(given, TAGS))}`);
    const text = plainText(rest).trim();
    if (!text) refuse(`the message in ${given} is empty.`);
    if (/[{}]/.test(text)) refuse('write the message without { and }.');
    if (text.length > LONGEST_MESSAGE)
      refuse(`the message has ${text.length} characters; an alert holds ${LONGEST_MESSAGE}: shorten it.`);
    if (baseOf(given) in messages) refuse(`there is a message in ${given} already.`);
    messages[baseOf(given)] = text;
  });
  if (!Object.keys(messages).length)
    throw new Error(`${file} has no message in it: write a line such as "en: Please do not reply."`);
  return messages;
}

/** The messages in a language that a policy has for its freeze. */
export function messagesOf({ texts = {} }: Layer): MessageByLanguage {
  const ours = Object.entries(texts).flatMap(([language, own]) => {
    const sentence = own?.[SENTENCE];
    return sentence?.startsWith(BEGINS) ? [[language, sentence.slice(BEGINS.length)] as const] : [];
  });
  return Object.fromEntries(ours);
}

/** The organisation's own wording of that sentence, in the languages in which a message would replace it. */
export const replacedWording = ({ texts = {} }: Layer, messages: MessageByLanguage): readonly string[] =>
  Object.keys(messages).flatMap((language) => {
    const sentence = texts[language]?.[SENTENCE];
    return sentence && !sentence.startsWith(BEGINS) ? [`${language}: ${sentence}`] : [];
  });

/** The policy with these messages in the place of those that it has; of the rest only the layout of `texts` may change. */
export function editMessages(source: string, before: MessageByLanguage, after: MessageByLanguage): string {
  const mark = source.startsWith('\ufeff') ? '\ufeff' : '';
  let text = source.slice(mark.length);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const set = (path: string[], value: unknown): void => {
    const formattingOptions = { insertSpaces: !/^\t/m.test(text), tabSize: 2, eol };
    // What stands on one line stays on one: there is no layout to follow.
    const options = /\n\s*"/.test(text) ? { formattingOptions } : {};
    text = applyEdits(text, modify(text, path, value, options));
  };
  for (const language of Object.keys(before)) if (!(language in after)) take(text, language, set);
  for (const [language, message = ''] of Object.entries(after))
    set(['texts', language, SENTENCE], `${BEGINS}${message}`);
  return mark + text;
}

/** With what would be left empty. */
function take(text: string, language: string, set: (path: string[], value: unknown) => void): void {
  const { texts = {} } = JSON.parse(text) as { texts?: Readonly<Record<string, object>> };
  if (Object.keys(texts[language] ?? {}).length > 1) set(['texts', language, SENTENCE], undefined);
  else if (Object.keys(texts).length > 1) set(['texts', language], undefined);
  else set(['texts'], undefined);
}
