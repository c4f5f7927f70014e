import type { Outlook, OutlookState } from '../../../src/preview/outlook';
import { emptyState } from './states';

export interface FakeOutlook extends Outlook {
  /** What the screen asked for, in order: name and arguments. */
  readonly asked: readonly (readonly unknown[])[];
  /** What the model would have done meanwhile. */
  change(change: Partial<OutlookState>): void;
  /** The compose window is gone: sent, saved or discarded. */
  close(): void;
}

/** An Outlook that only remembers what it was asked, and shows the state it is given. */
export function createFakeOutlook(initial: Partial<OutlookState> = {}): FakeOutlook {
  let state: OutlookState = { ...emptyState, ...initial };
  const asked: (readonly unknown[])[] = [];
  const listeners = new Set<() => void>();
  const change = (change: Partial<OutlookState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const close = (): void => {
    const rest: { compose?: unknown } & OutlookState = { ...state };
    delete rest.compose;
    state = rest;
    for (const listener of listeners) listener();
  };
  const ask =
    (name: keyof Outlook) =>
    (...args: readonly unknown[]): void => {
      asked.push([name, ...args]);
    };
  return {
    asked,
    change,
    close,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openFolder: ask('openFolder'),
    select(mailId) {
      asked.push(['select', mailId]);
      const selected = state.mails.find(({ id }) => id === mailId);
      if (selected) change({ selected });
    },
    newMessage: ask('newMessage'),
    newMeeting: ask('newMeeting'),
    reply: ask('reply'),
    replyAll: ask('replyAll'),
    forward: ask('forward'),
    openDraft: ask('openDraft'),
    discard: ask('discard'),
    saveDraft: ask('saveDraft'),
    addRecipient: ask('addRecipient'),
    removeRecipient: ask('removeRecipient'),
    removeUnresolved: ask('removeUnresolved'),
    setSubject: ask('setSubject'),
    setBody: ask('setBody'),
    prependBody: ask('prependBody'),
    send: ask('send'),
    answerAlert: ask('answerAlert'),
    pressBarAction: ask('pressBarAction'),
    dismissBar: ask('dismissBar'),
    pressRibbon: ask('pressRibbon'),
    showPane: ask('showPane'),
    closePane: ask('closePane'),
    set(change_) {
      asked.push(['set', change_]);
      change({ switches: { ...state.switches, ...change_ } });
    },
    suggest: (typed) =>
      state.mails
        .map(({ from }) => from)
        .filter(({ name }) => name.toLowerCase().startsWith(typed.trim().toLowerCase())),
  };
}
