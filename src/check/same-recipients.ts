import type { Field, FieldRead, Person } from '../outlook/ports';
import { FIELDS } from '../outlook/ports';
import { nameKey, normaliseAddress } from '../signals/address';

export type Fields = Readonly<Record<Field, FieldRead>>;

/** What tells one recipient from another: the address, and the name where there is none. */
export const recipientKey = ({ name, address }: Person): string => normaliseAddress(address) || `\n${nameKey(name)}`;

/** Whether these are the same recipients; Outlook is free to reorder and to rename what it is given. */
export function areSame(some: readonly Person[], others: readonly Person[]): boolean {
  const keys = (people: readonly Person[]): string => people.map(recipientKey).sort().join('\t');
  return some.length === others.length && keys(some) === keys(others);
}

/** Field by field: somebody who was moved from To to Bcc is still reached, and yet it is another message. */
export const areSameFields = (some: Fields, others: Fields): boolean =>
  FIELDS.every((field) => areSame(some[field].entries, others[field].entries));
