import { classifyMail, listOf } from '../mail-class/mail-class';
import { readHeaders } from '../mail-class/mail-headers';
import type { HeaderFields } from '../mail-class/mail-headers';
import { FIRST_INDEX_BYTES } from '../../../outlook/ports';
import { subjectPrefix } from '../../../signals/subject-prefix';
import { hasMoreFields, readHeaderBlock } from './header-block';
import type { Filter, LeftOut, Send } from './mail';
import { readBody } from './mail-body';
import { mailDate } from './mail-date';
import { authorOf, readable, readPeople } from './mail-people';
import { LARGEST_BYTES } from './raw-mail';
import type { RawMail } from './raw-mail';
import { unquoteFrom } from './read-mbox';

/** Characters of a subject that are kept. */
const SUBJECT_LIMIT = 300;

/** What reading one mail needs to know of the run. */
export interface Reading {
  /** Milliseconds since 1970; no mail is from later. */
  readonly now: number;
  /** What a mail without any date is given: the one before it. */
  readonly lastAt: number;
  readonly filter: Filter;
}

/** A mail as its author sent it, or why it is left out of the sends. */
export function sendOfMail(
  { bytes, size, isHeaderCut = false }: RawMail,
  { now, lastAt, filter }: Reading,
): Send | LeftOut {
  if (size > LARGEST_BYTES) return 'too-large';
  const headers = readHeaderBlock(bytes);
  if (!headers) return 'unreadable';
  const fields = readHeaders(headers);
  // Outlook and Thunderbird mark what was not sent yet.
  if (fields.text('x-unsent') === '1' || /\bdraft\b/.test(fields.text('x-mozilla-draft-info'))) return 'draft';
  const list = listOf(headers);
  const from = authorOf(headers, fields, list);
  const mailClass = classifyMail(headers);
  // A bounce may come from nobody.
  if (!from) return mailClass === 'automatic' ? 'automatic' : 'no-sender';
  const messageId = fields.text('message-id').replace(/\s+/g, '');
  const unwanted = filter(from.address, messageId);
  if (unwanted === 'duplicate') return unwanted;
  if (mailClass === 'automatic' || mailClass === 'bulk') return mailClass;
  if (unwanted) return unwanted;
  const [to, cc, bcc] = [readPeople(headers, 'to'), readPeople(headers, 'cc'), readPeople(headers, 'bcc')];
  if (![to, cc, bcc].some(({ people }) => people.length)) return 'no-recipients';
  let body: Promise<string | undefined> | undefined;
  const subject = readable(fields.all('subject')[0] ?? '').slice(0, SUBJECT_LIMIT);
  return {
    from,
    fields: { to: to.people, cc: cc.people, bcc: bcc.people },
    truncated: isHeaderCut || hasMoreFields(headers) || [to, cc, bcc].some(({ isAtLeast }) => isAtLeast),
    subject,
    at: mailDate(fields, now) ?? lastAt,
    messageId,
    ...threadOf(fields, subject),
    lists: list === undefined ? [] : [list],
    body: () => (body ??= readBody(unquoteFrom(bytes))),
  };
}

/** A Message-ID, as References and In-Reply-To hold them. */
const ID = /<[^<>\s]{3,400}>/;

/** Where the message stands in its conversation, from References, In-Reply-To and Outlook's Thread-Index. */
function threadOf(fields: HeaderFields, subject: string): Pick<Send, 'conversation' | 'isAnswer' | 'indexBytes'> {
  const root = ID.exec(fields.text('references'))?.[0];
  const answered = ID.exec(fields.text('in-reply-to'))?.[0];
  const index = Buffer.from(fields.all('thread-index')[0] ?? '', 'base64');
  // What a first message has is the same in all messages of a conversation.
  const byIndex = index.length > FIRST_INDEX_BYTES ? index.toString('base64', 0, FIRST_INDEX_BYTES) : undefined;
  return {
    conversation: root ?? answered ?? byIndex,
    isAnswer: (root ?? answered) !== undefined && subjectPrefix(subject) !== 'forward',
    indexBytes: index.length,
  };
}
