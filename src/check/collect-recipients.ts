import type { Signal } from '../engine/facts';
import { FIELDS } from '../outlook/ports';
import type { FieldRead, MessagePort, Person } from '../outlook/ports';
import type { Policy } from '../policy/schema';
import { domainOf, normaliseAddress } from '../signals/address';
import { readRecipients } from '../signals/recipients';
import type { Me, Recipients } from '../signals/recipients';
import { signalOf } from './signal-of';

/** Under this many people, and without anything that may be a list, no rule but a lower step of the thresholds can speak. */
const ORDINARY_BELOW = 25;

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

/** Who is reached, as far as the recipients alone tell. */
export function recipientsOf(fields: FieldSignals, me: Me, policy: Policy): Recipients {
  const lists = new Set(
    (policy.lists as readonly { readonly address: string }[])
      .concat(policy.knownLists)
      .map((row) => row.address)
      .concat(policy.incident.lists ?? []),
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

/** No list, few people, every field read whole: nothing more needs to be known. */
export function isOrdinary(
  { people, lists, truncated }: Recipients,
  { thresholds, newMailThresholds }: Policy,
): boolean {
  const lowest = [thresholds, newMailThresholds]
    .reduce<(number | undefined)[]>((all, step) => all.concat(step.notice, step.warn, step.confirm, step.block), [])
    .reduce<number>((least, limit) => (limit ? Math.min(least, limit) : least), ORDINARY_BELOW);
  return !truncated && lists.length === 0 && people.length < lowest;
}

/** Whether it may be a message to all; a bar has time to look closer even where Send has not. */
export const isToSeveral = ({ people, lists, truncated }: Recipients): boolean =>
  truncated || lists.length > 0 || people.length > 1;
