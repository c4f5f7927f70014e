import type { Compose, Mail, OutlookState, Pane, Recipient } from '../../../src/preview/outlook';

export const person = (name: string, type: Recipient['type'] = 'user'): Recipient => ({
  name,
  address: `${name.toLowerCase().replace(/\W+/g, '.')}@trust.example`,
  type,
});

const me = person('Sam Rivers');
export const croydon: Recipient = {
  name: 'CroydonPractices',
  address: 'croydonpractices@trust.example',
  type: 'other',
};

export const mail = (id: string, change: Partial<Mail> = {}): Mail => ({
  id,
  folder: 'inbox',
  from: person('Robin Vale'),
  to: [croydon],
  cc: [],
  bcc: [],
  subject: 'Test email',
  html: '<p>Test</p>',
  received: Date.UTC(2016, 10, 14, 8, 29),
  unread: false,
  conversationId: `conversation-${id}`,
  internetMessageId: `<${id}@trust.example>`,
  ...change,
});

export const compose = (change: Partial<Compose> = {}): Compose => ({
  id: 'compose-1',
  mode: 'replyAll',
  from: me,
  to: [person('Robin Vale'), croydon],
  cc: [],
  bcc: [],
  unresolved: { to: [], cc: [], bcc: [] },
  subject: 'Re: Test email',
  html: '<div><br></div><hr><div><b>From:</b> Robin Vale<br><b>To:</b> CroydonPractices</div><p>Test</p>',
  bodyRevision: 0,
  bars: [],
  panes: [],
  sending: false,
  ...change,
});

export const pane = (id: string, label = 'Review recipients'): Pane => ({
  id,
  title: 'Reply-All Guard',
  label,
  url: `taskpane.html?${label}`,
  element: document.createElement('div'),
});

/** With the last of them shown. */
export const beside = (...panes: readonly Pane[]): Pick<Compose, 'panes' | 'pane'> => {
  const shown = panes.at(-1);
  return { panes, ...(shown && { pane: shown }) };
};

export const emptyState: OutlookState = {
  folder: 'inbox',
  folders: [
    { id: 'inbox', label: 'Inbox', unread: 2 },
    { id: 'drafts', label: 'Drafts', unread: 0 },
    { id: 'sent', label: 'Sent Items', unread: 0 },
  ],
  mails: [],
  ribbon: [],
  switches: {
    client: 'web',
    policyMode: 'enforce',
    sizesFrom: 'nobody',
    incident: 'none',
    language: 'en-GB',
    theme: 'light',
  },
  clients: [
    { id: 'web', label: 'Outlook on the web', formFactor: 'desktop', differences: [] },
    {
      id: 'classic-1.13',
      label: 'Classic Outlook, Mailbox 1.13',
      formFactor: 'desktop',
      differences: ['Markdown in the alert: no'],
    },
  ],
  languages: [
    { tag: 'en-GB', label: 'English' },
    { tag: 'cy', label: 'Cymraeg' },
  ],
  launches: [],
  me,
};
