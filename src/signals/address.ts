import { cleanName } from './safe-name';

/** RFC 5321 allows 254 characters; more than this is no address, and is only kept to tell entries apart. */
const ADDRESS_LIMIT = 1_000;

/** Lower case, without blanks, invisible characters, brackets and a scheme (`SMTP:`, `mailto:`); empty stays empty. */
export const normaliseAddress = (address: string): string =>
  address
    .slice(0, ADDRESS_LIMIT)
    .replace(/[\s<>\u200b-\u200f\u202a-\u202e\u2060-\u206f]+/g, '')
    .toLowerCase()
    .replace(/^(smtp|mailto):/, '');

/** What stands behind the last `@` of a normalised address; empty where there is none (a legacy Exchange DN). */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1 || address.length);

/** What stands before the last `@` of a normalised address; empty where there is none. */
export const localPartOf = (address: string): string => address.slice(0, Math.max(address.lastIndexOf('@'), 0));

/**
 * What a list or person goes by inside the organisation: what stands before the `@`; of a legacy Exchange DN (`/o=…/cn=…-allstaff`)
 * its last name, without the digits that Exchange Online puts before it; of any other word the word.
 */
export const aliasOf = (address: string): string =>
  address.includes('@') ? localPartOf(address) : address.replace(/^\/o=.*\/cn=([\da-f]{8,}-)?/, '');

/** Whether a domain is one of these or below one, label by label: `notexample.com` is not inside `example.com`. */
export const isInside = (domain: string, organisationDomains: readonly string[]): boolean =>
  organisationDomains.some((own) => own !== '' && `.${domain}`.endsWith(`.${own.toLowerCase()}`));

/** Two spellings of one name have one key: "Lovelace, Ada" and "Ada Lovelace", any case, quoted or not. */
export const nameKey = (name: string): string =>
  cleanName(name)
    .toLowerCase()
    .split(/[\s,'"]+/)
    .sort()
    .join(' ')
    .trim();
