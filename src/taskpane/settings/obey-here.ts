import { readSession, writeSession } from '../../check/session-state';
import type { SessionPort } from '../../outlook/ports';
import { layerText } from '../../policy/layer-text';
import { parsePolicy } from '../../policy/parse';
import type { Layer } from '../../policy/parse';

/**
 * Tells the handlers of the message beside the pane what the person saved, since they may see an old copy of roaming settings
 * (office-js#6728, #5650). A list or a conversation that was named just now counts from the next message on, and is left out.
 * Never rejects: beside a message that is read there is nobody to tell.
 */
export async function obeyHere(before: Layer, after: Layer, session: SessionPort): Promise<void> {
  const { choices } = await readSession(session);
  const here = choices === undefined ? before : parsePolicy(choices, 'person').layer;
  const { knownLists, quietConversations } = after;
  const text = layerText({
    ...after,
    ...(knownLists && { knownLists: amongBefore(knownLists, here.knownLists) }),
    ...(quietConversations && { quietConversations: amongBefore(quietConversations, here.quietConversations) }),
  });
  await writeSession(session, 'choices', text).catch(() => undefined);
}

const amongBefore = <T>(rows: readonly T[], before: readonly T[] = []): readonly T[] => {
  const known = before.map((row) => JSON.stringify(row));
  return rows.filter((row) => known.includes(JSON.stringify(row)));
};
