import { createHash } from 'node:crypto';
import { addressParser } from 'postal-mime';
import type { Mailbox } from 'postal-mime';
import type { Action } from '../../../src/engine/decision';
import type { Field, Person, RecipientEntry, RecipientType } from '../../../src/outlook/ports';
import { checkMessage } from '../../../src/check/check-message';
import { domainOf, isInside, normaliseAddress } from '../../../src/signals/address';
import { TestOutlook } from '../../builders/outlook/test-outlook';
import type { Measurement, Unmeasured } from '../benchmark';
import { count, share } from './figure';
import { readMails } from './mail-classes';
import type { MailRow } from './mail-classes';

export const PROMPTS = { metric: 'ordinary-prompts', limit: 0.005, met: 'at-most' } as const;
export const PROMPTS_TYPED = { metric: 'ordinary-prompts-typed', limit: 0.005, met: 'at-most' } as const;

/** Of all direct mail, however many it goes to: a figure to compare two versions by, with `--failures`. */
export const PROMPTS_DIRECT = { metric: 'direct-prompts' } as const;

/** Ordinary mail has this many recipients at most, in To and Cc. */
const MOST = 24;
const PROMPTING: readonly Action[] = ['warn', 'confirm', 'block'];

/** How Outlook types an entry of a message from this sender. */
type Typing = (address: string, sender: Person) => RecipientType;

const asUser: Typing = () => 'user';

/** Half of the colleagues, the same ones each time, as desktops type some of them. */
const halfAsOther: Typing = (address, sender) =>
  isInside(domainOf(address), [domainOf(normaliseAddress(sender.address))]) &&
  createHash('sha256').update(address).digest()[0]! < 128
    ? 'other'
    : 'user';

export async function measureOrdinaryPrompts(folder: string): Promise<(Measurement | Unmeasured)[]> {
  const direct = (await readMails(folder)).filter(({ label }) => label === 'direct');
  const rows = direct.filter((row) => row.n_to + row.n_cc <= MOST);
  const prompting = async (mails: readonly MailRow[], typing: Typing): Promise<ReadonlySet<MailRow>> => {
    const prompted = new Set<MailRow>();
    for (const row of mails) if (await prompts(row, typing)) prompted.add(row);
    return prompted;
  };
  const plain = await prompting(direct, asUser);
  const typed = await prompting(rows, halfAsOther);
  return [
    share(PROMPTS, rows, (row) => plain.has(row), true),
    share(PROMPTS_TYPED, rows, (row) => typed.has(row), true),
    count(PROMPTS_DIRECT, direct, (row) => plain.has(row)),
  ];
}

/**
 * The mail written and sent once more, by its sender, under the default policy. The window says "reply", the strictest
 * reading: a new message has the milder thresholds.
 */
async function prompts(row: MailRow, typing: Typing): Promise<boolean> {
  const [sender = { name: '', address: '' }] = mailboxes(row, 'from');
  const outlook = new TestOutlook({ me: sender });
  outlook.sender = sender;
  outlook.subject = valuesOf(row, 'subject')[0] ?? '';
  outlook.body = '';
  for (const field of ['to', 'cc', 'bcc'] satisfies Field[]) {
    outlook.fields[field] = mailboxes(row, field).map(({ name, address }): RecipientEntry => ({
      // Outlook shows the address of whom it knows no name of.
      name: name || address,
      address,
      type: typing(normaliseAddress(address), sender),
    }));
  }
  await checkMessage('opened', outlook);
  const { decision } = await checkMessage('send', outlook);
  return PROMPTING.includes(decision.action);
}

const valuesOf = (row: MailRow, name: string): readonly string[] =>
  row.headers.filter(([header]) => header.toLowerCase() === name).map(([, value]) => value);

const mailboxes = (row: MailRow, name: string): readonly Person[] =>
  valuesOf(row, name).flatMap((value) => addressParser(value, { flatten: true }) as Mailbox[]);
