import { normaliseAddress } from '../../../src/signals/address';
import type { QuotedEntry, QuotedHeader } from '../../../src/signals/quoted-header';
import { subjectPrefix } from '../../../src/signals/subject-prefix';

/** `null` is not asserted. */
export interface ExpectedEntry {
  readonly name: string | null;
  readonly address: string | null;
}

/** `null` is not asserted, `[]` is asserted to be empty. A date may stand beside these; it is not scored. */
export interface ExpectedHeader {
  readonly from: ExpectedEntry | null;
  readonly to: readonly ExpectedEntry[] | null;
  readonly cc: readonly ExpectedEntry[] | null;
  readonly subject: string | null;
}

export const assertsAnything = (expected: ExpectedHeader | null): expected is ExpectedHeader =>
  expected !== null && [expected.from, expected.to, expected.cc, expected.subject].some((field) => field != null);

/** Whether every asserted field was read as it should be, entries in their order. */
export function isAsExpected(quote: QuotedHeader | undefined, expected: ExpectedHeader): boolean {
  if (!quote) return false;
  const { from, to, cc, subject } = expected;
  return (
    (from == null || isEntry(quote.from, from)) &&
    areEntries(quote.to, to) &&
    areEntries(quote.cc, cc) &&
    (subject == null || bareSubject(quote.subject ?? '') === bareSubject(subject))
  );
}

const areEntries = (read: readonly QuotedEntry[], expected: readonly ExpectedEntry[] | null): boolean =>
  expected == null ||
  (read.length === expected.length && expected.every((entry, index) => isEntry(read[index], entry)));

const isEntry = (read: QuotedEntry | undefined, { name, address }: ExpectedEntry): boolean =>
  read !== undefined &&
  (name == null || bareName(read.name) === bareName(name)) &&
  (address == null || (read.address ?? '') === normaliseAddress(address));

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Names compare letter by letter, but for white space and the quotation marks around them; addresses in any case. */
const bareName = (name: string): string => onOneLine(onOneLine(name).replace(/^(["'])(.*)\1$/, '$2'));

/** Reply prefixes of languages that the product's own table does not know, or that were made unreadable, are short. */
const SHORT_PREFIX = /^[^\s:：]{1,4}\s?[:：]/;

/** Subjects compare behind their reply and forward prefixes and [tags] of lists, in whatever order these stand. */
function bareSubject(subject: string): string {
  let text = onOneLine(subject);
  for (;;) {
    const prefix = subjectPrefix(text) === 'none' ? SHORT_PREFIX : /^[^:：]*[:：]/;
    const lead = /^\[[^\]]*\]/.exec(text) ?? prefix.exec(text);
    if (!lead) return text;
    text = text.slice(lead[0].length).trim();
  }
}
