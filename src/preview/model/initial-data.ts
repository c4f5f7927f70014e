import type { AddinWindow } from './addin-window';
import type { CallContext } from './calls/call';
import { toHost } from './calls/recipients';
import type { Profile } from '../../clients/profile';
import { withoutPrefix } from './quoted-reply';
import type { ReadingWindow } from './reading-window';

/** office.js' numbers for what the add-in is open beside. */
const ITEM_TYPE = { read: 1, compose: 4, meeting: 5 } as const;

/** Whether a meeting is open, by what office.js was told. */
export const isMeetingData = ({ itemType }: Readonly<Record<string, unknown>>): boolean =>
  itemType === ITEM_TYPE.meeting;

/** Whether a message is being written, by what office.js was told. */
export const isComposeData = ({ itemType }: Readonly<Record<string, unknown>>): boolean =>
  itemType === ITEM_TYPE.compose;

/**
 * What office.js asks for before anything else (`GetInitialData`): who, where, and of a message being read also what it holds,
 * which makes up the synchronous members of `item`.
 * @param permission office.js' number for the manifest's permission.
 */
export function initialData(
  { item, profile, me }: Pick<CallContext<AddinWindow>, 'item' | 'profile' | 'me'>,
  permission: number,
): Readonly<Record<string, unknown>> {
  return {
    permissionLevel: permission,
    itemType: ITEM_TYPE[item.surface],
    itemNumber: 1,
    hostVersion: profile.hostVersion,
    owaView: 'ThreeColumns',
    seriesId: null,
    userDisplayName: me.name,
    userEmailAddress: me.address,
    userTimeZone: 'GMT Standard Time',
    userProfileType: profile.accountType,
    timeZoneOffsets: null,
    ewsUrl: '',
    restUrl: '',
    isFromSharedFolder: false,
    openWindowOpen: false,
    extensionId: 'reply-all-guard',
    ...(item.kind === 'read' ? messageRead(item, profile) : { conversationId: item.conversationId }),
    // For the engine that offers it; the npm package's office.js does not look at it.
    ...(item.kind === 'compose' && profile.inReplyTo === 'yes' && { inReplyTo: item.inReplyTo ?? null }),
  };
}

function messageRead({ mail }: ReadingWindow, { readingCap }: Profile): Readonly<Record<string, unknown>> {
  return {
    id: mail.id,
    itemClass: 'IPM.Note',
    internetMessageId: mail.internetMessageId,
    conversationId: mail.conversationId,
    subject: mail.subject,
    normalizedSubject: withoutPrefix(mail.subject),
    from: toHost(mail.from),
    sender: toHost(mail.from),
    to: mail.to.slice(0, readingCap).map(toHost),
    cc: mail.cc.slice(0, readingCap).map(toHost),
    attachments: [],
    dateTimeCreated: mail.received,
    dateTimeModified: mail.received,
    dateTimeSent: mail.received,
    isRead: true,
  };
}
