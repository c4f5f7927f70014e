import { mayNeedEvidence } from '../engine/decide';
import type { RuleSettings } from '../engine/decision';
import type { Signal } from '../engine/facts';
import { FIELDS } from '../outlook/ports';
import type { FieldRead, MessagePort, Person, RecipientEntry } from '../outlook/ports';
import type { Policy } from '../policy/schema';
import { domainOf, normaliseAddress } from '../signals/address';
import { readRecipients } from '../signals/recipients';
import type { Me } from '../signals/me';
import type { Recipients } from '../signals/recipients';
import { listMatcher } from '../signals/same-list';
import type { NamedEntry, NamedList } from '../signals/same-list';
import { signalOf } from './signal-of';

/** To, Cc and Bcc as Outlook gave them, in that order. */
export type FieldSignals = readonly Signal<FieldRead>[];

export const collectFields = (message: MessagePort): Promise<FieldSignals> =>
  Promise.all(FIELDS.map((field) => signalOf(message.recipients(field), field)));

/** Everything that is me: the profile, this message's From, policy's aliases; but no list that policy names, sent as or not. */
export function meOf(profile: Person, from: Person | undefined, policy: Policy): Me {
  const listOf = namedList(policy);
  const mine = (from ? [profile, from] : [profile])
    .map(({ name, address }) => ({ name, address: normaliseAddress(address) }))
    .concat(policy.selfAliases.map((address) => ({ name: '', address })))
    .filter((each, at) => !at || !listOf(each));
  return {
    addresses: mine.map(({ address }) => address).filter(Boolean),
    names: mine.map(({ name }) => name).filter(Boolean),
  };
}

/** The lists that policy or the person names: in a row, in the freeze, as known. */
export const namedLists = ({ lists, knownLists, incident }: Policy): readonly NamedList[] =>
  (lists as readonly NamedList[]).concat(
    (incident.lists ?? []).map((address) => ({ address })),
    knownLists,
  );

/** Says which of these an entry is: the list's address, or undefined. */
export function namedList(policy: Policy): (entry: NamedEntry) => string | undefined {
  const lists = namedLists(policy);
  const indexOf = listMatcher(lists);
  return (entry) => lists[indexOf(entry)]?.address;
}

/** Who is reached, and who may be a list, as far as the recipients alone tell. */
export function recipientsOf(fields: FieldSignals, me: Me, policy: Policy): Recipients<RecipientEntry> {
  const listOf = namedList(policy);
  return readRecipients(fields, {
    me,
    organisationDomains: organisationDomains(me, policy),
    isKnownList: (entry) => !!listOf(entry),
  });
}

/** Policy's own mail domains, else the person's. */
export const organisationDomains = (me: Me, policy: Policy): readonly string[] =>
  policy.organisationDomains.length ? policy.organisationDomains : me.addresses.slice(0, 1).map(domainOf);

/**
 * Whether more has to be read than the recipients: there are, or may be, more than the people named one by one; or so many people
 * can make a rule speak that has to know more. Send reads no more for what it does not show, a notice; a compose window may become
 * a message to all, for which its snapshot wants the kind that it began as.
 */
export const needsMore = (
  { people, lists, truncated }: Recipients<RecipientEntry>,
  settings: RuleSettings,
  isSend: boolean,
): boolean =>
  truncated ||
  lists.length > 0 ||
  (!isSend && people.length > 1) ||
  mayNeedEvidence(people.length, settings, isSend ? 'warn' : 'notice');
