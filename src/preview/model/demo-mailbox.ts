import type { Mail, Recipient } from '../outlook';
import type { Expectation } from './demo/expectations';
import { MESSAGES } from './demo/messages';
import type { DemoMessage } from './demo/messages';
import { addressed } from './demo-directory';
import type { DirectoryEntry } from './directory';
import { textToHtml } from './html-text';
import { quotedHeader } from './quoted-reply';

const MINUTE = 60_000;

const all = (entries: readonly DirectoryEntry[] = []): readonly Recipient[] => entries.map(addressed);

function quoteOf({ depth = 0, text }: DemoMessage, answered: Mail, language: string): string {
  const header = quotedHeader(answered, language);
  return `${header}<div>${textToHtml(text)}</div>`.repeat(depth) || `${header}<div>${answered.html}</div>`;
}

/** @param answered the message that is quoted below the text */
const mailOf = (message: DemoMessage, answered: Mail | undefined, now: number, language: string): Mail => ({
  id: message.id,
  folder: 'inbox',
  from: addressed(message.from),
  to: all(message.to),
  cc: all(message.cc),
  bcc: [],
  ...(message.replyTo && { replyTo: all(message.replyTo) }),
  subject: message.subject,
  html: textToHtml(message.text) + (answered ? quoteOf(message, answered, language) : ''),
  received: now - message.minutesAgo * MINUTE,
  unread: message.unread ?? false,
  conversationId: `conversation-${message.thread}`,
  ...(message.depth && { depth: message.depth }),
  internetMessageId: `<${message.id}@mail.nhs.example>`,
  shows: message.shows,
});

/** The demo mailbox. @param now milliseconds since 1970 @param language BCP 47, of the quoted headers */
export function demoMailbox(now: number, language: string): readonly Mail[] {
  const mails = new Map<string, Mail>();
  for (const message of MESSAGES) {
    const answered = message.answers === undefined ? undefined : mails.get(message.answers);
    mails.set(message.id, mailOf(message, answered, now, language));
  }
  return [...mails.values()];
}

/** What each mail promises, by its id. */
export const demoExpectations: readonly (readonly [id: string, expects: Expectation])[] = MESSAGES.map(
  ({ id, expects }) => [id, expects],
);
