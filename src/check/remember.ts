import { isPrompt } from '../engine/decision';
import type { Decision } from '../engine/decision';
import type { OutlookPorts, Person } from '../outlook/ports';
import type { Acknowledgeable } from './acknowledgement';
import { rememberList } from './list-memory';
import { ruleIds } from './second-press';
import { writeSession } from './session-state';
import type { LastDecision, Opened, SessionState } from './session-state';

/** As much of a review as is kept, and what only this trigger saw. */
interface Noted extends Pick<LastDecision, 'trigger' | 'shown' | 'passed'> {
  readonly decision: Decision;
  readonly acknowledgeable: Acknowledgeable;
  readonly before: SessionState;
  readonly from: Person | undefined;
  readonly composeType: Opened['composeType'];
  readonly startedAt: number;
}

/**
 * Keeps with the compose window what later moments need: the snapshot, From, the decision. An ordinary Send keeps nothing,
 * and what says nothing new is not written, so that a handler Outlook launches needlessly never undoes another's note.
 * @returns whether the decision is kept.
 */
export async function remember(
  noted: Noted,
  ports: Pick<OutlookPorts, 'session' | 'clock' | 'client'>,
): Promise<boolean> {
  const { trigger, decision, before, from, composeType } = noted;
  const writes: Promise<unknown>[] = [];
  if (trigger === 'opened') {
    const opened: Opened = {
      composeType,
      people: decision.reach.people,
      lists: decision.reach.lists.map(rememberList),
    };
    writes.push(writeSession(ports.session, 'opened', opened));
  }
  if (from && from.address !== (before.from ?? ports.client.me).address)
    writes.push(writeSession(ports.session, 'from', from));
  const last = lastDecision(noted, ports.clock.now());
  const key = trigger === 'send' ? 'lastSend' : 'lastDecision';
  const more = saysMore(last, before[key]);
  const news = trigger === 'send' ? isPrompt(decision.action) || (more && decision.action !== 'allow') : more;
  if (news && trigger !== 'pane') writes.push(writeSession(ports.session, key, last));
  return Promise.all(writes).then(
    () => news,
    () => false,
  );
}

function lastDecision(noted: Noted, now: number): LastDecision {
  const { trigger, decision, shown, passed, acknowledgeable, before, startedAt } = noted;
  const spent = passed === 'acknowledged' ? before.acknowledged?.at : before.lastSend?.spent;
  return {
    trigger,
    action: decision.action,
    shown,
    passed,
    rules: ruleIds(decision),
    toAll: decision.toAll,
    people: decision.reach.people,
    exact: decision.reach.exact,
    lists: decision.reach.lists.length,
    recipients: acknowledgeable.recipients,
    told: Math.max(toldSoFar(before), shown === 'allow' ? 0 : decision.reach.people),
    spent,
    at: now,
    ms: now - startedAt,
  };
}

/** The largest audience that bar or alert have told of in this window; 0: none was told. */
export const toldSoFar = ({ lastDecision: last, lastSend: sent }: SessionState): number =>
  Math.max(last?.told ?? 0, sent?.told ?? 0);

const saysMore = (now: LastDecision, before: LastDecision | undefined): boolean =>
  before === undefined
    ? now.action !== 'allow'
    : before.recipients !== now.recipients || before.action !== now.action || before.shown !== now.shown;
