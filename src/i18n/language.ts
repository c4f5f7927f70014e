// Made of the files beside it by "npm run languages": change those.

/** The languages that the guard speaks, each with its own name: one JSON file a language. */
export const LANGUAGES = {
  en: 'English',
  cy: 'Cymraeg',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  it: 'Italiano',
  nl: 'Nederlands',
  pl: 'Polski',
  pt: 'Português',
  sv: 'Svenska',
  ja: '日本語',
  'zh-Hans': '简体中文',
} as const;

export type Language = keyof typeof LANGUAGES;

/**
 * The thousands separator of each language by base tag, and from what number on it is used, as CLDR has both; a comma from
 * 1,000 on where nothing stands here. `pt` is Brazil's, as in CLDR.
 */
export const GROUPING: Readonly<Record<string, readonly [separator: string, from?: number]>> = {
  de: ['.'],
  es: ['.', 10000],
  fr: ['\u202f'],
  it: ['.', 10000],
  nl: ['.'],
  pl: ['\u00a0', 10000],
  pt: ['.'],
  sv: ['\u00a0'],
};

/** The name of each language's plural rule, by base tag: `zh` is `zh-Hans`. */
export const PLURAL_RULES = {
  en: 'one',
  cy: 'welsh',
  de: 'one',
  es: 'one',
  fr: 'below-two',
  it: 'one',
  nl: 'one',
  pl: 'polish',
  pt: 'below-two',
  sv: 'one',
  ja: 'none',
  zh: 'none',
} as const;
