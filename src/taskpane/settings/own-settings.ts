import type { CheckResult } from '../../check/check-message';
import { listKey } from '../../check/history';
import type { ListEntry } from '../../engine/facts';
import { layerText } from '../../policy/layer-text';
import { parsePolicy } from '../../policy/parse';
import type { Layer } from '../../policy/parse';
import { SCHEMA } from '../../policy/schema';
import type { Policy } from '../../policy/schema';
import type { RoamingReader } from '../../outlook/ports';

/** A change of what the person set. It is applied to whatever is stored then, so it never looks outside its argument. */
export type Edit = (own: Layer) => Layer;

export type KnownList = Policy['knownLists'][number];
type QuietConversation = Policy['quietConversations'][number];

/** A conversation that is quiet for longer than this has become another one. */
const QUIET_MS = 90 * 24 * 60 * 60_000;

/** What a choice about a list is bound to: which list that is, how large it is now, and the conversation in which it is made. */
export const asSeen = (list: ListEntry, conversation: string, now: number): KnownList => ({
  address: list.address,
  list: listKey(list),
  since: now,
  ...(list.size.known && { size: list.size.value }),
  ...(conversation && { conversation }),
});

/** What being quiet is bound to: the conversation, its recipients, and how many they are, where that is certain. */
export const quietAsSeen = (
  { conversation, acknowledgeable, decision: { reach } }: CheckResult,
  now: number,
): QuietConversation => ({
  conversation,
  audience: acknowledgeable.recipients,
  until: now + QUIET_MS,
  ...(reach.exact && { people: reach.people }),
});

/** Whether the person saved that this message is to be quiet. */
export const isSavedQuiet = (own: Layer, { conversation, acknowledgeable }: CheckResult, now: number): boolean =>
  (own.quietConversations ?? []).some(
    (quiet) =>
      quiet.conversation === conversation && quiet.audience === acknowledgeable.recipients && quiet.until > now,
  );

/** The person knows this list from their next message on. */
export const withList = (own: Layer, list: KnownList): Layer => ({
  ...own,
  knownLists: [...(own.knownLists ?? []).filter(({ address }) => address !== list.address), list],
});

export const withoutList = (own: Layer, address: string): Layer => ({
  ...own,
  knownLists: (own.knownLists ?? []).filter((each) => each.address !== address),
});

/** The person has this address, too. */
export const withAlias = (own: Layer, address: string): Layer => ({
  ...own,
  selfAliases: [...withoutAlias(own, address).selfAliases!, address],
});

export const withoutAlias = (own: Layer, address: string): Layer => ({
  ...own,
  selfAliases: (own.selfAliases ?? []).filter((each) => each !== address),
});

/** The address that was typed, as policy spells it; undefined where it is none. */
export const readAlias = (text: string): string | undefined =>
  parsePolicy(JSON.stringify({ selfAliases: [text] }), 'person').layer.selfAliases?.[0];

/** No notice and no warning about this conversation any more, for this audience; what is over, or ends first of too many, is left out. */
export const withQuiet = (own: Layer, quiet: QuietConversation, now: number): Layer => ({
  ...own,
  quietConversations: [...withoutQuiet(own, quiet.conversation).quietConversations!, quiet]
    .filter(({ until }) => until > now)
    .slice(-SCHEMA.quietConversations.type.max),
});

export const withoutQuiet = (own: Layer, conversation: string): Layer => ({
  ...own,
  quietConversations: (own.quietConversations ?? []).filter((each) => each.conversation !== conversation),
});

/** The text that goes with the person; undefined where it would not be read back. */
export function toText(own: Layer): string | undefined {
  const text = layerText(own);
  return parsePolicy(text, 'person').issues.length === 0 ? text : undefined;
}

/** The person's settings as they are stored now, whichever device wrote them; empty where they cannot be read, whatever they look like. */
export const storedSettings = (roaming: RoamingReader): Layer => parsePolicy(roaming.read() ?? '{}', 'person').layer;
