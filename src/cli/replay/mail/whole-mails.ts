import { readHeaders } from '../mail-class/mail-headers';
import { readHeaderBlock } from './header-block';
import type { MboxMail } from './read-mbox';

/** What no mail is without that was delivered, or filed by the program that sent it. */
const DELIVERED = ['date', 'message-id', 'received'];

/** Whether a mail has what every delivered mail has. */
export function isDelivered({ bytes }: Pick<MboxMail, 'bytes'>): boolean {
  const headers = readHeaderBlock(bytes);
  return headers !== undefined && readHeaders(headers).has(...DELIVERED);
}

/**
 * The mails of a file that begins with one and has no mark of an mbox above it: most hold that one alone, and what follows a
 * separator in it, such as an attached patch, is its text. A mail begins where sender, recipients and delivery are named.
 */
export async function* wholeMails(mails: AsyncIterable<MboxMail>): AsyncGenerator<MboxMail> {
  let held: MboxMail | undefined;
  for await (const mail of mails) {
    if (held && !isAddressed(mail)) held = joined(held, mail);
    else {
      if (held) yield held;
      held = mail;
    }
  }
  if (held) yield held;
}

function isAddressed(mail: MboxMail): boolean {
  const headers = readHeaderBlock(mail.bytes);
  if (!headers || !isDelivered(mail)) return false;
  const fields = readHeaders(headers);
  return fields.has('from') && fields.has('to', 'cc', 'bcc');
}

/** Only the first of them is read: what a person typed stands there. */
const joined = (mail: MboxMail, text: MboxMail): MboxMail => ({ ...mail, size: mail.size + text.size });
