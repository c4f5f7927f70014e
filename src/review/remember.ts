import { rememberList } from './list-memory';
import type { Review, ReviewPorts } from './review-message';
import { ruleIds } from './second-press';
import { writeSession } from './session-state';
import type { LastDecision, Opened } from './session-state';
import type { Person } from '../outlook/ports';

interface SeenNow {
  readonly from: Person | undefined;
  readonly composeType: Opened['composeType'];
  readonly startedAt: number;
}

/**
 * Keeps with the compose window what later moments need: the snapshot, From, the decision. An ordinary Send keeps nothing,
 * and what says nothing new is not written, so that a handler Outlook launches needlessly never undoes another's note.
 * @returns whether the decision is kept.
 */
export async function remember(review: Review, seen: SeenNow, ports: ReviewPorts): Promise<boolean> {
  const { moment, decision, before } = review;
  const writes: Promise<unknown>[] = [];
  if (moment === 'opened') {
    const opened: Opened = {
      ...(seen.composeType ? { composeType: seen.composeType } : {}),
      people: decision.reach.people,
      lists: decision.reach.lists.map(rememberList),
    };
    writes.push(writeSession(ports.session, 'opened', opened));
  }
  if (seen.from && seen.from.address !== (before.from ?? ports.client.me).address)
    writes.push(writeSession(ports.session, 'from', seen.from));
  const last = lastDecision(review, seen.startedAt, ports.clock.now());
  const news = moment === 'send' ? decision.action !== 'allow' : saysMore(last, before.lastDecision);
  if (news && moment !== 'pane') writes.push(writeSession(ports.session, 'lastDecision', last));
  return Promise.all(writes).then(
    () => news,
    () => false,
  );
}

function lastDecision(review: Review, startedAt: number, now: number): LastDecision {
  const { moment, decision, shown, passed, facts, acknowledgeable, before } = review;
  const spent = passed === 'acknowledged' ? before.acknowledged?.at : before.lastDecision?.spent;
  return {
    moment,
    action: decision.action,
    shown,
    ...(passed ? { passed } : {}),
    rules: ruleIds(decision),
    toAll: facts.toAll,
    people: decision.reach.people,
    exact: decision.reach.exact,
    lists: decision.reach.lists.length,
    recipients: acknowledgeable.recipients,
    ...(spent === undefined ? {} : { spent }),
    at: now,
    ms: now - startedAt,
  };
}

const saysMore = (now: LastDecision, before: LastDecision | undefined): boolean =>
  before === undefined
    ? now.action !== 'allow'
    : before.recipients !== now.recipients || before.action !== now.action || before.shown !== now.shown;
