import { BODY_LIMIT } from '../outlook/ports';
import { cleanName } from './safe-name';
import type { QuotedEntry } from './quoted-entries';
import { readEntries, readEntry } from './quoted-entries';
import type { QuotedField } from './quoted-header-labels';
import { QUOTED_HEADER_LABELS } from './quoted-header-labels';

export type { QuotedEntry } from './quoted-entries';

/** The header of the message being answered, as the topmost quote in a body shows it. */
export interface QuotedHeader {
  /** Index in the body where the quote, a separator above it included, begins: the end of the new text. */
  readonly start: number;
  /** A header block; a line like "On … wrote:", which names the sender only; or a separator with nothing readable under it. */
  readonly form: 'block' | 'attribution' | 'separator';
  readonly from?: QuotedEntry;
  readonly to: readonly QuotedEntry[];
  readonly cc: readonly QuotedEntry[];
  readonly subject?: string;
  /** `strong`: a whole block, each field once. A field that stands there twice, as a forged name can do, is left out. */
  readonly certainty: 'strong' | 'weak';
}

type Unplaced = Omit<QuotedHeader, 'start'>;

/** A label is short; a colon further right belongs to a sentence. */
const LABEL_LIMIT = 40;
/** A separator, an attribution, a sender or a subject is a line, not a paragraph. */
const LINE_LIMIT = 300;
/** How many lines a subject may be wrapped over, and an attribution. */
const WRAP = 3;
/** Empty lines between two fields, as some conversions to plain text leave them. */
const GAP = 2;

/** What a label means, by row of the table: several languages share one. */
const FIELDS_OF_LABEL = new Map<string, (QuotedField | undefined)[]>();
QUOTED_HEADER_LABELS.forEach(({ labels }, row) => {
  for (const field of Object.keys(labels) as QuotedField[]) {
    for (const label of labels[field]) {
      const fields = FIELDS_OF_LABEL.get(label) ?? [];
      fields[row] = field;
      FIELDS_OF_LABEL.set(label, fields);
    }
  }
});

/**
 * Finds the topmost quote in a plain-text body, in linear time; only the first BODY_LIMIT characters are read.
 * @returns undefined where there is none.
 */
export function readQuotedHeader(body: string): QuotedHeader | undefined {
  // A lone CR ends a line too; replacing it keeps every index.
  const lines = body.slice(0, BODY_LIMIT).replace(/\r(?!\n)/g, '\n').split('\n');
  const texts = lines.map(bareLine);
  let start = 0;
  /** The separator right above, empty lines between apart; `worded` ones make a quote by themselves. */
  let separator: { readonly start: number; readonly worded: boolean } | undefined;
  for (let i = 0; i < lines.length; ) {
    const text = texts[i] ?? '';
    let next = i + 1;
    if (text) {
      const { header, end } = readBlocks(texts, i, separator !== undefined);
      const found = header ?? readAttribution(texts, i);
      if (found) return { start: separator ? separator.start : start, ...found };
      const words = separatorWords(text);
      if (words === undefined && separator?.worded) break;
      separator =
        words === undefined
          ? undefined
          : { start: separator ? separator.start : start, worded: words !== '' || separator?.worded === true };
      next = Math.max(next, end);
    }
    for (; i < next; i++) start += (lines[i] ?? '').length + 1;
  }
  return separator?.worded ? { start: separator.start, form: 'separator', to: [], cc: [], certainty: 'weak' } : undefined;
}

/** A line without quote marks, list bars and the asterisks that stand for bold. */
const bareLine = (line: string): string => line.replace(/^[\s>|*\u200e\u200f]+/, '').trim();

/** @returns the words between a separator's dashes, '' for a bare rule, undefined for any other line. */
function separatorWords(text: string): string | undefined {
  if (text.length > LINE_LIMIT) return undefined;
  const words = text.replace(/[-_=:\s*]+/g, ' ').trim().toLowerCase();
  if (words === '') return /^(?:-{5}|_{5}|={5})/.test(text) ? '' : undefined;
  return QUOTED_HEADER_LABELS.some((row) => row.separators.includes(words)) ? words : undefined;
}

interface Labelled {
  readonly fields: readonly (QuotedField | undefined)[];
  readonly value: string;
}

function labelled(text = ''): Labelled | undefined {
  const colon = text.slice(0, LABEL_LIMIT).search(/[:：]/);
  if (colon < 1) return undefined;
  const label = text.slice(0, colon).replace(/[\s*\u200e\u200f]+$/, '');
  const lower = label.toLowerCase();
  // No mail program writes FROM in capitals; the heads of memos do.
  if (label.length > 2 && label !== lower && label === label.toUpperCase()) return undefined;
  const fields = FIELDS_OF_LABEL.get(lower);
  return fields && { fields, value: text.slice(colon + 1).replace(/^[\s*]+/, '') };
}

/** Tries every language that knows the first label; `end` is the first line that belongs to no attempt. */
function readBlocks(texts: readonly string[], first: number, separated: boolean): { header?: Unplaced; end: number } {
  let end = first;
  for (const row of Object.keys(labelled(texts[first])?.fields ?? {}).map(Number)) {
    const block = readBlock(texts, first, row);
    const header = toHeader(block, row, separated);
    end = Math.max(end, block.end);
    if (header) return { header, end };
  }
  return { end };
}

interface Block {
  /** In their order. */
  readonly values: ReadonlyMap<QuotedField, string>;
  /** Fields met a second time without an empty line between. */
  readonly twice: ReadonlySet<QuotedField>;
  readonly end: number;
}

/** Reads labelled lines of one language, with what is wrapped below them, for as long as each field is new. */
function readBlock(texts: readonly string[], first: number, row: number): Block {
  const values = new Map<QuotedField, string>();
  const twice = new Set<QuotedField>();
  let last: QuotedField = 'other';
  let blank = 0;
  let end = first;
  for (let i = first; i < texts.length; i++) {
    const text = texts[i] ?? '';
    if (!text) {
      const whole = values.has('from') && values.has('sent') && values.has('subject');
      if (!values.has('from') || whole || ++blank > GAP) break;
      continue;
    }
    const label = labelled(text);
    const field = label?.fields[row];
    if (label && field) {
      if (values.has(field) && field !== 'other') {
        if (blank === 0) twice.add(field);
        // The next quote begins where there is another sender.
        if (blank > 0 || field === 'from') break;
      }
      values.set(field, label.value);
      last = field;
    } else if (blank === 0 && isWrapped(texts, i, row, last, values)) {
      values.set(last, `${values.get(last) ?? ''} ${text}`);
    } else break;
    blank = 0;
    end = i + 1;
  }
  return { values, twice, end };
}

/** Whether a line without a label goes on with the field above it: recipients not at their end, or another field to come. */
function isWrapped(
  texts: readonly string[],
  at: number,
  row: number,
  last: QuotedField,
  values: ReadonlyMap<QuotedField, string>,
): boolean {
  const holdsMailboxes = last === 'from' || last === 'to' || last === 'cc';
  if (holdsMailboxes && (/[;,<[]$/.test((texts[at - 1] ?? '').slice(-1)) || /^(?:<|\[mailto:)/i.test(texts[at] ?? ''))) return true;
  for (let i = at + 1; i <= at + WRAP && texts[i]; i++) {
    const field = labelled(texts[i])?.fields[row];
    if (field) return !values.has(field);
  }
  return false;
}

/**
 * What tells a header from a text about headers, a memo, or a journey "From: … To: …": a sender, a date or recipients,
 * and either an address, a separator above, or the order in which Outlook writes names without addresses.
 */
function toHeader({ values, twice }: Block, row: number, separated: boolean): Unplaced | undefined {
  const head = (field: QuotedField): string => (values.get(field) ?? '').slice(0, LINE_LIMIT);
  const isDated = /\d/.test(head('sent'));
  if (!values.has('from') || !(isDated || values.has('to'))) return undefined;
  const from = readSender(head('from'), row);
  const to = twice.has('to') ? [] : readEntries(values.get('to') ?? '');
  const cc = twice.has('cc') ? [] : readEntries(values.get('cc') ?? '');
  const isWhole = isDated && values.has('subject');
  const isAddressed = [from].concat(to, cc).some((entry) => entry.address !== undefined);
  const isOutlooks = isWhole && values.keys().next().value === 'from';
  if (!isAddressed && !separated && !isOutlooks) return undefined;
  return {
    form: 'block',
    ...(twice.has('from') ? {} : { from }),
    to,
    cc,
    ...(values.has('subject') && !twice.has('subject') ? { subject: head('subject') } : {}),
    certainty: isWhole && twice.size === 0 ? 'strong' : 'weak',
  };
}

/** "Post room <…> on behalf of Ada Lovelace" is from Ada Lovelace. */
function readSender(value: string, row: number): QuotedEntry {
  for (const words of QUOTED_HEADER_LABELS[row]?.onBehalfOf ?? []) {
    const at = value.toLowerCase().lastIndexOf(` ${words} `);
    if (at >= 0) return readEntry(value.slice(at + words.length + 2));
  }
  return readEntry(value);
}

/** "On 3 May 2030 at 10:12, Ada Lovelace <ada@…> wrote:", on up to three lines. */
function readAttribution(texts: readonly string[], first: number): Unplaced | undefined {
  const head = (texts[first] ?? '').slice(0, LABEL_LIMIT).toLowerCase();
  for (const { attributions } of QUOTED_HEADER_LABELS) {
    for (const [opening, closing] of attributions) {
      if (!head.startsWith(`${opening} `)) continue;
      let text = '';
      for (let i = first; i < first + WRAP && texts[i]; i++) {
        text = `${text} ${(texts[i] ?? '').slice(0, LINE_LIMIT)}`;
        // A date has a year or a time; "On page 3 you wrote:" has neither.
        if (!text.toLowerCase().endsWith(` ${closing}:`) || !/\d{4}|\d[:./-]\d/.test(text)) continue;
        const from = senderAfterDate(text.slice(opening.length + 1, -closing.length - 1));
        return { form: 'attribution', from, to: [], cc: [], certainty: 'weak' };
      }
    }
  }
  return undefined;
}

/** The name begins behind the last digit of the date, and the half of the day that may follow it. */
function senderAfterDate(text: string): QuotedEntry {
  const { address } = readEntry(text);
  const bracket = text.search(/[<(]/);
  if (bracket < 0 && address) return { name: '', address };
  const name = (bracket < 0 ? text : text.slice(0, bracket)).replace(/^.*\d/, '').replace(/^\s*(?:[ap]\.?m\b\.?)?[\s,]*/i, '');
  return { name: cleanName(name.replace(/["']/g, '')), ...(address ? { address } : {}) };
}
