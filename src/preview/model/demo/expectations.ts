import type { Switches } from '../../outlook';
import type { DirectoryEntry } from '../directory';

/** What the guard makes of an answer to all, and the rule that says so; no rule where it is silent. */
export interface Promised {
  readonly action: 'allow' | 'notice' | 'warn' | 'confirm' | 'block';
  readonly rule?: string;
}

/** What has to be done or switched beside Reply all and Send to see what a mail shows, and what it comes to. */
export interface DemoStep {
  /** Switches of _Behind the scenes_. */
  readonly switches?: Partial<Pick<Switches, 'incident'>>;
  /** What the organisation's policy would have to say; no switch stands for it. */
  readonly policy?: object;
  /** A call of Outlook that fails. */
  readonly fails?: string;
  /** The button, where it is not Reply all. */
  readonly by?: 'forward' | 'new' | 'meeting';
  /** Who is added, and who is taken out, once the window is open. */
  readonly adds?: readonly DirectoryEntry[];
  readonly removes?: readonly DirectoryEntry[];
  /** What the bar then says, and what Send comes to. */
  readonly bar: Promised;
  readonly send: Promised;
}

/** What a mail of the demonstration promises, on every client, while nobody knows the size of the new list. */
export interface Expectation {
  /** When Reply all is pressed. */
  readonly replyAll: Promised;
  /** When Send is pressed, after this was typed. */
  readonly send: readonly (Promised & { readonly typed: string })[];
  readonly steps?: readonly DemoStep[];
}

export const SILENT: Expectation = {
  replyAll: { action: 'allow' },
  send: [{ typed: 'Fine with me.', action: 'allow' }],
};

/** The same where it opens and on Send, after each of these texts. */
export const stopped = (action: Promised['action'], rule: string, ...texts: readonly string[]): Expectation => ({
  replyAll: { action, rule },
  send: texts.map((typed) => ({ typed, action, rule })),
});

export const STORM: Expectation = {
  ...stopped('warn', 'unfamiliar-list'),
  send: [
    ...stopped('warn', 'unfamiliar-list', 'Thank you, received.').send,
    ...stopped('confirm', 'storm-fuel', 'Please remove me from this list.', 'Stop replying to all!').send,
  ],
};

/** Both bar and Send come to that. */
export const both = (action: Promised['action'], rule: string): Pick<DemoStep, 'bar' | 'send'> => ({
  bar: { action, rule },
  send: { action, rule },
});
/** The bar comes to that, and Send passes. */
export const noticed = (rule: string): Pick<DemoStep, 'bar' | 'send'> => ({
  bar: { action: 'notice', rule },
  send: { action: 'allow' },
});

/** A frozen list is reached by no door. */
export const frozenFor = (list: DirectoryEntry): readonly DemoStep[] =>
  [{}, ...(['forward', 'new', 'meeting'] as const).map((by) => ({ by, adds: [list] }))].map((door) => ({
    switches: { incident: 'list' },
    ...door,
    ...both('block', 'incident-freeze'),
  }));
