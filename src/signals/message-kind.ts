import type { MessageKind } from '../engine/facts';
import { FIRST_INDEX_BYTES } from '../outlook/ports';
import type { SubjectPrefix } from './subject-prefix';

type ComposeType = 'newMail' | 'reply' | 'forward';

/**
 * What is known of where a message comes from; a member left out is not known. Small enough, and free of text,
 * so that what was seen when compose opened can be kept in session data until Send.
 */
export interface KindEvidence {
  /** Whether the window is a meeting's: its attendees are the recipients. Outlook tells it before anything is asked. */
  readonly isInvitation?: boolean | undefined;
  readonly composeType?: ComposeType | undefined;
  /** Whether Outlook names a message being answered. `false` on Mac says nothing (OfficeDev/office-js#4786). */
  readonly inReplyTo?: boolean | undefined;
  /** Decoded length of the conversation index in bytes. */
  readonly conversationIndexBytes?: number | undefined;
  readonly subjectPrefix?: SubjectPrefix | undefined;
  /** Whether the body holds the header block of a quoted message. */
  readonly quotedHeader?: boolean | undefined;
}

/** What two moments were told. The first stands unless it only says "new", as clients often do of replies. */
export const tellingType = (before: ComposeType | undefined, now: ComposeType | undefined): ComposeType | undefined =>
  !now || (before && before !== 'newMail') ? before : now;

/**
 * `new`, `forward` and `invitation` must be proven, `reply` is everything else. `newMail` is never evidence against a reply: clients
 * say it of replies too (OfficeDev/office-js#6652, #6739, #4835). It proves a new message only where the subject, the
 * index or the body was looked at and held nothing.
 */
export function messageKind(evidence: KindEvidence): MessageKind {
  const { composeType, inReplyTo, conversationIndexBytes: index, subjectPrefix, quotedHeader } = evidence;
  if (evidence.isInvitation) return 'invitation';
  if (composeType === 'forward') return 'forward';
  if (composeType === 'reply' || inReplyTo) return 'reply';
  // Before the index and the block: a forward has both.
  if (subjectPrefix === 'forward') return 'forward';
  if (subjectPrefix === 'reply' || quotedHeader || (index && index > FIRST_INDEX_BYTES)) return 'reply';
  const looked = [subjectPrefix, quotedHeader, index].some((seen) => seen !== undefined);
  return composeType === 'newMail' && looked ? 'new' : 'reply';
}
