import type { ListEntry } from '../engine/facts';
import type { RecipientEntry } from '../outlook/ports';
import { aliasOf, domainOf, isInside, nameKey } from './address';
import { hasListWord } from './list-words';
import type { QuotedEntry, QuotedHeader } from './quoted-header';
import { isSurelyNotMe } from './me';
import type { Me } from './me';
import { cleanName } from './safe-name';

/** What bears on whether an entry is a person or a list. Before it is known it is left out: then the answer is who may be a list. */
export interface ListEvidence {
  /** Policy's, else the person's own domain. */
  readonly organisationDomains: readonly string[];
  /** Policy or the person calls it a list, or somebody knows how many are behind it. */
  readonly isKnownList: boolean;
  /** The person wrote to it before, or says that they know it. */
  readonly isFamiliar?: boolean;
  readonly quote?: QuoteEvidence | undefined;
}

/**
 * The one place where a recipient is called a person or a list. A list is what Outlook, policy or whoever knows its size calls one.
 * A possible list has no address, or is an `other` inside the organisation (a legacy DN is) that is not shaped like a person
 * (colleagues are sometimes typed `other`, dynamic lists always are on desktops: OfficeDev/office-js#3249), is not the quoted sender, and has a
 * second sign or is new to this person.
 * @returns undefined for a person
 */
export function personOrList(
  entry: RecipientEntry,
  { organisationDomains, isKnownList, isFamiliar, quote }: ListEvidence,
): Pick<ListEntry, 'certainty' | 'secondSign'> | undefined {
  const { address, type } = entry;
  if (type === 'distributionList' || isKnownList) return { certainty: 'list', secondSign: false };
  const isPossible =
    !address ||
    (type === 'other' &&
      (!address.includes('@') || isInside(domainOf(address), organisationDomains)) &&
      !isPersonShaped(entry));
  const isQuoted = quote?.names(entry) === true;
  // A From that is also among the quoted recipients is a mailing list that puts itself in its writers' place.
  if (!isPossible || (!isQuoted && quote?.isFrom(entry))) return undefined;
  const secondSign = looksLikeList(entry) || (isQuoted && quote.cameThroughList);
  return isFamiliar && !secondSign ? undefined : { certainty: 'possible-list', secondSign };
}

/** What the quoted header says of an entry. */
export interface QuoteEvidence {
  /** It does not name me: the message came to me through a list that it names. */
  readonly cameThroughList: boolean;
  names(entry: RecipientEntry): boolean;
  isFrom(entry: RecipientEntry): boolean;
}

/** Linear in the names: a header may hold thousands. */
export function quoteEvidence({ from, to, cc }: QuotedHeader, me: Me): QuoteEvidence {
  const named = to.concat(cc);
  const addresses = new Set(named.map((entry) => entry.address));
  const names = new Set(named.map((entry) => nameKey(entry.name)));
  return {
    cameThroughList: named.every((entry) => isSurelyNotMe(entry, me)),
    names: ({ address, name }) => addresses.has(address) || names.has(nameKey(name)),
    // By address where the quote has one, else by name; a contact group sends nothing.
    isFrom: ({ address, name }) =>
      address !== '' &&
      from !== undefined &&
      (from.address ? from.address === address : nameKey(from.name) === nameKey(name)),
  };
}

/**
 * A space or a comma in the name makes a person, since colleagues are sometimes typed `other` too. Unless a list word
 * stands in both name and address: "All Staff" <allstaff@…> is how desktops show a dynamic list (OfficeDev/office-js#3249).
 */
export function isPersonShaped({ name, address = '' }: QuotedEntry): boolean {
  const clean = cleanName(name);
  return clean.includes(',') || (clean.includes(' ') && !(hasListWord(clean) && hasListWord(aliasOf(address))));
}

/** The sign that needs no quote: the name is the alias, or a list word is in it. */
export function looksLikeList({ name, address = '' }: QuotedEntry): boolean {
  const clean = cleanName(name);
  const alias = aliasOf(address);
  if (clean.toLowerCase() === alias) return true;
  // A name that is no more than the address is read without its domain: every "@group.example" would be a list.
  return hasListWord(clean.includes('@') ? alias : clean);
}
