import type { ListEntry, Signal } from '../engine/facts';
import type { FieldRead, Person, RecipientEntry, RecipientType } from '../outlook/ports';
import { domainOf, isInside, nameKey, normaliseAddress } from './address';
import type { Me } from './me';
import { personOrList } from './person-or-list';
import { safeName } from './safe-name';

export interface RecipientContext {
  readonly me: Me;
  /** Policy's, else the person's own domain. */
  readonly organisationDomains: readonly string[];
  /** Policy or the person has this address as a list; asked with normalised addresses only. */
  isKnownList(address: string): boolean;
}

/** Who is reached. Lists are what `readRecipients` found may be some, until the facts are gathered. */
export interface Recipients<L extends Person = ListEntry> {
  /** Others named one by one, each address once. */
  readonly people: readonly Person[];
  readonly lists: readonly L[];
  /** There may be more: a field came back at the client's cap, or not at all. */
  readonly truncated: boolean;
  /** A field did not come at all. */
  readonly unread: boolean;
}

/** Of two entries with one address the type that says most wins. */
const TELLING: readonly RecipientType[] = ['other', 'externalUser', 'user', 'distributionList'];

/** Who is reached, from To, Cc and Bcc, and who of them may be a list: personOrList decides again once more is known. */
export function readRecipients(
  fields: readonly Signal<FieldRead>[],
  { me, organisationDomains, isKnownList }: RecipientContext,
): Recipients<RecipientEntry> {
  const mine = new Set(me.addresses);
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
      // What is called a list is never me, whoever says that it is.
      if (address && mine.has(address) && type !== 'distributionList' && !isKnownList(address)) continue;
      // A personal contact group has no address: its name tells it from others (a line break cannot start an address).
      const key = address || `\n${nameKey(name)}`;
      const earlier = entries.get(key);
      if (!earlier || TELLING.indexOf(type) > TELLING.indexOf(earlier.type))
        entries.set(key, { name: safeName(name, address), address, type });
    }
  }
  const people: Person[] = [];
  const lists: RecipientEntry[] = [];
  entries.forEach((entry) => {
    const mayBeList = personOrList(entry, { organisationDomains, isKnownList: isKnownList(entry.address) });
    if (mayBeList) lists.push(entry);
    else people.push({ name: entry.name, address: entry.address });
  });
  return { people, lists, truncated, unread };
}

/** Distinct mail domains among the recipients that are not the organisation's, label by label; never by recipient type. */
export function outsideDomains(
  { people, lists }: Pick<Recipients<Person>, 'people' | 'lists'>,
  organisationDomains: readonly string[],
): number {
  const domains = (people as readonly { readonly address: string }[])
    .concat(lists)
    .map(({ address }) => domainOf(address));
  return new Set(domains.filter((domain) => domain !== '' && !isInside(domain, organisationDomains))).size;
}
