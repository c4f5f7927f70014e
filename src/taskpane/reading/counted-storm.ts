import { isCountedStorm } from '../../check/counted-storm';
import { listsReceived } from '../../check/lists-received';
import { isLikelyList } from '../../engine/reach';
import type { ThreadSeen } from '../../graph/ports';
import { readItem } from '../../outlook/read-item';
import type { Policy } from '../../policy/schema';
import type { PanePorts } from '../pane-ports';

/** Exchange is asked about so many of those who got the message. */
const MOST_ASKED = 100;

/**
 * Whether a message that is read belongs to a storm, by what this mailbox got in the last hour and how many its lists are. Graph is
 * asked silently: somebody who only reads is never asked to sign in.
 * @returns what was counted; undefined where it is no storm, or nobody could count
 */
export async function countedStorm(
  { client, graph }: Pick<PanePorts, 'client' | 'graph'>,
  policy: Policy,
): Promise<ThreadSeen | undefined> {
  const conversation = readItem.conversationId();
  if (!graph || policy.graph.clientId === '' || policy.mode === 'off' || conversation === '') return undefined;
  const reached = readItem
    .reached()
    .filter(({ address }) => address !== '')
    .slice(0, MOST_ASKED);
  try {
    const port = await graph(policy.graph);
    const thread = await port.thread(conversation);
    // The count alone says most often that it is none, and spares the second question.
    if (!isCountedStorm(thread, { people: 0, unknownList: true })) return undefined;
    const tips = await port.mailTips(reached.map(({ address }) => address.toLowerCase()));
    const counted = tips.filter(({ members }) => members !== undefined).map(({ address }) => address);
    const others = listsReceived(client.me, policy, reached)
      .filter((list) => isLikelyList(list) && !counted.includes(list.address))
      .map(({ row = -1 }) => policy.lists[row]?.size);
    const sizes = tips.map(({ members }) => members).concat(others);
    const people = sizes.reduce<number>((sum, size = 0) => sum + size, 0);
    const unknownList = others.includes(undefined);
    return isCountedStorm(thread, { people, unknownList }) ? thread : undefined;
  } catch {
    return undefined;
  }
}
