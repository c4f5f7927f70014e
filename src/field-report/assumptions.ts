import type { Profile } from '../clients/profile';
import { FIRST_INDEX_BYTES } from '../outlook/ports';
import type { RecipientType } from '../outlook/ports';
import type { FieldReport } from './field-report';

export type Standing = 'holds' | 'differs' | 'unseen';

/** One thing that the guard, or its simulation of this client, takes for granted. */
export interface ClientAssumption {
  readonly id: string;
  readonly about: string;
  /** What the client's row says. */
  expected(profile: Profile): string;
  /** What the report says; undefined where it does not tell. */
  seen(report: FieldReport): string | undefined;
  /** Left out: seen must be what was expected. */
  holds?(profile: Profile, report: FieldReport): boolean;
}

export interface Judged {
  readonly id: string;
  readonly about: string;
  readonly expected: string;
  readonly seen?: string;
  readonly verdict: Standing;
}

const FIELDS = ['to', 'cc', 'bcc'] as const;
/** As long as a handler on Send lets one call take. */
const CALL_MS = 700;
/** Outlook says at five seconds that the add-in takes long. */
const SEND_MS = 5_000;

const isWritten = ({ window }: FieldReport): boolean => window === 'compose' || window === 'meeting';
const answerOf = ({ calls }: FieldReport, name: string): string | undefined =>
  calls.find(({ call }) => call === name)?.answer;
const works = (answer: string | undefined): string | undefined => answer && (answer === 'ok' ? 'yes' : 'no');
const yes = (is: boolean): string => (is ? 'yes' : 'no');
/** A message that something is known to be answered by. */
const isReply = ({ message }: FieldReport): boolean =>
  message.inReplyTo === 'set' ||
  (message.conversationIndexBytes ?? 0) > FIRST_INDEX_BYTES ||
  message.composeType === 'reply';
const largest = ({ fields }: FieldReport): number => Math.max(0, ...FIELDS.map((field) => fields[field]?.entries ?? 0));
const typesSeen = ({ fields }: FieldReport): readonly string[] => [
  ...new Set(FIELDS.flatMap((field) => Object.keys(fields[field]?.types ?? {}))),
];
const LIST_TYPE = 'distributionList';
const namedType = ({ listType }: FieldReport): RecipientType | undefined =>
  listType === 'absent' ? undefined : (listType as RecipientType | undefined);
const number = (amount: number): string => (amount === Infinity ? 'no limit' : amount.toLocaleString('en-GB'));

/** Calls that one client or the other does not have, as its row says. */
const mayLack = (profile: Profile, call: string): boolean =>
  (call === 'getConversationIndexAsync' && (profile.inReplyTo === 'no' || profile.mailbox < 14)) ||
  (call.startsWith('bar with a button') && !profile.barButton);

const unanswered = (profile: Profile, { calls }: FieldReport): readonly string[] =>
  calls
    .filter(({ answer, call }) => answer !== 'ok' && !mayLack(profile, call))
    .map(({ call, answer }) => `${call} (${answer})`);

/** In the order of the command's table. */
const ASSUMPTIONS: readonly ClientAssumption[] = [
  {
    id: 'mailbox-set',
    about: 'Mailbox requirement set',
    expected: ({ mailbox }) => `1.${mailbox}`,
    seen: ({ client }) => (client.mailbox === 0 ? 'none is reported' : `1.${client.mailbox}`),
    holds: ({ mailbox, faults }, { client }) =>
      client.mailbox === mailbox || (client.mailbox === 0 && faults.includes('requirements-missing')),
  },
  {
    id: 'host-name',
    about: 'name of the program',
    expected: ({ hostName }) => hostName,
    seen: ({ client }) => client.hostName || undefined,
  },
  {
    id: 'sign-in',
    about: 'Outlook signs the pane in',
    expected: ({ nestedAppAuth }) => yes(nestedAppAuth),
    seen: ({ client }) => yes(client.nestedAppAuth),
  },
  {
    id: 'calls',
    about: 'every call of the guard is answered',
    expected: () => 'all answered',
    seen: (report) =>
      isWritten(report)
        ? `${report.calls.filter(({ answer }) => answer === 'ok').length} of ${report.calls.length}`
        : undefined,
    holds: (profile, report) => unanswered(profile, report).length === 0,
  },
  {
    id: 'call-time',
    about: 'the slowest answer comes in time',
    expected: () => `within ${CALL_MS} ms`,
    seen: ({ calls }) => (calls.length > 0 ? `${Math.max(...calls.map(({ ms }) => ms))} ms` : undefined),
    holds: (_, { calls }) => calls.every(({ ms }) => ms <= CALL_MS),
  },
  {
    id: 'reply-called-new',
    about: 'the pane is told that a reply is one',
    expected: ({ reportsNewMailIn }) => yes(!reportsNewMailIn.includes('pane')),
    seen: (report) =>
      isReply(report) && report.message.composeType !== undefined
        ? yes(report.message.composeType === 'reply')
        : undefined,
  },
  {
    id: 'read-cap',
    about: 'recipients that one read of a field gives',
    expected: ({ readCap }) => number(readCap),
    // A field with fewer shows nothing.
    seen: (report) => (largest(report) >= 100 ? number(largest(report)) : undefined),
    holds: ({ readCap }, report) => largest(report) <= readCap,
  },
  {
    id: 'list-type',
    about: 'how a list is typed',
    expected: ({ dynamicListType }) =>
      dynamicListType === LIST_TYPE ? LIST_TYPE : `${LIST_TYPE}, or ${dynamicListType} where it is dynamic`,
    // Who named no list may still have had one in the message.
    seen: (report) => namedType(report) ?? (typesSeen(report).includes(LIST_TYPE) ? LIST_TYPE : undefined),
    holds: ({ dynamicListType }, report) => [undefined, LIST_TYPE, dynamicListType].includes(namedType(report)),
  },
  {
    id: 'session-data',
    about: 'session data keeps what is written',
    expected: () => 'yes',
    seen: (report) => (isWritten(report) ? yes(report.session.roundTrip) : undefined),
  },
  {
    id: 'session-shared',
    about: 'the pane reads what handlers wrote into session data',
    expected: () => 'yes',
    seen: ({ events }) => (events.opened || events.trigger !== undefined || events.send ? 'yes' : undefined),
  },
  {
    id: 'device-store',
    about: 'the pane can store on the device',
    expected: () => 'yes',
    seen: ({ device }) => yes(device.roundTrip),
  },
  {
    id: 'device-shared',
    about: 'handlers and pane share that store',
    expected: ({ deviceStore }) => yes(deviceStore === 'shared'),
    seen: ({ device }) => (device.sharedWithHandlers === 'unseen' ? undefined : device.sharedWithHandlers),
  },
  {
    id: 'settings',
    about: 'roaming settings can be read and saved',
    expected: () => 'yes',
    seen: ({ settings }) => yes(settings.readable && settings.canSave),
  },
  {
    id: 'bar',
    about: 'a bar is accepted',
    expected: () => 'yes',
    seen: (report) => works(answerOf(report, 'bar')),
  },
  {
    id: 'bar-button',
    about: 'a bar may have a button',
    expected: ({ barButton }) => yes(barButton),
    seen: (report) =>
      report.bars.standing.includes('insightMessage') ? 'yes' : works(answerOf(report, 'bar with a button')),
  },
  {
    id: 'new-message-event',
    about: 'OnNewMessageCompose came',
    expected: ({ events }) => yes(events.includes('OnNewMessageCompose')),
    seen: ({ events }) => (events.opened ? 'yes' : undefined),
  },
  {
    id: 'compose-event',
    about: 'OnMessageCompose came',
    expected: ({ events }) => yes(events.includes('OnMessageCompose')),
    // Both may come for one window, and only the last one leaves its name.
    seen: ({ events }) => (events.trigger === 'reopened' ? 'yes' : undefined),
  },
  {
    id: 'recipients-event',
    about: 'OnMessageRecipientsChanged came',
    expected: ({ events }) => yes(events.includes('OnMessageRecipientsChanged')),
    seen: ({ events }) => (events.trigger === 'changed' ? 'yes' : undefined),
  },
  {
    id: 'send-event',
    about: 'a handler ran on Send',
    expected: ({ events }) => yes(events.includes('OnMessageSend')),
    seen: ({ events }) => (events.send ? 'yes' : undefined),
  },
  {
    id: 'send-time',
    about: 'the handler on Send is done before Outlook speaks of it',
    expected: () => `within ${SEND_MS} ms`,
    seen: ({ events }) => (events.sendMs === undefined ? undefined : `${events.sendMs} ms`),
    holds: (_, { events }) => (events.sendMs ?? 0) <= SEND_MS,
  },
];

/** What the report says of each assumption about this client. */
export const judge = (profile: Profile, report: FieldReport): readonly Judged[] =>
  ASSUMPTIONS.map((assumption) => {
    const { id, about } = assumption;
    const expected = assumption.expected(profile);
    const seen = assumption.seen(report);
    if (seen === undefined) return { id, about, expected, verdict: 'unseen' };
    const holds = assumption.holds ? assumption.holds(profile, report) : seen === expected;
    return { id, about, expected, seen, verdict: holds ? 'holds' : 'differs' };
  });

/** Calls that gave nothing although this client has them, each with the reason. */
export const unansweredCalls = unanswered;
