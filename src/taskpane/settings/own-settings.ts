import { layerText } from '../../policy/layer-text';
import { parsePolicy } from '../../policy/parse';
import type { Layer } from '../../policy/parse';
import { SCHEMA } from '../../policy/schema';
import type { Policy } from '../../policy/schema';

/** A change of what the person set. It is applied to whatever is stored then, so it never looks outside its argument. */
export type Edit = (own: Layer) => Layer;

type KnownList = Policy['knownLists'][number];
type QuietConversation = Policy['quietConversations'][number];

/** The person knows this list from now on; of which size, where that is known. */
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

/** A conversation that is quiet for longer than this has become another one. */
export const QUIET_MS = 90 * 24 * 60 * 60_000;

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
