import { layerText } from '../../policy/layer-text';
import { parsePolicy } from '../../policy/parse';
import type { Layer } from '../../policy/parse';
import type { Policy } from '../../policy/schema';

/** A change of what the person set. It is applied to whatever is stored at that moment, so it never looks outside its argument. */
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

/** A conversation that is quiet for longer than this has become another one. */
export const QUIET_MS = 90 * 24 * 60 * 60_000;

/** So many conversations stay quiet at once; of more, those that end first are forgotten. */
const MOST_QUIET = 50;

/** No notice and no warning about this conversation any more, for this audience; what is over is left out. */
export const withQuiet = (own: Layer, quiet: QuietConversation, now: number): Layer => ({
  ...own,
  quietConversations: [...withoutQuiet(own, quiet.conversation).quietConversations!, quiet]
    .filter(({ until }) => until > now)
    .slice(-MOST_QUIET),
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
