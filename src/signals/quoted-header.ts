import { BODY_LIMIT } from '../outlook/ports';
import type { QuotedEntry } from './quoted-entries';
import { readEntries, readEntry } from './quoted-entries';
import type { QuotedField } from './quoted-header-labels';
import { QUOTED_HEADER_LABELS } from './quoted-header-labels';

export type { QuotedEntry } from './quoted-entries';

/** The header of the message being answered, as the topmost quote in a body shows it. */
export interface QuotedHeader {
  /** Index in the body where the quote, a separator above it included, begins: the end of the new text. */
  readonly start: number;
  /** `attribution`: a line like "On … wrote:", sender only. `separator`: a worded one with nothing readable under it. */
  readonly form: 'block' | 'attribution' | 'separator';
  readonly from?: QuotedEntry | undefined;
  readonly to: readonly QuotedEntry[];
  readonly cc: readonly QuotedEntry[];
  readonly subject?: string | undefined;
  /** `strong`: a whole block. One with a field twice, as a forged name can make it, says nothing but where it is. */
  readonly certainty: 'strong' | 'weak';
}

type Header = Omit<QuotedHeader, 'start'>;

const NOTHING_READ: Header = { form: 'separator', to: [], cc: [], certainty: 'weak' };

/** A label is short, and so is a separator without dashes; a colon further right belongs to a sentence. */
const LABEL_LIMIT = 40;
/** An attribution, a sender, a subject is a line, not a paragraph. */
const LINE_LIMIT = 300;
/** How many lines a subject may be wrapped over, and an attribution. */
const WRAP = 3;
/** Empty lines between two fields, as some conversions to plain text leave them. */
const GAP = 2;

/** What a label means in each row of the table: several languages share one. */
const MEANINGS = new Map<string, Record<number, QuotedField>>();
QUOTED_HEADER_LABELS.forEach(({ labels }, row) => {
  for (const field of Object.keys(labels) as QuotedField[]) {
    for (const label of labels[field].split('|')) MEANINGS.set(label, { ...MEANINGS.get(label), [row]: field });
  }
});

/**
 * Finds the topmost quote in a plain-text body, in linear time; only the first BODY_LIMIT characters are read.
 * @returns undefined where there is none.
 */
export function readQuotedHeader(body: string): QuotedHeader | undefined {
  // A lone CR ends a line too; replacing it keeps every index.
  const lines = body
    .slice(0, BODY_LIMIT)
    .replace(/\r(?!\n)/g, '\n')
    .split('\n');
  // Without quote marks, list bars, and the asterisks that stand for bold.
  const texts = lines.map((line) => line.replace(/^[\s>|*\u200e\u200f]+/, '').trim());
  const placed = (line: number, header: Header): QuotedHeader => ({
    start: lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0),
    ...header,
  });
  /** First line of the separator right above, empty lines between apart; whether its words alone make a quote. */
  let separator = -1;
  let worded = false;
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i]!;
    if (!text) continue;
    const { header, last } = readBlock(texts, i, separator >= 0);
    const found = header ?? readAttribution(texts, i);
    if (found) return placed(separator < 0 ? i : separator, found);
    const words = separatorWords(text);
    if (words !== undefined) {
      if (separator < 0) separator = i;
      worded = worded || words !== '';
    } else if (worded) break;
    else separator = -1;
    i = last;
  }
  return worded ? placed(separator, NOTHING_READ) : undefined;
}

/** @returns the words between a separator's dashes, '' for a bare rule, undefined for any other line. */
function separatorWords(text: string): string | undefined {
  const isRule = /^[-_=]{5}/.test(text);
  if (!isRule && text.length > LABEL_LIMIT) return undefined;
  const words = text
    .slice(0, LINE_LIMIT)
    .replace(/[-_=:\s*]+/g, ' ')
    .trim()
    .toLowerCase();
  const isSeparator = words ? QUOTED_HEADER_LABELS.some((row) => row.separators.split('|').includes(words)) : isRule;
  return isSeparator ? words : undefined;
}

/** What stands before the colon, as each row of the table reads it. */
function meaningsOf(text: string): Record<number, QuotedField> | undefined {
  const label = text.slice(0, Math.max(colonIn(text), 0)).replace(/[\s*\u200e\u200f]+$/, '');
  const lower = label.toLowerCase();
  // No mail program writes FROM in capitals; the heads of memos do.
  return label.length > 2 && label !== lower && label === label.toUpperCase() ? undefined : MEANINGS.get(lower);
}

const colonIn = (text: string): number => text.slice(0, LABEL_LIMIT).search(/[:：]/);

/** Reads a header block in any language that knows its first label; `last` is the last line that was looked at in vain. */
function readBlock(
  texts: readonly string[],
  first: number,
  separated: boolean,
): { header?: Header | undefined; last: number } {
  let last = first;
  for (const row in meaningsOf(texts[first]!)) {
    const block = readFields(texts, first, +row);
    const header = toHeader(block.values, block.forged, +row, separated);
    if (header) return { header, last };
    last = Math.max(last, block.last);
  }
  return { last };
}

type Values = Map<QuotedField, string>;

/** Reads labelled lines of one language, with what is wrapped below them, for as long as each field is new. */
function readFields(
  texts: readonly string[],
  first: number,
  row: number,
): { values: Values; forged: boolean; last: number } {
  const values: Values = new Map();
  let field: QuotedField = 'other';
  let last = first;
  for (let i = first; i < texts.length && i <= last + GAP + 1; i++) {
    const text = texts[i]!;
    const near = i <= last + 1;
    const next = meaningsOf(text)?.[row];
    if (!text) {
      // Names before the sender, and everything behind a whole header, are somebody's text.
      if (!values.has('from') || isWhole(values)) break;
    } else if (next) {
      if (next !== 'other' && values.has(next)) {
        // Where there is another sender the next quote begins; another field twice in a row is a line break in a name.
        return { values, forged: near && next !== 'from', last };
      }
      field = next;
      values.set(field, text.slice(colonIn(text) + 1).replace(/^[\s*]+/, ''));
      last = i;
    } else if (near && isWrapped(texts, i, row, field, values)) {
      values.set(field, `${values.get(field)!} ${text}`);
      last = i;
    } else break;
  }
  return { values, forged: false, last };
}

const isWhole = (values: Values): boolean =>
  values.has('from') && /\d/.test(values.get('sent') ?? '') && values.has('subject');

/** Whether a line without a label goes on with the field above: recipients not at their end, or another field to come. */
function isWrapped(texts: readonly string[], line: number, row: number, field: QuotedField, values: Values): boolean {
  if (/from|to|cc/.test(field) && (/[;,<[]/.test(texts[line - 1]!.slice(-1)) || /^(<|\[mailto:)/i.test(texts[line]!)))
    return true;
  for (const text of texts.slice(line + 1, line + 1 + WRAP)) {
    const next = meaningsOf(text)?.[row];
    if (!text || next) return !!next && !values.has(next);
  }
  return false;
}

/**
 * What tells a header from a text about headers, a memo, or a journey "From: … To: …": a sender, a date or recipients,
 * and either an address, a separator above, or the order in which Outlook writes names without addresses.
 */
function toHeader(values: Values, forged: boolean, row: number, separated: boolean): Header | undefined {
  const whole = isWhole(values);
  if (!values.has('from') || !(whole || values.has('to') || /\d/.test(values.get('sent') ?? ''))) return undefined;
  const from = readSender(values.get('from')!.slice(0, LINE_LIMIT), row);
  const to = readEntries(values.get('to') ?? '');
  const cc = readEntries(values.get('cc') ?? '');
  const isOutlooks = whole && values.keys().next().value === 'from';
  if (!separated && !isOutlooks && ![from].concat(to, cc).some((entry) => entry.address)) return undefined;
  if (forged) return { ...NOTHING_READ, form: 'block' };
  return {
    form: 'block',
    from,
    to,
    cc,
    subject: values.get('subject')?.slice(0, LINE_LIMIT),
    certainty: whole ? 'strong' : 'weak',
  };
}

/** "Post room <…> on behalf of Ada Lovelace" is from Ada Lovelace. */
function readSender(value: string, row: number): QuotedEntry {
  const words = ` ${QUOTED_HEADER_LABELS[row]!.onBehalfOf} `;
  const at = value.toLowerCase().lastIndexOf(words);
  return readEntry(at < 0 ? value : value.slice(at + words.length));
}

/** "On 3 May 2030 at 10:12, Ada Lovelace <ada@…> wrote:", on up to three lines. */
function readAttribution(texts: readonly string[], first: number): Header | undefined {
  for (const { attribution } of QUOTED_HEADER_LABELS) {
    const [opening, closing] = attribution;
    if (!texts[first]!.slice(0, LABEL_LIMIT).toLowerCase().startsWith(`${opening} `)) continue;
    let text = '';
    for (const line of texts.slice(first, first + WRAP)) {
      text += ` ${line.slice(0, LINE_LIMIT)}`;
      // A date has a year or a time; "On page 3 you wrote:" has neither.
      if (text.toLowerCase().endsWith(` ${closing}:`) && /\d{4}|\d[:./-]\d/.test(text)) {
        const sender = text.slice(opening.length + 1, -closing.length - 1);
        const { name, address } = readEntry(sender);
        // The name begins behind the last digit of the date, and the half of the day that may follow it.
        const from = { name: name.replace(/^.*\d/, '').replace(/^\s*([ap]\.?m\b\.?)?[\s,]*/i, ''), address };
        return { ...NOTHING_READ, form: 'attribution', from };
      }
    }
  }
  return undefined;
}
