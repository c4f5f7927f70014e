import type { AlertTable } from './alert-texts';
import type en from './en.json';
import { format, sentenceOf } from './format';
import type { MessageTemplate, MessageParams, OwnTexts } from './format';

export type PaneKey = keyof typeof en.pane;
export type PaneTable = Readonly<Record<PaneKey, MessageTemplate>>;

/** All messages of one language that the pane shows, which gives the reasons of bar and alert too. */
export interface Messages {
  /** Base language: `zh` for `zh-Hans`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly alert: AlertTable;
  readonly pane: PaneTable;
}

/** The task pane's messages, in one language. */
export type PaneText = (key: PaneKey, params?: MessageParams) => string;

/** @param own the organisation's wording, by key: one sentence for every number. */
export const paneText =
  (language: string, table: PaneTable, own: OwnTexts = {}): PaneText =>
  (key, params = {}) => {
    const ours = table[key];
    const general = typeof ours === 'string' ? ours : ours.other;
    const sentence = sentenceOf(general, own[key]);
    return format(language, sentence === general ? ours : sentence, params);
  };
