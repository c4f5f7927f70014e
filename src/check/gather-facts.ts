import { known, unknown } from '../engine/facts';
import type { Facts, ListEntry, SizeSignal } from '../engine/facts';
import { isLikelyList } from '../engine/reach';
import type { AskedList, ListSize } from '../directory/ports';
import type { Policy } from '../policy/schema';
import { senderAskedNotTo } from '../signals/marker';
import { messageKind, tellingType } from '../signals/message-kind';
import { newText } from '../signals/new-text';
import { originalAudience } from '../signals/original-audience';
import type { RememberedOriginal } from '../signals/original-audience';
import { readQuotedHeader } from '../signals/quoted-header';
import type { QuotedEntry, QuotedHeader } from '../signals/quoted-header';
import { isPersonShaped, isSurelyNotMe, outsideDomains, refineWithQuote } from '../signals/recipients';
import type { ListCandidate, Me, Recipients } from '../signals/recipients';
import { listMatcher } from '../signals/same-list';
import { stormWords } from '../signals/storm-words';
import { threadDepth } from '../signals/thread-depth';
import { isToAll } from '../signals/to-all';
import { wasBcc } from '../signals/was-bcc';
import type { MessageSignals } from './collect-message';
import { organisationDomains } from './collect-recipients';
import { listInSnapshot } from './snapshot-lists';
import type { StoredFacts } from './stored-facts';
import type { Opened } from './session-state';

export interface Sources {
  readonly me: Me;
  readonly policy: Policy;
  readonly recipients: Recipients;
  readonly message: MessageSignals;
  readonly opened: Opened | undefined;
  readonly stored: StoredFacts;
  /** Of the recipients' lists, in their order, as far as anybody was asked. */
  readonly sizes: readonly ListSize[];
  /** Asks the directory about further lists. */
  sizesOf(lists: readonly AskedList[]): Promise<readonly ListSize[]>;
}

export interface Gathered {
  readonly facts: Facts;
  readonly recipients: Recipients;
  /** The topmost quote; undefined where there is none or the body was not read. */
  readonly quote: QuotedHeader | undefined;
}

/** Of the lists that only the quoted header names, so many are looked up. */
const MOST_QUOTED = 4;

/** The directory was not: nothing more had to be known to decide. */
const NOBODY_ASKED: ListSize = { known: false, why: 'not-asked' };

/** From what was read to what the rules decide on; asks the directory, and Outlook nothing. */
export async function gatherFacts(sources: Sources): Promise<Gathered> {
  const { me, policy, message, opened, stored } = sources;
  const { body } = message;
  const quote = body.known ? readQuotedHeader(body.value) : undefined;
  const refined = refineWithQuote(sources.recipients, quote, me);
  const quoted = quotedLists(quote, refined, me);
  const quotedSizes = quoted.length ? await sources.sizesOf(quoted) : [];
  const rowOf = listMatcher(policy.lists);
  const { people, lists } = withoutColleagues(refined, rowOf, sources);
  const recipients: Recipients = { ...refined, people, lists };

  const kind = messageKind({
    ...message.evidence,
    composeType: tellingType(opened?.composeType, message.evidence.composeType),
    quotedHeader: body.known ? quote?.form === 'block' : undefined,
  });
  const quotedOf = listMatcher(quoted);
  const reachedOf = listMatcher(lists);
  const lookUp = (entry: QuotedEntry): RememberedOriginal | undefined => {
    const index = quotedOf(entry);
    const looked = index < 0 ? undefined : sizeSignal(quotedSizes[index] ?? NOBODY_ASKED);
    const original = looked?.known || rowOf(entry) >= 0 ? looked : fromSnapshot(entry, opened);
    return original && { size: original, familiar: stored.isFamiliar({ ...asked(entry), size: original }) };
  };
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
      remember: lookUp,
    }),
    reachedAtOpen: opened ? known(reachedThen(opened, lists), 'snapshot') : unknown('no-snapshot'),
    stormWords: body.known ? known(stormWords(newText(body.value, quote)), 'body') : body,
    thread: stored.thread(),
    threadHints: {
      depth: threadDepth(message.evidence.conversationIndexBytes, body.known ? body.value : undefined, quote),
      own: stored.ownReplies(),
    },
    senderAskedNotTo: body.known ? known(senderAskedNotTo(body.value, quote), 'quoted-text') : body,
    wasBcc: body.known ? wasBcc(quote, me, (entry) => reachedOf(entry) >= 0 || lookUp(entry) !== undefined) : body,
    outsideDomains: outsideDomains(recipients, organisationDomains(me, policy)),
  };
  return { facts, recipients, quote };
}

/** What is known of each list; a possible list that this person knows, and that nothing else speaks against, is a colleague. */
function withoutColleagues(
  refined: Recipients,
  rowOf: ReturnType<typeof listMatcher>,
  sources: Sources,
): { readonly people: Recipients['people']; readonly lists: readonly ListEntry[] } {
  const frozenOf = frozenMatcher(sources.policy);
  const keys = sources.recipients.lists.map(keyOf);
  const entries = refined.lists.map((list) => {
    const size = sources.sizes[keys.indexOf(keyOf(list))] ?? NOBODY_ASKED;
    const row = rowOf(list);
    const inPolicy = { row: row < 0 ? undefined : row, frozen: frozenOf(list) >= 0 };
    return listEntry({ ...list, ...inPolicy }, size, sources);
  });
  const isColleague = (list: ListEntry): boolean => list.familiar && !isLikelyList(list);
  return {
    people: refined.people.concat(entries.filter(isColleague)),
    lists: entries.filter((list) => !isColleague(list)),
  };
}

/** What the window opened with, counted as it is known now: a list whose size is known only later did not grow. */
const reachedThen = (opened: Opened, lists: readonly ListEntry[]): number =>
  lists.reduce((people, { address, name, size }) => {
    const then = listInSnapshot(opened, address, name);
    return then?.size === null && size.known ? people + size.value : people;
  }, opened.people);

const keyOf = ({ address, name }: AskedList): string => address || name;

const asked = ({ address = '', name }: QuotedEntry): AskedList => ({ address, name });

/** The lists that `incident` names, each under the name that its row in policy has for it. */
const frozenMatcher = ({ incident, lists }: Policy) =>
  listMatcher(
    (incident.lists ?? []).map((address) => ({ address, name: lists.find((row) => row.address === address)?.name })),
  );

/** What the quoted header names, nobody reaches now, and does not look like a person. */
function quotedLists(quote: QuotedHeader | undefined, { people, lists }: Recipients, me: Me): AskedList[] {
  if (quote?.certainty !== 'strong') return [];
  const reached = new Set((people as readonly AskedList[]).concat(lists).map(({ address }) => address));
  return quote.to
    .concat(quote.cc)
    .filter((entry) => isSurelyNotMe(entry, me) && !reached.has(entry.address ?? '') && !isPersonShaped(entry))
    .slice(0, MOST_QUOTED)
    .map(asked);
}

function listEntry(
  list: ListCandidate & Pick<ListEntry, 'row' | 'frozen'>,
  size: ListSize,
  { policy, stored }: Sources,
): ListEntry {
  const signal = sizeSignal(size);
  return {
    ...list,
    // Who has a size or words for it knows that it is a list.
    certainty: size.known || list.row !== undefined || list.frozen ? 'list' : list.certainty,
    size: signal,
    familiar: stored.isFamiliar({ ...list, size: signal }),
    newlyMade: !size.known && size.newlyMade === true,
    ownerWords: size.known ? ownerWords(size.message, policy) : undefined,
  };
}

/** The catalogue is another file than the policy: its key may be one that policy does not have. */
const ownerWords = (key: string | undefined, { messages }: Policy): string | undefined =>
  key !== undefined && Object.keys(messages).includes(key) ? messages[key] : undefined;

const sizeSignal = (size: ListSize): SizeSignal =>
  size.known ? { ...known(size.value, size.source), asOf: size.asOf } : unknown(size.why);

function fromSnapshot(entry: QuotedEntry, opened: Opened | undefined): SizeSignal | undefined {
  const list = listInSnapshot(opened, entry.address ?? '', entry.name);
  return list && (list.size === null ? unknown('not-known-then') : known(list.size, 'snapshot'));
}
