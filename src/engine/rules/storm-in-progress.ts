import { HUGE_AUDIENCE } from '../reach';
import type { Facts } from '../facts';
import { rule } from '../rule';

/** In the last 60 minutes. */
const STORM_REPLIES = 10;
const STORM_AUTHORS = 3;
/** Answers upon answers; few conversations of people who know each other get so far. */
const DEEP = 10;
const OWN_AGAIN = 2;

/** How a storm shows itself: so many answers as somebody counted, else a conversation that looks like one. */
export function stormSign({
  thread,
  threadHints,
}: Pick<Facts, 'thread' | 'threadHints'>): 'counted' | 'hinted' | undefined {
  if (!thread.known) return threadHints.depth >= DEEP || threadHints.own >= OWN_AGAIN ? 'hinted' : undefined;
  const { replies, people } = thread.value;
  return replies >= STORM_REPLIES && people >= STORM_AUTHORS ? 'counted' : undefined;
}

/** Many are answering all already: one more answer feeds what they complain about. */
export const stormInProgress = rule(
  { firesOn: 'A reply to all in a conversation that is a storm already.', messages: ['counted', 'hinted'] },
  {
    id: 'storm-in-progress',
    needs: ['toAll', 'thread', 'threadHints'],
    from: HUGE_AUDIENCE,
    check(facts, reach) {
      const messageId = stormSign(facts);
      if (!messageId || !facts.toAll || (reach.people < HUGE_AUDIENCE && !reach.unknownList)) return undefined;
      if (!facts.thread.known) return { action: 'warn', messageId, certainty: 'weak' };
      const { replies, people } = facts.thread.value;
      return { action: 'block', messageId, params: { replies, people } };
    },
  },
);
