import { isPrompt } from '../engine/decision';
import type { Decision } from '../engine/decision';
import type { OutlookPorts } from '../outlook/ports';
import type { Acknowledgeable } from './acknowledgement';
import { snapshotOf } from './snapshot-lists';
import { ruleIds } from './second-press';
import { writeSession } from './session-state';
import type { StoredDecision, Opened, SessionState } from './session-state';

/** As much of a check as session data holds, and what only this trigger saw. */
interface CheckToStore extends Pick<StoredDecision, 'trigger' | 'shown' | 'bypassReason'> {
  readonly decision: Decision;
  readonly acknowledgeable: Acknowledgeable;
  readonly before: SessionState;
  readonly composeType: Opened['composeType'];
  readonly startedAt: number;
}

/**
 * Stores in session data what later triggers need: the snapshot, the decision. An ordinary Send stores nothing,
 * and what says nothing new is not written, so that a handler Outlook launches needlessly never undoes what another stored.
 * @returns whether the decision is stored.
 */
export async function storeInSession(
  check: CheckToStore,
  ports: Pick<OutlookPorts, 'session' | 'clock' | 'client'>,
): Promise<boolean> {
  const { trigger, decision, before, composeType } = check;
  const writes: Promise<unknown>[] = [];
  if (trigger === 'opened') {
    const opened: Opened = {
      composeType,
      people: decision.reach.people,
      lists: decision.reach.lists.map(snapshotOf),
    };
    writes.push(writeSession(ports.session, 'opened', opened));
  }
  const last = storedDecision(check, ports.clock.now());
  const key = trigger === 'send' ? 'lastSend' : 'lastDecision';
  const more = saysMore(last, before[key]);
  const news = trigger === 'send' ? isPrompt(decision.action) || (more && decision.action !== 'allow') : more;
  if (news && trigger !== 'pane') writes.push(writeSession(ports.session, key, last));
  return Promise.all(writes).then(
    () => news,
    () => false,
  );
}

function storedDecision(check: CheckToStore, now: number): StoredDecision {
  const { trigger, decision, shown, bypassReason, acknowledgeable, before, startedAt } = check;
  const { acknowledged, lastSend } = before;
  const spent = bypassReason === 'acknowledged' ? acknowledged?.at : lastSend?.spent;
  return {
    trigger,
    action: decision.action,
    shown,
    bypassReason,
    rules: ruleIds(decision),
    toAll: decision.toAll,
    people: decision.reach.people,
    exact: decision.reach.exact,
    lists: decision.reach.lists.length,
    recipients: acknowledgeable.recipients,
    displayed: Math.max(displayedSoFar(before), shown === 'allow' ? 0 : decision.reach.people),
    spent,
    spentAt: spent === lastSend?.spent ? lastSend?.spentAt : now,
    at: now,
    ms: now - startedAt,
  };
}

/** The largest audience that bar or alert have displayed in this window; 0: none. */
export const displayedSoFar = ({ lastDecision: last, lastSend: sent }: SessionState): number =>
  Math.max(last?.displayed ?? 0, sent?.displayed ?? 0);

const saysMore = (now: StoredDecision, before: StoredDecision | undefined): boolean =>
  before === undefined
    ? now.action !== 'allow'
    : before.recipients !== now.recipients || before.action !== now.action || before.shown !== now.shown;
