import { open, stat } from 'node:fs/promises';
import type { Person } from '../../outlook/ports';
import { domainOf, isInside } from '../../signals/address';
import { isPersonShaped, looksLikeList } from '../../signals/person-or-list';
import { unreadable } from '../read-text';
import { fitsAddress } from '../read-addresses';
import { hasPersonAddress } from '../unknown-recipient';
import { readHeaderBlock } from '../replay/mail/header-block';
import { peopleIn, readable } from '../replay/mail/mail-people';
import { Collector } from '../replay/mail/raw-mail';
import { alsoFrozen } from './choose-lists';
import type { Choice } from './choose-lists';
import type { IncidentList } from './incident-list';
import type { ListSources } from './list-sources';

/** A header is read no further: one of a storm may name ten thousand people before its list. */
const HEAD_BYTES = 8_388_608;
const OUTLOOK_MSG = Buffer.from('d0cf11e0', 'hex');
/** Entries that a sentence names. */
const MOST_NAMED = 5;

export interface MailChoice extends Choice {
  /** The storm's subject, as the mail has it; empty where it has none. */
  readonly subject: string;
}

/**
 * The lists in To and Cc of a saved mail: what the policy or the catalogue knows, and what has a list's name. Everybody else counts as a
 * person: a person who is frozen by mistake gets no mail.
 * @throws one sentence where the file is not a mail, or has no list in it
 */
export async function listsInMail(file: string, sources: ListSources): Promise<MailChoice> {
  const headers = readHeaderBlock(await headOf(file)) ?? [];
  const people = (field: string): readonly Person[] => peopleIn(headers, field);
  const reached = [...people('to'), ...people('cc')].filter(({ address }) => fitsAddress(address));
  if (!reached.length) throw new Error(`${file} names nobody in To and Cc. Name the list with --list.`);
  const [from] = people('from');
  const lists: IncidentList[] = [];
  const leftOut: string[] = [];
  for (const entry of reached) {
    const { address } = entry;
    const known = await sources.find(address);
    const isOne = known.length > 0 || (address !== from?.address && looksLikeOne(entry, reached.length === 1, sources));
    if (!isOne) leftOut.push(address);
    else {
      const list =
        known.find((each) => each.address === address || each.aliases.includes(address)) ?? asItStands(entry);
      if (!lists.some((each) => each.address === list.address)) lists.push(list);
    }
  }
  if (!lists.length)
    throw new Error(
      `${file} has no list in To and Cc that can be told from a person: ${some(leftOut)}. Name it with --list.`,
    );
  const subject = headers.find(([name]) => name.toLowerCase() === 'subject')?.[1] ?? '';
  return {
    lists,
    found: [
      `Taken out of ${file}: ${lists.map(({ address }) => address).join(', ')}.`,
      ...(leftOut.length ? [`Left out, because they may be people: ${some(leftOut)}. Add one with --list.`] : []),
      ...lists.filter(({ aliases }) => aliases.length).map(alsoFrozen),
    ],
    subject: readable(subject),
  };
}

const asItStands = ({ address, name }: Person): IncidentList => ({ address, name, aliases: [], kind: undefined });

function looksLikeOne({ address, name }: Person, isAlone: boolean, { domains }: ListSources): boolean {
  if (domains.length && !isInside(domainOf(address), domains)) return false;
  const entry = { address, name: name || address };
  if (isPersonShaped(entry)) return false;
  return looksLikeList(entry) || (isAlone && !hasPersonAddress(address));
}

const some = (addresses: readonly string[]): string =>
  addresses.slice(0, MOST_NAMED).join(', ') +
  (addresses.length > MOST_NAMED ? ` and ${addresses.length - MOST_NAMED} more` : '');

async function headOf(file: string): Promise<Buffer> {
  const there = await stat(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  if (!there.isFile()) throw new Error(`${file} is not a file: save the mail as .eml, and give that.`);
  const handle = await open(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(there.size, HEAD_BYTES)), 0, undefined, 0);
    const head = buffer.subarray(0, bytesRead);
    if (head.subarray(0, OUTLOOK_MSG.length).equals(OUTLOOK_MSG))
      throw new Error(`${file} is Outlook's own format (.msg): save it as .eml, or name the list with --list.`);
    const mail = new Collector();
    mail.add(head);
    return mail.take().bytes;
  } finally {
    await handle.close();
  }
}
