import type { Field, Person, RecipientEntry } from '../outlook/ports';
import { FIELDS } from '../outlook/ports';
import { domainOf, nameKey, normaliseAddress } from '../signals/address';
import type { QuotedEntry } from '../signals/quoted-header';
import { recipientKey } from './same-recipients';
import type { Fields } from './same-recipients';

export type { Fields };

/** The recipients that a way out leaves, field by field. */
export type Remaining = Readonly<Record<Field, readonly Person[]>>;

/** Why a way out that keeps some of the recipients cannot be offered: they could not be written back as they are. */
export type Obstacle = 'truncated' | 'no-address';

/**
 * The sender of the answered message among the people reached: by address, else by full name, and only where exactly one matches;
 * whoever wrote that message chose the name, so that their address, where it is shown, must be of the same domain. Never by
 * position, never a list.
 * @param quotedFrom the From of the topmost quoted block.
 */
export function senderAmong(people: readonly Person[], quotedFrom: QuotedEntry | undefined): Person | undefined {
  if (!quotedFrom) return undefined;
  const { address } = quotedFrom;
  const name = nameKey(quotedFrom.name);
  const isOfDomain = (person: Person): boolean =>
    !address || domainOf(address) === domainOf(normaliseAddress(person.address));
  const byAddress = people.filter((person) => address && normaliseAddress(person.address) === address);
  const matches =
    byAddress.length || !name
      ? byAddress
      : people.filter((person) => nameKey(person.name) === name && isOfDomain(person));
  return matches.length === 1 ? matches[0] : undefined;
}

/** Only this person, in To. */
export const onlyTo = (person: Person): Remaining => ({ to: [person], cc: [], bcc: [] });

/** Everyone but the entries with these addresses, each in the field where they stood. */
export const without = (fields: Fields, addresses: readonly string[]): Remaining => {
  const remaining = (field: Field): readonly RecipientEntry[] =>
    fields[field].entries.filter((entry) => !addresses.includes(normaliseAddress(entry.address)));
  return { to: remaining('to'), cc: remaining('cc'), bcc: remaining('bcc') };
};

/** Everyone once, in Bcc: first those who stood there, so that the first part that is written holds them again. */
export function allInBcc({ to, cc, bcc }: Fields): Remaining {
  const everyone = new Map<string, Person>();
  for (const entry of [...bcc.entries, ...to.entries, ...cc.entries]) {
    const key = recipientKey(entry);
    if (!everyone.has(key)) everyone.set(key, entry);
  }
  return { to: [], cc: [], bcc: [...everyone.values()] };
}

/** Whether the present recipients can be written back one by one; undefined: yes. */
export function obstacleToKeeping(fields: Fields): Obstacle | undefined {
  if (FIELDS.some((field) => fields[field].atCap)) return 'truncated';
  return FIELDS.some((field) => fields[field].entries.some((entry) => !entry.address.trim()))
    ? 'no-address'
    : undefined;
}
