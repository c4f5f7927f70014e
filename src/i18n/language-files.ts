// Made of the files beside it by "npm run languages": change those.

/**
 * The pane loads its own language only, from a file that is named as the language is. English is in the pane itself. A file has the
 * members of en.json; there tools/texts-loader.mjs leaves what the pane says.
 */
export const LANGUAGE_FILES = {
  cy: () => import(/* webpackChunkName: "cy" */ './cy.json'),
  de: () => import(/* webpackChunkName: "de" */ './de.json'),
  es: () => import(/* webpackChunkName: "es" */ './es.json'),
  fr: () => import(/* webpackChunkName: "fr" */ './fr.json'),
  it: () => import(/* webpackChunkName: "it" */ './it.json'),
  nl: () => import(/* webpackChunkName: "nl" */ './nl.json'),
  pl: () => import(/* webpackChunkName: "pl" */ './pl.json'),
  pt: () => import(/* webpackChunkName: "pt" */ './pt.json'),
  sv: () => import(/* webpackChunkName: "sv" */ './sv.json'),
  ja: () => import(/* webpackChunkName: "ja" */ './ja.json'),
  'zh-Hans': () => import(/* webpackChunkName: "zh-Hans" */ './zh-Hans.json'),
};
