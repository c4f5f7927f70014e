import { normaliseAddress } from '../../../src/signals/address';
import type { QuotedEntry, QuotedHeader } from '../../../src/signals/quoted-header';
import type { ExpectedEntry, ExpectedHeader } from './expected-header';

/**
 * Archives' rows expect the headers of the quoted mail as a list had passed it on. A block shows the same mail as a mail
 * program knows it: with its own names for people, recipients in another order, those besides whom the list left out
 * because they had got the mail already, no address of somebody on whose behalf a list sent, and the author where the
 * list had put itself ("Ada via Choir" <choir@…>). So both are brought to what they can share: the sender's name and
 * address as far as the block shows them, one of which it has to; and of the recipients the addresses, in any order. A
 * field of the parent without anybody is asserted to be empty in the block too.
 */
export function comparable(
  quote: QuotedHeader,
  expected: ExpectedHeader,
  block: string,
): { readonly read: QuotedHeader; readonly expected: ExpectedHeader } {
  const { from } = quote;
  return {
    read: {
      ...quote,
      from: from && { ...from, name: withoutList(from.name) },
      to: expectedOf(quote.to, expected.to),
      cc: expectedOf(quote.cc, expected.cc),
    },
    expected: {
      from: expected.from && senderShown(expected.from, block),
      to: expected.to && byAddress(expected.to.map(({ address }) => ({ name: null, address }))),
      cc: expected.cc && byAddress(expected.cc.map(({ address }) => ({ name: null, address }))),
      subject: expected.subject,
    },
  };
}

function senderShown({ name, address }: ExpectedEntry, block: string): ExpectedEntry {
  const text = squeezed(block);
  const shown = (value: string | null): string | null =>
    value != null && text.includes(squeezed(value)) ? value : null;
  const author = name && withoutList(name);
  // Where the list put itself, the address is its own.
  const own = { name: author, address: author === name ? address : null };
  const seen = { name: author === address ? null : shown(author), address: shown(own.address) };
  return seen.name === null && seen.address === null ? own : seen;
}

/** "Ada Lovelace via Choir": what a list writes in the place of a sender whose domain forbids it (DMARC). */
const withoutList = (name: string): string => name.replace(/ via .*$/, '');

const squeezed = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

const keyOf = ({ address }: ExpectedEntry | QuotedEntry): string => normaliseAddress(address ?? '');

function expectedOf(read: readonly QuotedEntry[], expected: readonly ExpectedEntry[] | null): readonly QuotedEntry[] {
  const keys = new Set(expected?.map(keyOf));
  return byAddress(keys.size > 0 ? read.filter((entry) => keys.has(keyOf(entry))) : read);
}

const byAddress = <T extends ExpectedEntry | QuotedEntry>(entries: readonly T[]): readonly T[] =>
  [...entries].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : Number(keyOf(one) > keyOf(other))));
