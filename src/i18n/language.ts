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
