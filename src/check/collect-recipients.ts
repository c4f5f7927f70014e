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
import { signalOf } from './signal-of';

/** To, Cc and Bcc as Outlook gave them, in that order. */
export type FieldSignals = readonly Signal<FieldRead>[];

export const collectFields = (message: MessagePort): Promise<FieldSignals> =>
  Promise.all(FIELDS.map((field) => signalOf(message.recipients(field), field)));

/** Everything that is me: the profile, this message's From, policy's aliases. */
export function meOf(profile: Person, from: Person | undefined, policy: Policy): Me {
  const both = from ? [profile, from] : [profile];
  return {
    addresses: both
      .map((person) => normaliseAddress(person.address))
      .concat(policy.selfAliases)
      .filter((address) => address !== ''),
    names: both.map((person) => person.name).filter((name) => name !== ''),
  };
}

/** Who is reached, and who may be a list, as far as the recipients alone tell. */
export function recipientsOf(fields: FieldSignals, me: Me, policy: Policy): Recipients<RecipientEntry> {
  const { lists: frozen = [] } = policy.incident;
  const lists = new Set(
    (policy.lists as readonly { readonly address: string }[])
      .concat(policy.knownLists)
      .map((row) => row.address)
      .concat(frozen),
  );
  return readRecipients(fields, {
    me,
    organisationDomains: organisationDomains(me, policy),
    isKnownList: (address) => lists.has(address),
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
