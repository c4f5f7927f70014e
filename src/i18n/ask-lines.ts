import type { Language } from './language';

/**
 * The sentence that asks not to be answered to all, as it is put into a message: in the message's language, which need not
 * be the pane's. A line that stands in a message is recognised by these words, so a sentence that was ever put is not
 * reworded here but joined by another. Each is one line of plain text in any mail program.
 */
export const ASK_LINES: Readonly<Record<Language, string>> = {
  en: 'Please do not reply to all.',
  cy: 'Peidiwch ag ateb pawb, os gwelwch yn dda.',
  de: 'Bitte nicht allen antworten.',
  es: 'Por favor, no responda a todos.',
  fr: 'Merci de ne pas répondre à tous.',
  it: 'Si prega di non rispondere a tutti.',
  nl: 'Antwoord alstublieft niet aan allen.',
  pl: 'Proszę nie odpowiadać wszystkim.',
  pt: 'Por favor, não responda a todos.',
  sv: 'Vänligen svara inte alla.',
  ja: '全員に返信しないでください。',
  'zh-Hans': '请勿全部答复。',
};
