import { HUGE_AUDIENCE } from '../reach';
import { rule } from '../rule';

/** In the last 60 minutes. */
const STORM_REPLIES = 10;
const STORM_AUTHORS = 3;
/** Answers upon answers; few conversations of people who know each other get so far. */
const DEEP = 10;
const OWN_AGAIN = 2;

/** Many are answering all already: one more answer feeds what they complain about. */
export const stormInProgress = rule(
  { firesOn: 'A reply to all in a conversation that is a storm already.', messages: ['counted', 'hinted'] },
  {
    id: 'storm-in-progress',
    needs: ['toAll', 'thread', 'threadHints'],
    from: HUGE_AUDIENCE,
    check({ toAll, thread, threadHints }, reach) {
      if (!toAll || (reach.people < HUGE_AUDIENCE && !reach.unknownList)) return undefined;
      if (thread.known) {
        const { replies, people } = thread.value;
        return replies >= STORM_REPLIES && people >= STORM_AUTHORS
          ? { action: 'block', messageId: 'counted', params: { replies, people } }
          : undefined;
      }
      return threadHints.depth >= DEEP || threadHints.own >= OWN_AGAIN
        ? { action: 'warn', messageId: 'hinted', params: {}, certainty: 'weak' }
        : undefined;
    },
  },
);
