/** What is known to go wrong in a client, and where that is reported. Microsoft's own pages are marked; the rest are reports. */
export interface KnownFault {
  /** What happens, as a sentence without its full stop. */
  readonly what: string;
  /** Issues of OfficeDev/office-js by number, or an address. */
  readonly sources: readonly (number | string)[];
  /** Whether the simulated client does it too. */
  readonly played: boolean;
}

const LEARN = 'https://learn.microsoft.com/office/dev/add-ins/';

export const KNOWN_FAULTS = {
  'reply-called-new': {
    what: '`getComposeTypeAsync` calls a reply a new mail',
    sources: [6652, 6739],
    played: true,
  },
  'draft-called-new': {
    what: 'a reply that was kept as a draft is called a new mail when it is opened again',
    sources: [4835],
    played: true,
  },
  'reply-id-missing': {
    what: '`item.inReplyTo` is empty in a handler of a fresh reply',
    sources: [4786],
    played: true,
  },
  'session-data-lost': {
    what: 'session data of the last two seconds is missing when Send is pressed',
    sources: [5951],
    played: true,
  },
  'inline-not-raised': {
    what: 'the compose event of a reply in the reading pane comes only once it is popped out',
    sources: [5967],
    played: false,
  },
  'draft-not-raised': {
    what: 'a draft that is opened by a double click raises no event',
    sources: [5173],
    played: false,
  },
  'pop-out-lost': {
    what: 'the compose event is lost when the message is popped out at once',
    sources: [6488, 3861],
    played: false,
  },
  'quick-step-not-raised': { what: 'a reply by a Quick Step raises no event', sources: [2902], played: false },
  'from-not-raised': {
    what: 'a change of From to a shared mailbox raises no event',
    sources: [4193],
    played: false,
  },
  'send-raised-again': {
    what: 'one press of Send raises the event more than once',
    sources: [6376, 6517],
    played: false,
  },
  'send-not-raised': { what: 'Send sometimes raises no event', sources: [6769], played: false },
  'first-send-late': { what: 'the first Send of a day waits minutes for its handler', sources: [6945], played: false },
  'closed-alert-sends': {
    what: 'after _Don’t Send_ and opening the message again, an alert may close by itself and the mail go out',
    sources: [6478],
    played: false,
  },
  'unreachable-blocks': {
    what: 'where the host cannot be reached, Send hangs for minutes and is then refused',
    sources: [6319, 6894, 6535],
    played: true,
  },
  'unreachable-refuses': {
    what: 'where the host cannot be reached, a report says that Send is refused without _Send Anyway_',
    sources: [5676],
    played: false,
  },
  'outbox-unchecked': {
    what: 'what is sent offline goes out later without a check',
    sources: [6177, 6621],
    played: false,
  },
  'bar-stuck': { what: 'a bar that is written twice cannot be dismissed', sources: [6650], played: false },
  'private-address': {
    what: 'a host with a private address needs a permission in the browser',
    sources: [6366, 6860],
    played: false,
  },
  'settings-stale': {
    what: 'handlers see roaming settings as they were some time ago',
    sources: [6728, 5650],
    played: false,
  },
  'no-device-store': {
    what: 'some builds have no `OfficeRuntime` in launch events, and so no store on the device',
    sources: [6106, 3312],
    played: false,
  },
  'requirements-missing': {
    what: '`Office.context.requirements` is missing at times',
    sources: [5091],
    played: false,
  },
  'changed-on-send': {
    what: 'Send raises `OnMessageRecipientsChanged` once more, with nothing changed',
    sources: ['https://github.com/OfficeDev/Office-Add-in-samples/tree/main/Samples/outlook-tag-external'],
    played: true,
  },
  'recipients-pending': {
    what: 'a message opened by a `mailto:` link has no recipients yet when its event comes',
    sources: [5572, `${LEARN}develop/event-based-activation`],
    played: false,
  },
  'button-needs-text': {
    what: 'the alert’s own button shows only beside an `errorMessage`',
    sources: [5233],
    played: false,
  },
  'dynamic-list-untyped': { what: 'a dynamic list is typed `other`', sources: [3249], played: true },
  'message-file': {
    what: 'a message that was opened from a file is sent without a check',
    sources: [3681],
    played: false,
  },
  'old-engine': {
    what: 'newer JavaScript than ES2016 keeps the handlers from loading',
    sources: [`${LEARN}testing/troubleshoot-event-based-and-spam-reporting-add-ins`],
    played: true,
  },
  'no-add-ins-32-bit': {
    what: '32-bit builds may load no add-in for accounts made after June 2026',
    sources: [`${LEARN}resources/resources-office-add-in-known-issues`],
    played: false,
  },
  'compose-events-undocumented': {
    what: 'no document says whether other events than Send and From are raised; none is raised here',
    sources: [`${LEARN}outlook/onmessagesend-onappointmentsend-events`],
    played: true,
  },
  'first-session-only': {
    what: 'events stop once the app was closed and opened again',
    sources: [6244],
    played: false,
  },
  'compose-raised-twice': { what: '`OnNewMessageCompose` comes twice', sources: [6051], played: false },
  'quick-reply-all': {
    what: 'a quick reply at the bottom reports all original recipients',
    sources: [6359],
    played: false,
  },
} as const satisfies Readonly<Record<string, KnownFault>>;

export type FaultId = keyof typeof KNOWN_FAULTS;
