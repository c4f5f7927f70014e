import type { ListSize } from '../directory/ports';
import { known, unknown } from '../engine/facts';
import type { ListEntry, SizeSignal } from '../engine/facts';
import type { Person, RecipientEntry } from '../outlook/ports';
import type { Policy } from '../policy/schema';
import type { Me } from '../signals/me';
import { personOrList, quoteEvidence } from '../signals/person-or-list';
import type { QuotedHeader } from '../signals/quoted-header';
import type { Recipients } from '../signals/recipients';
import { listMatcher } from '../signals/same-list';
import { organisationDomains } from './collect-recipients';
import type { StoredFacts } from './stored-facts';

interface Sources {
  readonly me: Me;
  readonly policy: Policy;
  readonly recipients: Recipients<RecipientEntry>;
  readonly stored: StoredFacts;
  /** Of the recipients' lists, in their order, as far as anybody was asked. */
  readonly sizes: readonly ListSize[];
}

/** The directory was not: nothing more had to be known to decide. */
export const NOBODY_ASKED: ListSize = { known: false, why: 'not-asked' };

/** Tells people from lists with all that bears on it, and says of each list what the rules want to know. */
export function peopleAndLists(
  { me, policy, recipients, stored, sizes }: Sources,
  quote: QuotedHeader | undefined,
): Recipients {
  const rowOf = listMatcher(policy.lists);
  const frozenOf = frozenMatcher(policy);
  const domains = organisationDomains(me, policy);
  const inQuote = quote && quoteEvidence(quote, me);
  const people: Person[] = recipients.people.slice();
  const lists: ListEntry[] = [];
  recipients.lists.forEach((entry, at) => {
    const { name, address } = entry;
    const size = sizes[at] ?? NOBODY_ASKED;
    const signal = sizeSignal(size);
    const row = rowOf(entry);
    const frozen = frozenOf(entry) >= 0;
    const familiar = stored.isFamiliar({ name, address, size: signal });
    const as = personOrList(entry, {
      organisationDomains: domains,
      isNamed: row >= 0 || frozen || policy.knownLists.some((each) => each.address === address),
      hasSize: size.known,
      isFamiliar: familiar,
      quote: inQuote,
    });
    if (!as) people.push({ name, address });
    else
      lists.push({
        name,
        address,
        ...as,
        size: signal,
        familiar,
        row: row < 0 ? undefined : row,
        frozen,
        newlyMade: !size.known && size.newlyMade === true,
        ownerWords: size.known ? ownerWords(size.message, policy) : undefined,
      });
  });
  return { ...recipients, people, lists };
}

export const sizeSignal = (size: ListSize): SizeSignal =>
  size.known ? { ...known(size.value, size.source), asOf: size.asOf } : unknown(size.why);

/** The lists that `incident` names, each under the name that its row in policy has for it. */
const frozenMatcher = ({ incident, lists }: Policy) =>
  listMatcher(
    (incident.lists ?? []).map((address) => ({ address, name: lists.find((row) => row.address === address)?.name })),
  );

/** The catalogue is another file than the policy: its key may be one that policy does not have. */
const ownerWords = (key: string | undefined, { messages }: Policy): string | undefined =>
  key !== undefined && Object.keys(messages).includes(key) ? messages[key] : undefined;
