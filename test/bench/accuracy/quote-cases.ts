import { textOfHtml } from '../../../src/cli/replay/html/html-text';
import { normaliseAddress } from '../../../src/signals/address';
import { newText } from '../../../src/signals/new-text';
import { readQuotedHeader } from '../../../src/signals/quoted-header';
import type { QuotedEntry, QuotedHeader } from '../../../src/signals/quoted-header';
import type { Measurement, Unmeasured } from '../benchmark';
import { casesOf } from './cases';
import { share } from './figure';
import type { Row } from './rows';

/** Name, empty where there is none, and address, null where the quote shows a name only. */
type WantedEntry = readonly [name: string, address: string | null];

/** What is left out is not asserted. */
interface WantedQuote {
  /** null: there is no quote. */
  readonly form?: QuotedHeader['form'] | null;
  readonly cert?: QuotedHeader['certainty'];
  readonly from?: WantedEntry | null;
  readonly to?: readonly WantedEntry[];
  readonly cc?: readonly WantedEntry[];
  /** How many, where who they are does not matter. */
  readonly nto?: number;
  readonly ncc?: number;
  readonly subject?: string;
  /** The new text. */
  readonly nt?: string;
}

interface QuoteCase extends Row {
  readonly input: string;
  readonly format?: 'text' | 'html';
  readonly want: WantedQuote;
}

export const QUOTES = { metric: 'quote-cases', limit: 1, met: 'at-least' } as const;

export async function measureQuoteCases(folder: string, file: string): Promise<(Measurement | Unmeasured)[]> {
  const rows = await casesOf<QuoteCase>(folder, file, 'quoted-header', ['input']);
  return [share(QUOTES, rows, isAsWanted, false)];
}

function isAsWanted({ input, format, want }: QuoteCase): boolean {
  const body = format === 'html' ? textOfHtml(input) : input;
  const quote = readQuotedHeader(body);
  const is = <T>(wanted: T | undefined, read: T | undefined): boolean => wanted === undefined || wanted === read;
  return (
    is(want.nt, newText(body, quote)) &&
    is(want.form, quote?.form ?? null) &&
    is(want.cert, quote?.certainty) &&
    (want.from === undefined || (want.from === null ? !quote?.from : isEntry(quote?.from, want.from))) &&
    areEntries(quote?.to, want.to) &&
    areEntries(quote?.cc, want.cc) &&
    is(want.nto, quote?.to.length) &&
    is(want.ncc, quote?.cc.length) &&
    is(want.subject, quote?.subject)
  );
}

const areEntries = (read: readonly QuotedEntry[] = [], wanted: readonly WantedEntry[] | undefined): boolean =>
  wanted === undefined ||
  (read.length === wanted.length && wanted.every((entry, index) => isEntry(read[index], entry)));

const isEntry = (read: QuotedEntry | undefined, [name, address]: WantedEntry): boolean =>
  read?.name === name && (read.address ?? '') === normaliseAddress(address ?? '');
