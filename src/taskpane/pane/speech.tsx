import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { shorten } from '../../alert/shorten';
import { paneText } from '../../i18n/pane-texts';
import type { PaneText } from '../../i18n/pane-texts';

export interface Speech {
  readonly t: PaneText;
  /** BCP 47, as Outlook reports it. */
  readonly language: string;
}

const SpeechContext = createContext<Speech>({ t: paneText('en'), language: 'en' });

/** What everything below it says, in the language of this Outlook. */
export function SpeechProvider({ language, children }: { readonly language: string; readonly children: ReactNode }) {
  return <SpeechContext value={{ t: paneText(language), language }}>{children}</SpeechContext>;
}

export const useSpeech = (): Speech => useContext(SpeechContext);

const NAME_LIMIT = 60;

/**
 * A name within a sentence: bounded, and kept apart from the direction of the words around it (U+2068 first strong
 * isolate, U+2069 its end). It is text wherever it stands, never markup.
 */
export const named = (name: string, limit = NAME_LIMIT): string => `\u2068${shorten(name, limit)}\u2069`;
