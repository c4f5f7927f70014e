import { hasListWord } from '../../signals/list-words';
import type { MailOwner, ParsedAddress, ParsedMail } from './parsed-mail';

/** What the mails say about one address. */
interface Evidence {
  who: ParsedAddress;
  /** Mails with it in Delivered-To. */
  delivered: number;
  /** Mails it wrote. */
  wrote: number;
  /** Mails with it among the recipients. */
  reached: number;
  /** By its own mails' names: list software that puts itself in From leaves each writer's. */
  readonly writers: Set<string>;
}

const lower = (text: string): string => text.toLowerCase();
const localPart = (address: string): string => address.slice(0, address.lastIndexOf('@'));

function gather(mails: readonly ParsedMail[]): ReadonlyMap<string, Evidence> {
  const all = new Map<string, Evidence>();
  const of = (who: ParsedAddress): Evidence => {
    const key = lower(who.address);
    const known = all.get(key) ?? { who, delivered: 0, wrote: 0, reached: 0, writers: new Set() };
    if (!known.who.name) known.who = { ...known.who, name: who.name };
    all.set(key, known);
    return known;
  };
  for (const { from, to, cc, bcc, replyTo, deliveredTo } of mails) {
    const writer = of(from);
    writer.wrote += 1;
    writer.writers.add(lower(from.name));
    for (const who of [...to, ...cc, ...bcc]) if (who.address) of(who).reached += 1;
    for (const who of replyTo) if (who.address) of(who);
    if (deliveredTo) of({ name: '', address: deliveredTo }).delivered += 1;
  }
  return all;
}

/** By the headers of any mail, by its name, or because many people write as it. Rather one person too many than one list. */
function isMaybeList({ who: { name, address }, writers }: Evidence, lists: ReadonlySet<string>): boolean {
  return lists.has(lower(address)) || hasListWord(localPart(address)) || hasListWord(name) || writers.size > 2;
}

/** Most delivered first, then most written and received. */
const weight = ({ delivered, wrote, reached }: Evidence): number => delivered * 1000 + wrote + reached;

const listsIn = (mails: readonly ParsedMail[]): ReadonlySet<string> =>
  new Set(mails.flatMap(({ listAddresses }) => listAddresses));

/** Whom a mailbox may belong to, the most probable first: only who surely is a person, since a mailbox never is a list's. */
function candidates(mails: readonly ParsedMail[], all: ReadonlyMap<string, Evidence>): readonly Evidence[] {
  const lists = listsIn(mails);
  return [...all.values()]
    .filter((each) => (each.delivered > 0 || each.wrote > 0) && !isMaybeList(each, lists))
    .sort((a, b) => weight(b) - weight(a));
}

/**
 * Whose mailbox it is: the one who was named, else the person most mails were delivered to, else the one who both writes and gets most of
 * them. An address that is only written to proves nothing: it may be a list of any size.
 * @param me an address in any case; it counts as it is, if a mail has it
 * @returns no owner where the mails do not tell, and up to three addresses that it might be
 */
export function mailOwner(
  mails: readonly ParsedMail[],
  me?: string,
): { readonly owner?: MailOwner; readonly others: readonly string[] } {
  const all = gather(mails);
  const possible = candidates(mails, all);
  const others = (but?: Evidence): string[] =>
    possible
      .filter((each) => each !== but)
      .slice(0, 3)
      .map(({ who }) => who.address);
  const named = me === undefined ? undefined : all.get(lower(me));
  if (me !== undefined) {
    if (!named) return { others: others() };
    const mayBeList = isMaybeList(named, listsIn(mails));
    return { owner: { ...named.who, because: 'named', ...(mayBeList && { mayBeList }) }, others: others(named) };
  }
  const first = possible.find(({ delivered, reached }) => delivered > 0 || reached > 0);
  if (!first) return { others: others() };
  return { owner: { ...first.who, because: first.delivered > 0 ? 'delivered' : 'writes' }, others: others(first) };
}
