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
  /** Policy or the person has this entry as a list; asked with normalised addresses only. */
  isKnownList(entry: RecipientEntry): boolean;
}

/** Who is reached. Lists are what `readRecipients` found may be some, until the facts are gathered. */
export interface Recipients<L extends Person = ListEntry> {
  /** Others named one by one, each address once. */
  readonly people: readonly RecipientEntry[];
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
  const asList = (entry: RecipientEntry): ReturnType<typeof personOrList> =>
    personOrList(entry, { organisationDomains, isKnownList: isKnownList(entry) });
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
      const entry = { name: safeName(name, address), address, type };
      if (address && mine.has(address)) {
        // What is called a list is never me; of From and aliases only the catalogue may know it.
        const as = asList(entry);
        if (as?.certainty !== 'list' && (!as || address === me.addresses[0])) continue;
      }
      // A personal contact group has no address: its name tells it from others (a line break cannot start an address).
      const key = address || `\n${nameKey(name)}`;
      const earlier = entries.get(key);
      if (!earlier || TELLING.indexOf(type) > TELLING.indexOf(earlier.type)) entries.set(key, entry);
    }
  }
  const people: RecipientEntry[] = [];
  const lists: RecipientEntry[] = [];
  entries.forEach((entry) => (asList(entry) ? lists : people).push(entry));
  return { people, lists, truncated, unread };
}

/** Distinct mail domains among the recipients that are not the organisation's, label by label; never by recipient type. */
export function outsideDomains(
  { people, lists }: Pick<Recipients<Person>, 'people' | 'lists'>,
  organisationDomains: readonly string[],
): readonly string[] {
  const domains = (people as readonly { readonly address: string }[])
    .concat(lists)
    .map(({ address }) => domainOf(address));
  return Array.from(new Set(domains.filter((domain) => domain !== '' && !isInside(domain, organisationDomains))));
}
