import { known, unknown } from '../engine/facts';
import type { Facts, ListEntry, MessageKind, SizeSignal } from '../engine/facts';
import { isLikelyList } from '../engine/reach';
import { stormSign } from '../engine/rules/storm-in-progress';
import type { AskedList, ListSize } from '../directory/ports';
import type { Policy } from '../policy/schema';
import type { RecipientEntry } from '../outlook/ports';
import { MARKER, senderAskedNotTo } from '../signals/marker';
import { isSurelyNotMe } from '../signals/me';
import type { Me } from '../signals/me';
import { messageKind, tellingType } from '../signals/message-kind';
import { newText } from '../signals/new-text';
import { originalAudience } from '../signals/original-audience';
import type { KnownOriginal } from '../signals/original-audience';
import { readQuotedHeader } from '../signals/quoted-header';
import type { QuotedEntry, QuotedHeader } from '../signals/quoted-header';
import { isPersonShaped } from '../signals/person-or-list';
import { outsideDomains } from '../signals/recipients';
import type { Recipients } from '../signals/recipients';
import { listMatcher } from '../signals/same-list';
import { LIKELY, stormWords, SURE } from '../signals/storm-words';
import { threadDepth } from '../signals/thread-depth';
import { isToAll } from '../signals/to-all';
import { wasBcc } from '../signals/was-bcc';
import { NOT_ASKED } from './collect-message';
import type { MessageSignals } from './collect-message';
import { namedList, organisationDomains } from './collect-recipients';
import type { ListByNames } from './history';
import { peopleAndLists, sizeSignal } from './people-and-lists';
import { listInSnapshot, newDomain } from './snapshot-lists';
import type { StoredFacts } from './stored-facts';
import type { Opened } from './session-state';

/** Longer than the sentence is in any language. */
const WISH_LENGTH = 60;

/** The sentence by which one asks not to be answered to all tells nobody to stop; what else stands on its line may. */
function withoutWish(text: string): string {
  const end = text.indexOf(MARKER);
  const start = Math.max(0, end - WISH_LENGTH);
  return end < 0
    ? text
    : text.slice(0, start) + text.slice(start, end).replace(/[^.!?\u3002\n]*[.!?\u3002]?\s*$/, '') + text.slice(end);
}

export interface Sources {
  readonly me: Me;
  readonly policy: Policy;
  readonly recipients: Recipients<RecipientEntry>;
  readonly message: MessageSignals;
  readonly isInvitation: boolean;
  readonly opened: Opened | undefined;
  readonly stored: StoredFacts;
  /** Of the recipients' lists, in their order, as far as anybody was asked. */
  readonly sizes: readonly (ListSize | undefined)[];
  /** Asks the directory about further lists. */
  sizesOf(lists: readonly AskedList[]): Promise<readonly ListSize[]>;
}

export interface Gathered {
  readonly facts: Facts;
  readonly recipients: Recipients;
  /** Mail domains outside the organisation among them, each once. */
  readonly outside: readonly string[];
  /** The topmost quote; undefined where there is none or the body was not read. */
  readonly quote: QuotedHeader | undefined;
}

/** Of the lists that only the quoted header names, so many are looked up. */
const MOST_QUOTED = 4;

/** From what was read to what the rules decide on; asks the directory, and Outlook nothing. */
export async function gatherFacts(sources: Sources): Promise<Gathered> {
  const { me, policy, message, opened, stored } = sources;
  const { body } = message;
  const quote = body.known ? readQuotedHeader(body.value) : undefined;
  const rowOf = listMatcher(policy.lists);
  const quoted = quotedLists(quote, sources.recipients, me, rowOf);
  const quotedSizes = quoted.length ? await sources.sizesOf(quoted) : [];
  const thread = stored.thread();
  const threadHints = {
    depth: threadDepth(message.evidence.conversationIndexBytes, body.known ? body.value : undefined, quote),
    own: stored.ownReplies(),
  };
  const isStorm = stormSign({ thread, threadHints }) !== undefined;
  const isFamiliar = (list: ListByNames): boolean => stored.isFamiliar(list, isStorm);
  const recipients = peopleAndLists({ ...sources, isFamiliar }, quote);
  const { lists } = recipients;

  const kind = kindOf(sources, quote);
  const outside = outsideDomains(recipients, organisationDomains(me, policy));
  const listOf = namedList(policy);
  const quotedOf = listMatcher(quoted);
  const lookUp = (entry: QuotedEntry): KnownOriginal | undefined => {
    const looked = quotedSizes[quotedOf(entry)];
    const size = looked && (looked.known || rowOf(entry) >= 0) ? sizeSignal(looked) : fromSnapshot(entry, opened);
    const { newlyMade, aliases = [] } = looked ?? {};
    const names = aliases.concat(listOf(entry) ?? []);
    const familiar = !!size && isFamiliar({ ...asked(entry), size, newlyMade, names });
    return size && { size, familiar, stillReached: lists.some(({ address }) => aliases.includes(address)) };
  };
  const mayBeList = listsAmong(recipients);
  const facts: Facts = {
    kind,
    toAll: isToAll(kind, recipients.people.length, lists.length),
    direct: recipients.people.length,
    lists,
    truncated: recipients.truncated,
    unread: recipients.unread,
    original: originalAudience({
      quote,
      me,
      lists: lists.filter(isLikelyList),
      openedWith: (list) => listInSnapshot(opened, list.address, list.name) !== undefined,
      lookUp,
    }),
    reachedAtOpen: opened ? known(reachedThen(opened, lists), 'snapshot') : unknown('no-snapshot'),
    // Where nobody asked what kind of message it is, nothing is made of it.
    newOutsideDomain: body === NOT_ASKED.body ? '' : newDomain(outside, opened),
    stormWords: body.known
      ? known(stormWords(withoutWish(newText(body.value, quote)), sureEnough(lists, isStorm)), 'body')
      : body,
    thread,
    threadHints,
    senderAskedNotTo: body.known ? known(senderAskedNotTo(body.value, quote), 'quoted-text') : body,
    wasBcc: body.known ? wasBcc(quote, me, (entry) => mayBeList(entry) || lookUp(entry) !== undefined) : body,
    outsideDomains: outside.length,
  };
  return { facts, recipients, outside, quote };
}

const kindOf = ({ message, isInvitation, opened }: Sources, quote: QuotedHeader | undefined): MessageKind =>
  messageKind({
    ...message.evidence,
    isInvitation,
    composeType: tellingType(opened?.composeType, message.evidence.composeType),
    quotedHeader: message.body.known ? quote?.form === 'block' : undefined,
  });

/** What storm words have to weigh: where the guard speaks up anyway, in a storm or of a list that neither anybody nor they know, likely is enough. */
const sureEnough = (lists: readonly ListEntry[], isStorm: boolean): number =>
  isStorm || lists.some((list) => isLikelyList(list) && !list.size.known && !list.familiar) ? LIKELY : SURE;

/** Which quoted entries are lists among the recipients now; of a name alone, also who is typed like nothing. */
function listsAmong({ people, lists }: Recipients): (entry: QuotedEntry) => boolean {
  const listOf = listMatcher(lists);
  const doubtfulOf = listMatcher(people.filter(({ type }) => type === 'other'));
  return (entry) => listOf(entry) >= 0 || (!entry.address && doubtfulOf(entry) >= 0);
}

/** What the window opened with, counted as it is known now: a list whose size is known only later did not grow. */
const reachedThen = (opened: Opened, lists: readonly ListEntry[]): number =>
  lists.reduce((people, { address, name, size }) => {
    const then = listInSnapshot(opened, address, name);
    return then?.size === null && size.known ? people + size.value : people;
  }, opened.people);

const asked = ({ address = '', name }: QuotedEntry): AskedList => ({ address, name });

/** What the quoted header names, nobody reaches now, and has a row in policy or does not look like a person. */
function quotedLists(
  quote: QuotedHeader | undefined,
  { people, lists }: Recipients<RecipientEntry>,
  me: Me,
  rowOf: (entry: QuotedEntry) => number,
): AskedList[] {
  if (quote?.certainty !== 'strong') return [];
  const reached = new Set((people as readonly AskedList[]).concat(lists).map(({ address }) => address));
  return quote.to
    .concat(quote.cc)
    .filter(
      (entry) =>
        isSurelyNotMe(entry, me) && !reached.has(asked(entry).address) && (rowOf(entry) >= 0 || !isPersonShaped(entry)),
    )
    .slice(0, MOST_QUOTED)
    .map(asked);
}

function fromSnapshot({ address = '', name }: QuotedEntry, opened: Opened | undefined): SizeSignal | undefined {
  const list = listInSnapshot(opened, address, name);
  return list && (list.size === null ? unknown('not-known-then') : known(list.size, 'snapshot'));
}
