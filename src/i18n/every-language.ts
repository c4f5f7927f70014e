// Made of the files beside it by "npm run languages": change those.

import en from './en.json';
import cy from './cy.json';
import de from './de.json';
import es from './es.json';
import fr from './fr.json';
import it from './it.json';
import nl from './nl.json';
import pl from './pl.json';
import pt from './pt.json';
import sv from './sv.json';
import ja from './ja.json';
import zh from './zh-Hans.json';

/**
 * Handlers and ribbon functions cannot load a file: every language is in their bundles, by its base tag. There
 * tools/packed-texts-loader.mjs packs the sections that each of them says.
 */
export const EVERY_LANGUAGE = { en, cy, de, es, fr, it, nl, pl, pt, sv, ja, zh };
