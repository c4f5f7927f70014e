import type { ListEntry, Signal } from '../engine/facts';
import type { FieldRead, Person, RecipientEntry, RecipientType } from '../outlook/ports';
import { domainOf, isInside, localPartOf, nameKey, normaliseAddress } from './address';
import { hasListWord } from './list-words';
import type { QuotedEntry, QuotedHeader } from './quoted-header';
import { cleanName, safeName } from './safe-name';

/** Every address and name that is the person who writes: profile, From, policy's `selfAliases`. */
export interface Me {
  readonly addresses: readonly string[];
  readonly names: readonly string[];
}

export interface RecipientContext {
  readonly me: Me;
  /** Policy's, else the person's own domain. */
  readonly organisationDomains: readonly string[];
  /** Policy or the catalogue has this address as a list; asked with normalised addresses only. */
  isKnownList(address: string): boolean;
}

/** A list or possible list before anyone has asked for its size. */
export type ListCandidate = Pick<ListEntry, 'address' | 'name' | 'certainty' | 'secondSign'>;

export interface Recipients {
  /** Others named one by one, each address once. */
  readonly people: readonly Person[];
  readonly lists: readonly ListCandidate[];
  /** There may be more: a field came back at the client's cap, or not at all. */
  readonly truncated: boolean;
  /** A field did not come at all. */
  readonly unread: boolean;
}

/** Of two entries with one address the type that says most wins. */
const TELLING: readonly RecipientType[] = ['other', 'externalUser', 'user', 'distributionList'];

/** Who is reached, from To, Cc and Bcc, without looking into the body; `refineWithQuote` is the second step. */
export function readRecipients(fields: readonly Signal<FieldRead>[], context: RecipientContext): Recipients {
  const me = new Set(context.me.addresses.map(normaliseAddress));
  const entries = new Map<string, RecipientEntry>();
  let truncated = false;
  let unread = false;
  for (const field of fields) {
    if (!field.known) {
      truncated = unread = true;
      continue;
    }
    truncated = truncated || field.value.atCap;
    for (const { name, address: spelt, type } of field.value.entries) {
      const address = normaliseAddress(spelt);
      if (address && me.has(address)) continue;
      // A personal contact group has no address: its name tells it from others (a line break cannot start an address).
      const key = address || `\n${nameKey(name)}`;
      const earlier = entries.get(key);
      if (!earlier || TELLING.indexOf(type) > TELLING.indexOf(earlier.type)) entries.set(key, { name, address, type });
    }
  }
  const people: Person[] = [];
  const lists: ListCandidate[] = [];
  entries.forEach((entry) => {
    const name = safeName(entry.name, entry.address);
    const certainty = listCertainty(entry, context);
    if (!certainty) people.push({ name, address: entry.address });
    else {
      const secondSign = certainty === 'possible-list' && looksLikeList(entry);
      lists.push({ address: entry.address, name, certainty, secondSign });
    }
  });
  return { people, lists, truncated, unread };
}

/** @returns undefined for a person. */
function listCertainty(entry: RecipientEntry, context: RecipientContext): ListEntry['certainty'] | undefined {
  const { address, type } = entry;
  if (type === 'distributionList' || (address && context.isKnownList(address))) return 'list';
  if (!address) return 'possible-list';
  const possible =
    type === 'other' && isInside(domainOf(address), context.organisationDomains) && !isPersonShaped(entry);
  return possible ? 'possible-list' : undefined;
}

/**
 * A space or a comma in the name makes a person, since colleagues are sometimes typed `other` too. Unless a list word
 * stands in both name and address: "All Staff" <allstaff@…> is how desktops show a dynamic list (OfficeDev/office-js#3249).
 */
export function isPersonShaped({ name, address = '' }: QuotedEntry): boolean {
  const clean = cleanName(name);
  return clean.includes(',') || (clean.includes(' ') && !(hasListWord(clean) && hasListWord(localPartOf(address))));
}

/** The sign that needs no quote: the name is the local part, or a list word is in it. */
export function looksLikeList({ name, address = '' }: QuotedEntry): boolean {
  const clean = cleanName(name);
  const localPart = localPartOf(address);
  if (clean.toLowerCase() === localPart) return true;
  // A name that is no more than the address is read without its domain: every "@group.example" would be a list.
  return hasListWord(clean.includes('@') ? localPart : clean);
}

/**
 * What the quoted header adds: its sender is a person, and a possible list that it names, without naming me, is how the
 * message came to me. Without a quote everything stays as it was.
 */
export function refineWithQuote(recipients: Recipients, quote: QuotedHeader | undefined, me: Me): Recipients {
  if (!quote || !recipients.lists.some((list) => list.certainty === 'possible-list')) return recipients;
  const named = quote.to.concat(quote.cc);
  const addresses = new Set(named.map((entry) => entry.address));
  const names = new Set(named.map((entry) => nameKey(entry.name)));
  const cameThroughList = named.every((entry) => isSurelyNotMe(entry, me));
  const people = recipients.people.slice();
  const lists: ListCandidate[] = [];
  for (const list of recipients.lists) {
    const isNamed = addresses.has(list.address) || names.has(nameKey(list.name));
    if (list.certainty === 'list') lists.push(list);
    // A From that is also among the recipients is a mailing list that puts itself in its writers' place.
    else if (!isNamed && isSender(list, quote.from)) people.push({ name: list.name, address: list.address });
    else lists.push(isNamed && cameThroughList ? { ...list, secondSign: true } : list);
  }
  return { ...recipients, people, lists };
}

/** By address where the quote has one, else by name; a contact group sends nothing. */
const isSender = ({ name, address }: ListCandidate, from: QuotedEntry | undefined): boolean =>
  address !== '' &&
  from !== undefined &&
  (from.address ? from.address === address : nameKey(from.name) === nameKey(name));

/** An entry without an address can only be told from me by name, so without any name of mine nothing is sure. */
export function isSurelyNotMe(entry: QuotedEntry, me: Me): boolean {
  if (entry.address ? me.addresses.some((mine) => normaliseAddress(mine) === entry.address) : !me.names.length)
    return false;
  const key = nameKey(entry.name);
  return key === '' || !me.names.some((mine) => nameKey(mine) === key);
}

/** Distinct mail domains among the recipients that are not the organisation's, label by label; never by recipient type. */
export function outsideDomains({ people, lists }: Recipients, organisationDomains: readonly string[]): number {
  const domains = (people as readonly { readonly address: string }[])
    .concat(lists)
    .map(({ address }) => domainOf(address));
  return new Set(domains.filter((domain) => domain !== '' && !isInside(domain, organisationDomains))).size;
}
