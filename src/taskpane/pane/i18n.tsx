import { createContext, useContext, useEffect } from 'react';
import { shorten } from '../../alert/shorten';
import { alertText } from '../../i18n/alert-texts';
import type { AlertText } from '../../i18n/alert-texts';
import type { OwnTexts } from '../../i18n/format';
import { paneText } from '../../i18n/pane-texts';
import type { Messages, PaneText } from '../../i18n/pane-texts';
import { ENGLISH } from '../../i18n/messages';
import type { Policy } from '../../policy/schema';

export interface I18n {
  readonly t: PaneText;
  /** What bar and alert say: the pane gives the same reasons. */
  readonly alert: AlertText;
  /** BCP 47, for dates and sorting. */
  readonly language: string;
  readonly direction: Messages['direction'];
  /** Always the same function; to be called when language or wording may have changed. */
  readonly reload: () => void;
}

/**
 * @param own the organisation's wording, by key
 * @param locale for dates and sorting, where it is more than the language: `en-GB`
 */
export const i18nOf = ({ language, direction, alert, pane }: Messages, own?: OwnTexts, locale = language): I18n => ({
  t: paneText(language, pane, own),
  alert: alertText(language, alert, own),
  language: locale,
  direction,
  reload: () => undefined,
});

const I18nContext = createContext<I18n>(i18nOf(ENGLISH));

/** Gives everything below it its messages. */
export const I18nProvider = I18nContext.Provider;

export const useTranslation = (): I18n => useContext(I18nContext);

/** Language and wording may be others in a newer policy. @param policy undefined until it is known */
export function useWordsOf(policy: Pick<Policy, 'language' | 'texts' | 'locked'> | undefined): void {
  const { reload } = useTranslation();
  const words = policy && JSON.stringify([policy.language, policy.texts, policy.locked]);
  useEffect(() => reload(), [reload, words]);
}

const NAME_LIMIT = 60;

/**
 * A name within a sentence: bounded, and kept apart from the direction of the words around it (U+2068 first strong
 * isolate, U+2069 its end). It is always text, never markup.
 */
export const named = (name: string, limit = NAME_LIMIT): string => `\u2068${shorten(name, limit)}\u2069`;
