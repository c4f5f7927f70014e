import type { Recipient } from '../outlook';

const MAX_LENGTH = 120;
/** Control, zero-width and direction-changing characters: with them one name can look like another, or be empty. */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** The recipient's name, else its address; shortened, and without invisible characters. */
export function displayName(recipient: Pick<Recipient, 'name' | 'address'>): string {
  const name =
    recipient.name
      .slice(0, MAX_LENGTH * 2)
      .replace(INVISIBLE, '')
      .trim() || recipient.address;
  if (!name) return '(no name)';
  return name.length > MAX_LENGTH ? `${name.slice(0, MAX_LENGTH)}…` : name;
}

/** The name in the order its initials are shown in: `Doe, Pat` is PD to Outlook. */
export const nameForAvatar = (name: string): string => name.replace(/^([^,]+),\s*([^,]+)$/, '$2 $1');

/** Name and address as Outlook writes them in a header: `Pat Doe <pat@example.com>`. */
export function nameAndAddress(recipient: Pick<Recipient, 'name' | 'address'>): string {
  const name = displayName(recipient);
  return recipient.address && name !== recipient.address ? `${name} <${recipient.address}>` : name;
}
