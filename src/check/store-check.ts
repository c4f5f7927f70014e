import { isPrompt } from '../engine/decision';
import type { Person } from '../outlook/ports';
import { inShort } from './cached-policy';
import type { CheckPorts, CheckResult } from './check';
import { NOT_ASKED } from './collect-message';
import { cacheSend } from './history';
import type { History } from './history';
import type { MessageRead } from './read-message';
import { recordSend } from './record-send';
import { writeSession } from './session-state';
import { newsOf, storeInSession } from './store-in-session';

/**
 * Stores what later checks need of this one, and records it. Never rejects.
 * @param history of the device cache
 * @returns whether the decision can be read back at the next check.
 */
export async function storeCheck(
  result: CheckResult,
  { startedAt, signals, cached, before, policy }: MessageRead,
  history: History,
  ports: CheckPorts,
): Promise<boolean> {
  const isSend = result.trigger === 'send';
  const { decision, conversation } = result;
  const check = { ...result, composeType: signals.evidence.composeType, startedAt };
  const news = newsOf(check, ports.clock.now());
  const [isStored] = await Promise.all([
    storeInSession(check, news, ports),
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
    // What Outlook raised again is recorded already. Where the cache could not be read, adding to what it holds would lose it; an ordinary message did not ask.
    isSend && news && (cached || signals === NOT_ASKED) ? recordSend(result, ports, cached) : undefined,
    policy.stored,
  ]);
  return isStored && !before.unreadable;
}

/**
 * Stores what policy this window goes by and who it is sent from, where it does not know it yet, in whatever mode: Send may have no
 * other policy, and the next sender may be one for whom the guard is on. Never rejects.
 * @param from undefined where it was not asked for, or not given
 */
export async function storePolicyAndSender(
  {
    trigger,
    facts,
    policy: { cached, policy },
    before: { policy: known = {}, from: sender },
  }: Pick<CheckResult, 'trigger' | 'facts' | 'policy' | 'before'>,
  from: Person | undefined,
  { session, client }: Pick<CheckPorts, 'session' | 'client'>,
): Promise<void> {
  const writes: Promise<void>[] = [];
  if (from && from.address !== (sender ?? client.me).address) writes.push(writeSession(session, 'from', from));
  // Without them Send reads the device's policy, or fetches, and takes the profile's owner for the sender.
  try {
    const about = facts.lists.map(({ address, row }) => policy.lists[row!]?.address ?? address);
    const short = inShort(cached, about);
    if (trigger !== 'send' && short.readAt && JSON.stringify(short) !== JSON.stringify(known))
      writes.push(writeSession(session, 'policy', short));
    await Promise.all(writes);
  } catch {
    // Another hand's text is stored nowhere.
  }
}
