import { isPrompt } from '../engine/decision';
import type { SessionPort } from '../outlook/ports';
import { inShort } from './cached-policy';
import type { CheckPorts, CheckResult } from './check';
import { NOT_ASKED } from './collect-message';
import { cacheSend } from './history';
import type { History } from './history';
import type { MessageRead } from './read-message';
import { recordSend } from './record-send';
import { writeSession } from './session-state';
import { storeInSession } from './store-in-session';

/**
 * Stores what later checks need of this one, and records it. Never rejects.
 * @param history of the device cache
 * @returns whether the decision can be read back at the next check.
 */
export async function storeCheck(
  result: CheckResult,
  { startedAt, from, signals, cached, before, policy }: MessageRead,
  history: History,
  ports: CheckPorts,
): Promise<boolean> {
  const isSend = result.trigger === 'send';
  const { decision, conversation } = result;
  const [isStored] = await Promise.all([
    storeInSession({ ...result, from, composeType: signals.evidence.composeType, startedAt }, ports),
    // An ordinary send leaves no trace.
    isSend && signals !== NOT_ASKED && !isPrompt(result.shown)
      ? cacheSend(
          history,
          {
            lists: result.facts.lists,
            conversation,
            now: startedAt,
            unprompted: !isPrompt(decision.action),
            toAll: decision.toAll,
          },
          ports.deviceCache,
        )
      : undefined,
    // Where the cache could not be read, adding to what it holds would lose it; an ordinary message did not ask.
    isSend && (cached || signals === NOT_ASKED) ? recordSend(result, ports, cached) : undefined,
    policy.stored,
  ]);
  return isStored && !before.unreadable;
}

/** Stores what policy this window goes by, where it does not know it yet: whatever that says, Send may have no other. Never rejects. */
export const storePolicy = async (
  { trigger, policy: { cached }, before }: Pick<CheckResult, 'trigger' | 'policy' | 'before'>,
  session: SessionPort,
): Promise<void> => {
  if (trigger === 'send' || cached.triedAt === before.policy?.triedAt) return;
  try {
    await writeSession(session, 'policy', inShort(cached));
  } catch {
    // Without it Send reads the device's, or fetches.
  }
};
