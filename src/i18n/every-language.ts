import cy from './cy.json';
import de from './de.json';
import en from './en.json';
import es from './es.json';
import fr from './fr.json';
import it from './it.json';
import ja from './ja.json';
import nl from './nl.json';
import pl from './pl.json';
import pt from './pt.json';
import sv from './sv.json';
import zh from './zh-Hans.json';
import { baseOf } from './format';

/**
 * Handlers and ribbon functions cannot load a file: every language is in their bundles, where tools/texts-loader.mjs packs the
 * sections that each of them says.
 */
export const EVERY_LANGUAGE = { en, cy, de, es, fr, it, ja, nl, pl, pt, sv, zh };

type Base = keyof typeof EVERY_LANGUAGE;
const BASES = Object.keys(EVERY_LANGUAGE) as readonly Base[];

/** @param wanted BCP 47 (`en-GB`), the first that we speak wins; English where we speak none. */
export const languageAmong = (wanted: readonly string[]): Base =>
  wanted.map((tag) => BASES.find((base) => base === baseOf(tag))).find((base) => base) ?? 'en';
