import { parsePolicy } from '../policy/parse';
import { normaliseAddress } from '../signals/address';
import { didYouMean } from './nearest';

/** The policy's own idea of an address and of a domain. */
const fits = (key: 'selfAliases' | 'organisationDomains', text: string): boolean =>
  !parsePolicy(JSON.stringify({ [key]: [text] })).issues.length;

/** Whether this is an address as policy takes it. */
export const fitsAddress = (text: string): boolean => fits('selfAliases', text);

/**
 * One address, in lower case.
 * @param option as it is named in the sentence: `--list`
 * @throws one sentence where it is not one
 */
export function readAddress(text: string, option: string): string {
  const given = text.trim();
  if (fitsAddress(given)) return given.toLowerCase();
  const inBrackets = normaliseAddress(/<([^<>]*)>/.exec(given)?.[1] ?? given.replace(/^(smtp|mailto):/i, ''));
  const meant = fitsAddress(inBrackets) ? inBrackets : undefined;
  throw new Error(`${option} takes an address such as all@corp.example, not "${given}".${didYouMean(meant)}`);
}

/**
 * Addresses of an option that may be given several times, or once with commas between them; each once.
 * @throws one sentence that names what is not one
 */
export const readAddresses = (texts: readonly string[], option: string): readonly string[] => [
  ...new Set(splitUp(texts, option).map((each) => readAddress(each, option))),
];

/**
 * Mail domains, as `readAddresses` reads addresses.
 * @throws one sentence that names what is not one
 */
export const readDomains = (texts: readonly string[], option: string): readonly string[] => [
  ...new Set(splitUp(texts, option).map((each) => readDomain(each, option))),
];

/** Policy takes more than this; what is written on a command line is a domain or a typing mistake. */
const PLAIN = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u;

function readDomain(given: string, option: string): string {
  const isDomain = (text: string): boolean => PLAIN.test(text) && fits('organisationDomains', text);
  if (isDomain(given)) return given.toLowerCase();
  // Of an address, a URL, or "*.corp.example".
  const bare = given
    .toLowerCase()
    .replace(/^([a-z]+:\/\/|\*\.|[^@/]*@)/, '')
    .replace(/\/.*$/, '');
  const meant = isDomain(bare) ? bare : undefined;
  throw new Error(`${option} takes a mail domain such as corp.example, not "${given}".${didYouMean(meant)}`);
}

function splitUp(texts: readonly string[], option: string): readonly string[] {
  const parts = texts.map((text) => text.split(/[,;]/).map((part) => part.trim()));
  if (parts.some((each) => each.every((part) => !part)))
    throw new Error(`${option} is empty: give a value, or leave ${option} out.`);
  return parts.flat().filter(Boolean);
}
