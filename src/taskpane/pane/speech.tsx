import { createContext, useContext } from 'react';
import { shorten } from '../../alert/shorten';
import { alertText } from '../../i18n/alert-texts';
import type { AlertText } from '../../i18n/alert-texts';
import type { OwnTexts } from '../../i18n/format';
import { paneText } from '../../i18n/pane-texts';
import type { PaneText, Words } from '../../i18n/pane-texts';
import { ENGLISH } from '../../i18n/words';

export interface Speech {
  readonly t: PaneText;
  /** What bar and alert say: the pane gives the same reasons. */
  readonly alert: AlertText;
  /** BCP 47, for dates and sorting. */
  readonly language: string;
  readonly direction: Words['direction'];
  /** Always the same function; to be called when language or wording may have been set anew. */
  readonly renew: () => void;
}

/**
 * @param own the organisation's wording, by key
 * @param locale for dates and sorting, where it is more than the language: `en-GB`
 */
export const speechOf = ({ language, direction, alert, pane }: Words, own?: OwnTexts, locale = language): Speech => ({
  t: paneText(language, pane, own),
  alert: alertText(language, alert, own),
  language: locale,
  direction,
  renew: () => undefined,
});

const SpeechContext = createContext<Speech>(speechOf(ENGLISH));

/** What everything below it says. */
export const SpeechProvider = SpeechContext.Provider;

export const useSpeech = (): Speech => useContext(SpeechContext);

const NAME_LIMIT = 60;

/**
 * A name within a sentence: bounded, and kept apart from the direction of the words around it (U+2068 first strong
 * isolate, U+2069 its end). It is text wherever it stands, never markup.
 */
export const named = (name: string, limit = NAME_LIMIT): string => `\u2068${shorten(name, limit)}\u2069`;
