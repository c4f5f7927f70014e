import type { ListSize } from '../directory/ports';
import { known, unknown } from '../engine/facts';
import type { ListEntry, SizeSignal } from '../engine/facts';
import { strictestOf } from '../engine/strictest-of';
import type { RecipientEntry } from '../outlook/ports';
import type { Policy } from '../policy/schema';
import type { Me } from '../signals/me';
import { personOrList, quoteEvidence } from '../signals/person-or-list';
import type { QuotedHeader } from '../signals/quoted-header';
import type { Recipients } from '../signals/recipients';
import { namedList, organisationDomains } from './collect-recipients';
import type { ListByNames } from './history';

interface Sources {
  readonly me: Me;
  readonly policy: Policy;
  readonly recipients: Recipients<RecipientEntry>;
  readonly isFamiliar: (list: ListByNames) => boolean;
  /** Of the recipients' lists, in their order, as far as anybody was asked. */
  readonly sizes: readonly (ListSize | undefined)[];
}

/** The directory was not: nothing more had to be known to decide. */
const NOBODY_ASKED: ListSize = { known: false, why: 'not-asked' };

/** Tells people from lists with all that bears on it, and says of each list what the rules want to know. */
export function peopleAndLists(
  { me, policy, recipients, isFamiliar, sizes }: Sources,
  quote: QuotedHeader | undefined,
): Recipients {
  const domains = organisationDomains(me, policy);
  const inQuote = quote && quoteEvidence(quote, me);
  const listOf = namedList(policy);
  const people = recipients.people.slice();
  const lists: ListEntry[] = [];
  recipients.lists.forEach((entry, at) => {
    const { name, address } = entry;
    const { [at]: size = NOBODY_ASKED } = sizes;
    const signal = sizeSignal(size);
    // By every name that policy may use for it: as it stands there, and as the catalogue knows it.
    const { newlyMade = false, aliases = [], key } = size;
    const names = aliases.concat(listOf(entry) ?? []);
    // Of several rows, under several names, the strictest.
    const row = policy.lists.indexOf(strictestOf(policy.lists.filter((each) => names.includes(each.address)))!);
    const familiar = isFamiliar({ name, address, size: signal, newlyMade, names });
    const as = personOrList(entry, {
      organisationDomains: domains,
      isKnownList: size.known || size.why === 'no-size' || names.length > 0,
      isFamiliar: familiar,
      quote: inQuote,
    });
    if (!as) people.push(entry);
    else if (as.certainty === 'list' || !me.addresses.includes(address))
      lists.push({
        name,
        address,
        size: signal,
        familiar,
        row: row < 0 ? undefined : row,
        frozen: (policy.incident.lists ?? []).some((each) => names.includes(each)),
        newlyMade,
        ownerWords: ownerWords(size.message, policy),
        key,
        ...as,
      });
  });
  return { ...recipients, people, lists };
}

export const sizeSignal = (size: ListSize = NOBODY_ASKED): SizeSignal =>
  size.known ? known(size.value, size.source, size.asOf) : unknown(size.why);

/** The catalogue is another file than the policy: its key may be one that policy does not have. */
const ownerWords = (key = '', { messages }: Policy): string | undefined =>
  Object.keys(messages).includes(key) ? messages[key] : undefined;
