import type { RecipientType } from '../outlook/ports';
import { localPartOf } from '../signals/address';
import { hasListWord } from '../signals/list-words';

/**
 * What Outlook calls a recipient of whom nothing but name and address is known. A list that nobody knows says so by its name
 * alone, and Outlook calls some of them `other`; whether one is a list is then decided as in the add-in.
 */
export const unknownRecipientType = (name: string, address: string): RecipientType =>
  hasListWord(name.includes('@') || name === '' ? localPartOf(address) : name) ? 'other' : 'user';

/** `anna.bell`, `a_bell2`: how organisations form the addresses of people. */
const PERSON_LOCAL_PART = /^\p{L}+[._]\p{L}[\p{L}-]*\d*$/u;

export const hasPersonAddress = (address: string): boolean => PERSON_LOCAL_PART.test(localPartOf(address));
