import type { RecipientType } from '../../outlook/ports';
import type { ClientProfile, ComposeMode } from '../outlook';

/** Which of office.js' own transports the profile is driven through. */
export type Transport = 'web' | 'mac' | 'classic';

/** The events that ask whether something may be sent. */
export const SEND_EVENTS: ReadonlySet<string> = new Set(['OnMessageSend', 'OnAppointmentSend']);

/** Where the add-in's code runs: a launch event, a ribbon function, or the task pane. */
export type RuntimeKind = 'event' | 'function' | 'pane';

/** One Outlook client as its documentation and its open issues describe it. */
export interface Profile extends ClientProfile {
  readonly transport: Transport;
  /** Highest Mailbox requirement set, the part behind `1.`. */
  readonly mailbox: number;
  /** `Office.context.mailbox.diagnostics.hostVersion`. */
  readonly hostVersion: string;
  /** Most recipients one read of a field returns; Infinity where there is no cap. */
  readonly readCap: number;
  /** Most recipients a message being read shows the add-in; on the web no more than its collapsed header does. */
  readonly readingCap: number;
  /** Most recipients a field may hold when the add-in writes it; Infinity where there is no cap. */
  readonly fieldCap: number;
  /** Characters of session data, keys and values together. */
  readonly sessionDataLimit: number;
  /** In which runtimes `getComposeTypeAsync` calls a reply a new mail (OfficeDev/office-js#6652, #6739). */
  readonly reportsNewMailIn: readonly RuntimeKind[];
  /** Where `item.inReplyTo` can be read; the web library of the npm package has no such member. */
  readonly inReplyTo: 'yes' | 'no';
  /**
   * What the Smart Alert's extra options do. `take-action`: a button of its own. `renamed-cancel`: Don't Send gets the label and
   * opens the pane. `none`: labels, commands and `sendModeOverride` are ignored.
   */
  readonly alertButtons: 'take-action' | 'renamed-cancel' | 'none';
  readonly markdown: boolean;
  /** With SoftBlock and an add-in that does not load: Send Anyway is offered, or the send is refused (office-js#6319, #5676). */
  readonly whenUnavailable: 'send-anyway' | 'blocked';
  /** Classic raises OnMessageRecipientsChanged again when a reply is sent, with unchanged recipients. */
  readonly recipientsChangedOnSend: boolean;
  /** The send handler reads session data as empty: the worst case of office-js#5951, played every time. */
  readonly sessionDataLostOnSend: boolean;
  /** A function command may be the target of a Smart Alert's button (Mailbox 1.15). */
  readonly functionTargets: boolean;
  /** Dynamic lists are `distributionList` on the web and `other` on desktops (office-js#3249). */
  readonly dynamicListType: RecipientType;
  /** Outlook signs a pane in with its own account (requirement set NestedAppAuth 1.1: classic from 2409, Mac from 16.89). */
  readonly nestedAppAuth: boolean;
  readonly events: readonly string[];
}

const EVENTS = [
  'OnNewMessageCompose',
  'OnMessageCompose',
  'OnMessageRecipientsChanged',
  'OnMessageFromChanged',
  'OnMessageSend',
  'OnInfoBarDismissClicked',
  'OnNewAppointmentOrganizer',
  'OnAppointmentOrganizer',
  'OnAppointmentAttendeesChanged',
  'OnAppointmentFromChanged',
  'OnAppointmentSend',
] as const;

const NPM_GAP =
  'The office.js from npm lacks inReplyTo and getConversationIndexAsync here, so replies are recognised by subject and quoted header';

const modern = {
  transport: 'web',
  mailbox: 16,
  hostVersion: '20261103.07',
  readCap: 1000,
  readingCap: 20,
  fieldCap: Infinity,
  sessionDataLimit: 2_621_440,
  reportsNewMailIn: [],
  inReplyTo: 'no',
  alertButtons: 'take-action',
  markdown: true,
  whenUnavailable: 'send-anyway',
  recipientsChangedOnSend: false,
  sessionDataLostOnSend: false,
  functionTargets: true,
  dynamicListType: 'distributionList',
  nestedAppAuth: true,
  events: EVENTS,
} as const;

const classic = {
  transport: 'classic',
  readCap: 500,
  readingCap: 500,
  fieldCap: 500,
  sessionDataLimit: 50_000,
  reportsNewMailIn: ['event', 'function', 'pane'],
  inReplyTo: 'yes',
  markdown: false,
  whenUnavailable: 'send-anyway',
  recipientsChangedOnSend: true,
  sessionDataLostOnSend: false,
  functionTargets: false,
  dynamicListType: 'other',
  nestedAppAuth: false,
  events: EVENTS,
} as const;

const CLASSIC_NOTE =
  'Events run in a bare engine without DOM; replies are reported as newMail (#6652); a read returns at most 500 recipients; the pane runs office.js over its native bridge';

/** Every client the preview can play, in the order of the switch. */
export const profiles: readonly Profile[] = [
  {
    ...modern,
    id: 'web',
    label: 'Outlook on the web',
    note: `A read returns at most 1,000 recipients. ${NPM_GAP}.`,
  },
  {
    ...modern,
    id: 'new',
    label: 'New Outlook for Windows',
    note: `The same browser runtime as the web; a read returns at most 1,000 recipients. ${NPM_GAP}.`,
  },
  {
    ...classic,
    id: 'classic-1.13',
    label: 'Classic Outlook, Mailbox 1.13',
    mailbox: 13,
    hostVersion: '16.0.16327.20248',
    inReplyTo: 'no',
    alertButtons: 'none',
    note: `${CLASSIC_NOTE}; an alert has only Don't Send, and sendModeOverride is ignored; no inReplyTo, no conversation index, no nested app authentication.`,
  },
  {
    ...classic,
    id: 'classic-1.14',
    label: 'Classic Outlook, Mailbox 1.14',
    mailbox: 14,
    hostVersion: '16.0.17530.15000',
    alertButtons: 'renamed-cancel',
    note: `${CLASSIC_NOTE}; an alert's Don't Send carries the add-in's label and opens the pane; no nested app authentication.`,
  },
  {
    ...classic,
    id: 'classic-1.15',
    label: 'Classic Outlook, Mailbox 1.15',
    mailbox: 15,
    hostVersion: '16.0.18324.20172',
    alertButtons: 'take-action',
    markdown: true,
    functionTargets: true,
    nestedAppAuth: true,
    note: `${CLASSIC_NOTE}.`,
  },
  {
    id: 'mac',
    label: 'Outlook for Mac',
    transport: 'mac',
    mailbox: 14,
    hostVersion: '16.102.25100512',
    readCap: Infinity,
    readingCap: Infinity,
    fieldCap: Infinity,
    sessionDataLimit: 50_000,
    reportsNewMailIn: ['event'],
    inReplyTo: 'no',
    alertButtons: 'renamed-cancel',
    markdown: false,
    whenUnavailable: 'blocked',
    recipientsChangedOnSend: false,
    sessionDataLostOnSend: true,
    functionTargets: false,
    dynamicListType: 'other',
    nestedAppAuth: true,
    events: EVENTS,
    note: 'Handlers get newMail (#6652, #6739) and no inReplyTo (#4786); the send handler reads session data as empty (the worst case of #5951). Runs the Mac office.js over its own bridge, in this browser’s engine.',
  },
];

export const findProfile = (id: string): Profile => profiles.find((profile) => profile.id === id) ?? profiles[0]!;

/** What `getComposeTypeAsync` says; a reopened draft is a new mail everywhere (office-js#4835). */
export function reportedComposeType(
  mode: ComposeMode,
  profile: Profile,
  runtime: RuntimeKind,
): 'newMail' | 'reply' | 'forward' {
  if (mode === 'new' || mode === 'draft' || profile.reportsNewMailIn.includes(runtime)) return 'newMail';
  return mode === 'forward' ? 'forward' : 'reply';
}
