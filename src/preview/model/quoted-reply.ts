import type { ComposeMode, Mail, Recipient } from '../outlook';
import type { ComposeSeed } from './compose-window';
import { escapeHtml } from './html-text';
import { replyLabels } from './reply-labels';

const sameAddress = (a: Recipient, b: Recipient): boolean =>
  a.address !== '' && a.address.toLowerCase() === b.address.toLowerCase();

function unique(recipients: readonly Recipient[], without: readonly Recipient[]): readonly Recipient[] {
  const result: Recipient[] = [];
  for (const recipient of recipients)
    if (![...without, ...result].some((other) => sameAddress(other, recipient))) result.push(recipient);
  return result;
}

/** Recipients of a reply: the sender or the Reply-To, for Reply all also To and Cc, never me. */
function addressees(mail: Mail, mode: ComposeMode, me: Recipient): Pick<ComposeSeed, 'to' | 'cc'> {
  if (mode === 'forward') return {};
  const mine = sameAddress(mail.from, me);
  const answered = mail.replyTo && mail.replyTo.length > 0 ? mail.replyTo : [mail.from];
  if (mode === 'reply') return { to: mine ? mail.to : answered };
  // A reply to my own message goes to its recipients.
  const to = unique([...(mine ? [] : answered), ...mail.to], [me]);
  return { to, cc: unique(mail.cc, [me, ...to]) };
}

const PREFIX = /^\s*(re|fw|fwd|aw|wg|sv|vb|tr|rv|r|i|enc|odp|pd|atb|yml|回复|转发)\s*[:：]\s*/i;

/** The subject of the conversation. */
export const withoutPrefix = (subject: string): string => subject.replace(PREFIX, '');

function formatSent(sentAt: number, language: string): string {
  const date = new Date(sentAt);
  // English for the pseudo languages, whatever this browser speaks.
  const locales = [language, 'en-GB'];
  const day = date.toLocaleDateString(locales, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return `${day} ${date.toLocaleTimeString(locales, { hour: '2-digit', minute: '2-digit' })}`;
}

const names = (recipients: readonly Recipient[]): string => recipients.map(({ name }) => escapeHtml(name)).join('; ');

/** The block Outlook puts above the quoted message: a rule, then labels in bold; recipients by display name. */
export function quotedHeader(mail: Mail, language: string): string {
  const label = replyLabels(language);
  const lines = [
    [label.from, `${escapeHtml(mail.from.name)} &lt;${escapeHtml(mail.from.address)}&gt;`],
    [label.sent, escapeHtml(formatSent(mail.received, language))],
    [label.to, names(mail.to)],
    [label.cc, names(mail.cc)],
    [label.subject, escapeHtml(mail.subject)],
  ].filter(([, value]) => value !== '');
  const text = lines.map(([name, value]) => `<b>${name}</b> ${value}`).join('<br>');
  return `<hr tabindex="-1" style="display:inline-block; width:98%"><div id="divRplyFwdMsg" dir="ltr">${text}<div>&nbsp;</div></div>`;
}

/** A conversation index grows by five bytes with every reply or forward (MS-OXOMSG 2.2.1.3). */
const CHILD_BLOCK = 5;

/**
 * What the compose window of a reply or forward starts with.
 * @param depth replies in the conversation before this one.
 * @param above HTML that an add-in wants above the quote.
 */
export function composeFrom(
  mail: Mail,
  mode: Exclude<ComposeMode, 'new' | 'draft' | 'meeting'>,
  me: Recipient,
  language: string,
  depth: number,
  above = '',
): ComposeSeed {
  const label = replyLabels(language);
  const prefix = mode === 'forward' ? label.forward : label.reply;
  return {
    mode,
    from: me,
    ...addressees(mail, mode, me),
    subject: prefix + withoutPrefix(mail.subject),
    html: `${above}<div><br></div>${quotedHeader(mail, language)}<div>${mail.html}</div>`,
    conversationId: mail.conversationId,
    ...(mode !== 'forward' && { inReplyTo: mail.internetMessageId }),
    conversationIndexBytes: 22 + CHILD_BLOCK * (depth + 1),
  };
}
