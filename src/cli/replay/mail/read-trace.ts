import { normaliseAddress } from '../../../signals/address';
import { classifyMail } from '../mail-class/mail-class';
import { subjectPrefix } from '../../../signals/subject-prefix';
import { baseSubject } from './base-subject';
import type { Person } from '../../../outlook/ports';
import type { LeftOut, Send } from './mail';
import type { Reading } from './send-of-mail';
import { TraceDates } from './trace-dates';
import { readTraceRows } from './trace-rows';
import type { TraceRow } from './trace-rows';

/** Messages whose rows may stand apart: each call of the cmdlet gives 5,000 rows at most, so most files fit in whole. */
const WINDOW = 20_000;
/** Recipients kept of the messages of the window; with more the window shrinks. */
const WINDOW_RECIPIENTS = 500_000;

/** Rows of one message so far. */
interface Group {
  readonly row: TraceRow;
  readonly at: number | undefined;
  readonly people: Set<string>;
  /** Lists that Exchange opened on the way. */
  readonly lists: Set<string>;
}

/**
 * The messages of a message trace. Rows of one message are brought together by its Message-ID within a bounded window; a file
 * that fits into the window comes oldest first, whichever way it was sorted. There is no body, and To, Cc and Bcc look the same.
 *
 * Of a message that Exchange expanded, the trace has the list and every member: the list stands for them, as it does in Outlook.
 */
export async function* readTrace(
  chunks: AsyncIterable<Buffer>,
  reading: () => Reading,
): AsyncGenerator<Send | LeftOut> {
  const groups = new Map<string, Group>();
  const dates = new TraceDates(reading().now);
  let recipients = 0;
  for await (const row of readTraceRows(chunks)) {
    const key = row.messageId || `${row.sender}\n${row.subject}\n${row.received}`;
    let group = groups.get(key);
    if (!group) {
      group = { row, at: dates.read(row.received), people: new Set(), lists: new Set() };
      groups.set(key, group);
    }
    recipients += addRecipients(group, row);
    while (groups.size > WINDOW || (recipients > WINDOW_RECIPIENTS && groups.size > 1)) {
      const [oldest, first] = groups.entries().next().value!;
      groups.delete(oldest);
      recipients -= first.people.size + first.lists.size;
      yield sendOf(first, reading());
    }
  }
  const rest = [...groups.values()].sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  for (const group of rest) yield sendOf(group, reading());
}

function addRecipients({ people, lists }: Group, row: TraceRow): number {
  const before = people.size + lists.size;
  for (const { address: spelt, status } of row.recipients) {
    const address = normaliseAddress(spelt);
    // Resolved: the same recipient follows under the address the directory gave it.
    if (!address || status === 'resolved') continue;
    (status.includes('expand') ? lists : people).add(address);
  }
  return people.size + lists.size - before;
}

function sendOf({ row, at, people, lists }: Group, { filter, lastAt }: Reading): Send | LeftOut {
  const from: Person = { name: '', address: normaliseAddress(row.sender) };
  const mailClass = classifyMail([
    ['From', `<${row.sender}>`],
    ['Return-Path', `<${row.sender.replace(/^<|>$/g, '')}>`],
    ['Subject', row.subject],
  ]);
  if (mailClass === 'automatic' || mailClass === 'bulk') return mailClass;
  if (!from.address) return 'no-sender';
  const messageId = row.messageId.toLowerCase();
  const unwanted = filter(from.address, messageId);
  if (unwanted) return unwanted;
  const reached = lists.size ? lists : people;
  if (reached.size === 0) return 'no-recipients';
  const prefix = subjectPrefix(row.subject);
  return {
    from,
    fields: { to: [...reached].map((address) => ({ name: '', address })), cc: [], bcc: [] },
    truncated: false,
    subject: row.subject,
    at: at ?? lastAt,
    messageId,
    conversation: prefix === 'reply' ? `subject:${baseSubject(row.subject).toLowerCase()}` : undefined,
    isAnswer: prefix === 'reply',
    indexBytes: 0,
    lists: [...lists],
    body: () => Promise.resolve(undefined),
  };
}
