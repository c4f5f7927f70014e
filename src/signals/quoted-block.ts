import { BRACKET, readEntries, readSender } from './quoted-entries';
import type { QuotedEntry } from './quoted-entries';
import { CC, FROM, OTHER, SENT, SUBJECT, TO } from './quoted-header-labels';
import type { QuotedLines } from './quoted-lines';

/** What is read of a quoted message's header. */
export interface QuotedFields {
  /** `attribution`: a line like "On … wrote:", sender only. `separator`: what may be no quote, or one with nothing readable in it. */
  readonly form: 'block' | 'attribution' | 'separator';
  readonly from?: QuotedEntry | undefined;
  readonly to: readonly QuotedEntry[];
  readonly cc: readonly QuotedEntry[];
  readonly subject?: string | undefined;
  /**
   * `strong`: a whole block in one language, and no half of one above it. A block with a field twice, as a forged name
   * can make it, says nothing but where it is.
   */
  readonly certainty: 'strong' | 'weak';
}

/** What was found at a line. */
export interface ReadQuote {
  readonly fields?: QuotedFields | undefined;
  /** Whether a sender was seen that no header belongs to. */
  readonly half?: boolean;
  /** The last line that belongs to it, or was looked at in vain. */
  readonly last: number;
}

export const NOTHING_READ: QuotedFields = { form: 'separator', to: [], cc: [], certainty: 'weak' };

/** An attribution, a sender, a subject is a line, not a paragraph. */
export const LINE_LIMIT = 300;
/** How many lines an attribution may be wrapped over, and a field that shows no sign of it. */
export const WRAP = 3;
/** Characters of a line that programs for plain text may have wrapped. */
const WRAPPED = 60;
/** Empty lines between two fields, as some conversions to plain text leave them. */
const GAP = 2;

/** Lines of a header whose labels nobody knows, at most. */
const LONGEST = 9;
/** A date in any language: a year, or figures parted by marks. */
export const DATE = /\d{4}|\d[./-]\d+[./-]\d/;

/** How a line of recipients ends that goes on below, and how the line below begins or looks. */
const UNFINISHED = /[:;,<[(]$/;
const CONTINUED = /;|@[^\s@]+[>\]]/;

/** The lines of one block, read as far as they belong to it. */
interface Block {
  readonly values: string[];
  /** Fields in their order, one digit each. */
  readonly order: string;
  /** One bit for each language that has every label. */
  readonly languages: number;
  readonly forged: boolean;
  readonly last: number;
}

/** Reads the header block that may begin in a line with a label. */
export function readBlock(lines: QuotedLines, first: number, separated: boolean, halfAbove: boolean): ReadQuote {
  const block = readFields(lines, first, separated);
  const fields = toFields(block, separated, halfAbove);
  return { fields, half: FROM in block.values, last: block.last };
}

/**
 * Reads a header whose first label no row has: three labelled lines or more, the first with a name and its address, one
 * with a date and a time of day. Their order tells which the others are, never surely; an announcement may look like it.
 */
export function readStrangeBlock({ texts, label }: QuotedLines, first: number): ReadQuote | undefined {
  const values: string[] = [];
  let dated = false;
  let last = first;
  for (; last < first + LONGEST && texts[last] && label(last).field <= OTHER; last++) {
    const { field, value } = label(last);
    // A header of its own begins.
    if (field === FROM) return undefined;
    if (!dated && DATE.test(value) && /\d:\d\d/.test(value)) dated = true;
    else values.push(value);
  }
  if (!dated || values.length < 2 || values[0]!.search(BRACKET) < 1) return undefined;
  const subject = values[values.length - 1]!.includes('@') ? undefined : values.pop();
  const from = readSender(values[0]!);
  const [, to, cc] = values.map(readEntries);
  return { fields: { ...NOTHING_READ, from, to: to ?? [], cc: cc ?? [], subject }, last: last - 1 };
}

/** Reads labelled lines, with what is wrapped below them, for as long as each field is new. */
function readFields({ texts, label: labelOf }: QuotedLines, first: number, separated: boolean): Block {
  const values: string[] = [];
  const seen = new Set<string>();
  const spaced = !texts[first + 1];
  let order = '';
  let languages = -1;
  let field = SENT;
  let last = first;
  let forged = false;
  /** Whether another field of the block stands in one of the next lines. */
  const goesOn = (line: number): boolean => {
    for (let next = line + 1; next <= line + WRAP && texts[next]; next++) {
      const label = labelOf(next);
      if (label.field < OTHER) return !seen.has(label.key);
    }
    return false;
  };
  for (let i = first; i < texts.length && i <= last + GAP + 1; i++) {
    const text = texts[i]!;
    const label = labelOf(i);
    if (!text) {
      // Names before the sender, and everything behind a whole header, are somebody's text.
      if (!(FROM in values || separated) || (!spaced && isWhole(values))) break;
      continue;
    }
    const near = i <= last + 1;
    const isEnd = field === SUBJECT && texts[i - 1]!.length > WRAPPED && !texts[i + 1];
    const isName = field <= CC && near && UNFINISHED.test(texts[i - 1]!);
    const isDate = label.field === OTHER && !(SENT in values) && DATE.test(label.value);
    const isKnown = label.field < OTHER || seen.has(label.key);
    if (isKnown || (label.field === OTHER && !isName && (isDate || goesOn(i)))) {
      if (seen.has(label.key)) {
        // Below a whole header another sender begins the next quote; any field twice in a row is a line break in a name.
        forged = (near || spaced) && !(label.field === FROM && isWhole(values));
        break;
      }
      seen.add(label.key);
      field = isDate ? SENT : label.field;
      values[field] = label.value;
      order += `${field}`;
      languages &= label.languages;
    } else if (isName || (near && ((field <= CC && CONTINUED.test(text)) || isEnd || goesOn(i))))
      values[field] = `${values[field]!} ${text}`;
    else break;
    last = i;
  }
  return { values, order, languages, forged, last };
}

const hasDate = (values: readonly string[]): boolean => SENT in values && /\d/.test(values[SENT]);

const isWhole = (values: readonly string[]): boolean => FROM in values && SUBJECT in values && hasDate(values);

/**
 * What tells a header from a text about headers, a memo, or a journey "From: … To: …": a sender, a date or recipients,
 * and either an address or the order in which Outlook writes names without addresses. A separator above makes one of less,
 * but not a sure one.
 */
function toFields(
  { values, order, languages, forged }: Block,
  separated: boolean,
  halfAbove: boolean,
): QuotedFields | undefined {
  if (!(FROM in values && (TO in values || SENT in values || (separated && SUBJECT in values)))) return undefined;
  const whole = isWhole(values);
  const from = readSender(values[FROM].slice(0, LINE_LIMIT));
  const to = readEntries(values[TO]);
  const cc = readEntries(values[CC]);
  const isOutlooks = whole && order.slice(0, 2) === `${FROM}${SENT}`;
  const isMails = isOutlooks || [from].concat(to, cc).some((entry) => entry.address);
  if (!separated && !isMails) return undefined;
  if (forged) return { ...NOTHING_READ, form: 'block' };
  return {
    form: 'block',
    from,
    to,
    cc,
    subject: SUBJECT in values ? values[SUBJECT].slice(0, LINE_LIMIT) : undefined,
    certainty: whole && isMails && languages && !halfAbove ? 'strong' : 'weak',
  };
}
