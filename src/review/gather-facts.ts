import { known, unknown } from '../engine/facts';
import type { Facts, ListEntry } from '../engine/facts';
import { isLikelyList } from '../engine/reach';
import type { ListDirectory } from '../directory/ports';
import type { Policy } from '../policy/schema';
import { messageKind, tellingType } from '../signals/message-kind';
import { newText } from '../signals/new-text';
import { originalAudience } from '../signals/original-audience';
import type { RememberedOriginal } from '../signals/original-audience';
import { readQuotedHeader } from '../signals/quoted-header';
import type { QuotedEntry, QuotedHeader } from '../signals/quoted-header';
import { refineWithQuote } from '../signals/recipients';
import type { Me, Recipients } from '../signals/recipients';
import { stormWords } from '../signals/storm-words';
import { isToAll } from '../signals/to-all';
import type { MessageSignals } from './collect-message';
import { recallList } from './list-memory';
import type { Opened } from './session-state';

export interface Sources {
  readonly me: Me;
  readonly policy: Policy;
  readonly recipients: Recipients;
  readonly message: MessageSignals;
  readonly opened: Opened | undefined;
  readonly directory: ListDirectory;
}

export interface Gathered {
  readonly facts: Facts;
  readonly recipients: Recipients;
  /** The topmost quote; undefined where there is none or the body was not read. */
  readonly quote: QuotedHeader | undefined;
}

/** From what was read to what the rules decide on; asks the directory, and Outlook nothing. */
export async function gatherFacts(sources: Sources): Promise<Gathered> {
  const { me, policy, message, opened } = sources;
  const { body } = message;
  const quote = body.known ? readQuotedHeader(body.value) : undefined;
  const recipients = refineWithQuote(sources.recipients, quote, me);
  const kind = messageKind({
    ...message.evidence,
    composeType: tellingType(opened?.composeType, message.evidence.composeType),
    quotedHeader: body.known ? quote?.form === 'block' : undefined,
  });
  const sizes = await sources.directory.sizes(recipients.lists, policy.lists);
  const lists = recipients.lists.map((list, index): ListEntry => ({
    ...list,
    size: sizes[index] ?? unknown('not-asked'),
    familiar: policy.knownLists.includes(list.address),
    newlyMade: false,
  }));
  const facts: Facts = {
    kind,
    toAll: isToAll(kind, recipients.people.length, lists.length),
    direct: recipients.people.length,
    lists,
    truncated: recipients.truncated,
    original: originalAudience({
      quote,
      me,
      lists: lists.filter(isLikelyList),
      openedWith: (list) => recallList(opened, list.address, list.name) !== undefined,
      remember: (entry) => fromPolicy(entry, policy) ?? fromSnapshot(entry, opened),
    }),
    reachedAtOpen: opened ? known(opened.people, 'snapshot') : unknown('no-snapshot'),
    stormWords: body.known ? known(stormWords(newText(body.value, quote)), 'body') : body,
  };
  return { facts, recipients, quote };
}

function fromPolicy(entry: QuotedEntry, policy: Policy): RememberedOriginal | undefined {
  const name = entry.name.toLowerCase();
  const row = policy.lists.find((each) =>
    entry.address ? each.address === entry.address : name !== '' && each.name?.toLowerCase() === name,
  );
  return (
    row && {
      size: row.size === undefined ? unknown('not-in-policy') : known(row.size, 'policy'),
      familiar: policy.knownLists.includes(row.address),
    }
  );
}

function fromSnapshot(entry: QuotedEntry, opened: Opened | undefined): RememberedOriginal | undefined {
  const list = recallList(opened, entry.address ?? '', entry.name);
  return (
    list && { size: list.size === null ? unknown('not-known-then') : known(list.size, 'snapshot'), familiar: false }
  );
}
