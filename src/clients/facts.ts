import { KNOWN_FAULTS } from './known-faults';
import { asksOnSend } from './profile';
import type { Profile } from './profile';
import { profiles } from './profiles';

/** One thing that is known of every client, and where it is from. */
export interface Fact {
  readonly label: string;
  /** Addresses, or `assumed` with the reason where no document says it. */
  readonly sources: readonly string[];
  /** Its value as words. */
  say(profile: Profile): string;
}

const API = 'https://learn.microsoft.com/javascript/api/outlook/office.';
const SETS = 'https://learn.microsoft.com/javascript/api/requirement-sets/';
const ADD_INS = 'https://learn.microsoft.com/office/dev/add-ins/';
const EVENTS = `${ADD_INS}develop/event-based-activation`;
const MOBILE_EVENTS = `${ADD_INS}outlook/mobile-event-based`;
const SMART_ALERTS = `${ADD_INS}outlook/onmessagesend-onappointmentsend-events`;
const RUNTIMES = `${ADD_INS}testing/runtimes`;
const issue = (number: number): string => `https://github.com/OfficeDev/office-js/issues/${number}`;

const count = (amount: number): string =>
  amount === Infinity ? 'no limit' : amount === 0 ? 'none' : amount.toLocaleString('en-GB');
const yes = (is: boolean): string => (is ? 'yes' : 'no');
const listed = (names: readonly string[]): string => (names.length > 0 ? names.join(', ') : 'none');
const ALERT_BUTTONS = {
  'take-action': 'a button of its own',
  'renamed-cancel': 'in the place of Don’t Send',
  none: 'none',
} as const;

/** What the preview says under its switch, and docs/clients.md in a table: everything that differs from client to client. */
export const FACTS: readonly Fact[] = [
  {
    label: 'alert on Send',
    sources: [SMART_ALERTS, MOBILE_EVENTS],
    say: (profile) => yes(asksOnSend(profile)),
  },
  {
    label: 'bar when a message is opened',
    sources: [EVENTS, MOBILE_EVENTS],
    say: ({ events }) => yes(events.includes('OnNewMessageCompose')),
  },
  {
    label: 'button in the bar',
    sources: [`${API}notificationmessagedetails`],
    say: ({ barButton }) => yes(barButton),
  },
  {
    label: 'the pane’s button in the alert',
    sources: [`${API}smartalertseventcompletedoptions`],
    say: ({ alertButtons }) => ALERT_BUTTONS[alertButtons],
  },
  {
    label: 'Send anyway in an alert that only warns',
    sources: [`${API}smartalertseventcompletedoptions`],
    say: (profile) => yes(profile.alertButtons !== 'none'),
  },
  {
    label: 'Markdown in the alert',
    sources: [`${API}smartalertseventcompletedoptions`],
    say: ({ markdown }) => yes(markdown),
  },
  {
    label: 'pane and ribbon',
    sources: [`${ADD_INS}outlook/outlook-mobile-addins`],
    say: ({ surfaces }) => listed(surfaces.map((surface) => SURFACES[surface])),
  },
  {
    label: 'pane runs in',
    sources: ['https://learn.microsoft.com/office/dev/add-ins/concepts/browsers-used-by-office-web-add-ins'],
    say: ({ paneRuntime }) => paneRuntime,
  },
  {
    label: 'handlers run in',
    sources: [RUNTIMES, `${ADD_INS}testing/debug-autolaunch`],
    say: ({ eventRuntime }) => (eventRuntime === 'page' ? 'a hidden page' : `${eventRuntime}, without a page`),
  },
  {
    label: 'a handler may take',
    sources: [EVENTS, MOBILE_EVENTS],
    say: ({ handlerMs }) => `${handlerMs / 1000} s`,
  },
  {
    label: 'Mailbox requirement set',
    sources: [`${SETS}outlook/outlook-api-requirement-sets`],
    say: ({ mailbox }) => `1.${mailbox}`,
  },
  {
    label: 'recipients that one read of a field gives',
    sources: [`${API}recipients`],
    say: ({ readCap }) => count(readCap),
  },
  {
    label: 'recipients of a message that is read',
    sources: [`${API}messageread`],
    say: ({ readingCap }) => count(readingCap),
  },
  {
    label: 'recipients that a field takes',
    sources: [`${API}recipients`],
    say: ({ fieldCap }) => count(fieldCap),
  },
  {
    label: 'characters that a body takes',
    sources: [`${ADD_INS}outlook/limits-for-activation-and-javascript-api-for-outlook-add-ins`],
    say: ({ bodyLimit }) => count(bodyLimit),
  },
  {
    label: 'characters of session data',
    sources: [`${API}sessiondata`],
    say: ({ sessionDataLimit }) => count(sessionDataLimit),
  },
  {
    label: 'session data in the send handler',
    sources: [issue(5951)],
    say: (profile) => (asksOnSend(profile) ? (profile.sessionDataLostOnSend ? 'may be missing' : 'yes') : 'no handler'),
  },
  {
    label: 'notifications on a message',
    sources: [`${API}notificationmessages`],
    say: ({ notifications }) => count(notifications),
  },
  {
    label: 'store on the device',
    sources: [RUNTIMES, 'https://learn.microsoft.com/javascript/api/office-runtime/officeruntime.storage'],
    say: ({ deviceStore, surfaces }) =>
      surfaces.length === 0
        ? 'handlers alone'
        : deviceStore === 'shared'
          ? 'one'
          : 'one for handlers, one for the pane',
  },
  {
    label: 'a reply is called a new mail in',
    sources: [issue(6652), issue(6739)],
    say: ({ reportsNewMailIn }) => listed(reportsNewMailIn.map((runtime) => RUNTIME_NAMES[runtime])),
  },
  {
    label: 'id of the answered message in handlers',
    sources: [`${API}messagecompose`, issue(4786), 'assumed: on the web and in the new Outlook as in the npm package'],
    say: ({ inReplyTo }) => inReplyTo,
  },
  {
    label: 'a dynamic list is typed',
    sources: [issue(3249), 'assumed: on phones as on desktops'],
    say: ({ dynamicListType }) => dynamicListType,
  },
  {
    label: 'Send when the add-in cannot be loaded',
    sources: [SMART_ALERTS, issue(6319)],
    say: (profile) =>
      asksOnSend(profile) ? (profile.whenUnavailable === 'blocked' ? 'refused' : 'Send anyway is offered') : 'sent',
  },
  {
    label: 'signs the pane in',
    sources: [`${SETS}common/nested-app-auth-requirement-sets`],
    say: ({ nestedAppAuth, surfaces }) => (surfaces.length === 0 ? 'no pane' : yes(nestedAppAuth)),
  },
  {
    label: 'mailbox',
    sources: [`${API}userprofile`, SMART_ALERTS],
    say: ({ accountType }) => (accountType === 'office365' ? 'Exchange Online' : 'Exchange on-premises'),
  },
];

const SURFACES = {
  compose: 'messages being written',
  read: 'messages being read',
  meeting: 'meetings being organised',
} as const;
const RUNTIME_NAMES = { event: 'handlers', function: 'ribbon commands', pane: 'the pane' } as const;

/** What a client is not: facts whose value is another than that of the first client, which has most. */
export const differencesOf = (profile: Profile): readonly string[] =>
  FACTS.filter((fact) => fact.say(profile) !== fact.say(profiles[0]!)).map(
    (fact) => `${fact.label}: ${fact.say(profile)}`,
  );

/** A fault's sources as addresses. */
export const faultSources = (id: keyof typeof KNOWN_FAULTS): readonly string[] =>
  KNOWN_FAULTS[id].sources.map((source) => (typeof source === 'number' ? issue(source) : source));
