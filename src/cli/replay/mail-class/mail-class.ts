import { isFromProgram, isListNotice, isReport } from './automatic-mail';
import { isListMail, postingAddress } from './list-mail';
import { readHeaders } from './mail-headers';
import type { HeaderFields, MailHeaders } from './mail-headers';

/**
 * `direct`: a person wrote to people. `list`: a mailing list handed it on, or it was posted to one. `bulk`: sent to many by
 * one sender who wants no answers to all: newsletters, advertising. `automatic`: a program wrote it.
 */
export type MailClass = 'direct' | 'list' | 'bulk' | 'automatic';

/** What sort of mail this is, from its headers alone; what nothing speaks for is `direct`. */
export function classifyMail(headers: MailHeaders): MailClass {
  const fields = readHeaders(headers);
  const posting = postingAddress(fields);
  if (isReport(fields) || isListNotice(fields)) return 'automatic';
  if (posting === undefined && isNewsletter(fields)) return 'bulk';
  if (isListMail(fields)) return 'list';
  if (isFromProgram(fields)) return 'automatic';
  return isBulk(fields) ? 'bulk' : 'direct';
}

/** The posting address of the list this mail came through, normalised; undefined where the headers name none. */
export const listOf = (headers: MailHeaders): string | undefined => postingAddress(readHeaders(headers));

/** A list nobody can post to: `List-Post: NO` (RFC 2369 3.4), or what sending services add to a newsletter. */
const isNewsletter = (fields: HeaderFields): boolean =>
  /^no\b/.test(fields.text('list-post')) ||
  // RFC 8058: one click leaves; a list says besides where to post.
  fields.has('list-unsubscribe-post') ||
  fields.has('x-campaign', 'x-campaignid', 'x-campaign-id', 'x-mailchimp-campaign', 'x-mc-user');

const isBulk = (fields: HeaderFields): boolean =>
  fields.has('list-unsubscribe', 'list-id', 'mailing-list', 'x-bulkmail', 'x-csa-complaints') ||
  /\b(bulk|junk)\b/.test(fields.text('precedence'));
