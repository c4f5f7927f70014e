import { EVERY_LANGUAGE } from './every-language';
import { baseOf } from './format';

type Base = keyof typeof EVERY_LANGUAGE;
const BASES = Object.keys(EVERY_LANGUAGE) as readonly Base[];

/** @param wanted BCP 47 (`en-GB`), the first that we have wins; English where we have none. */
export const languageAmong = (wanted: readonly string[]): Base =>
  wanted.map((tag) => BASES.find((base) => base === baseOf(tag))).find((base) => base) ?? 'en';
