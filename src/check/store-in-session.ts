import type { Decision } from '../engine/decision';
import type { OutlookPorts } from '../outlook/ports';
import type { Acknowledgeable } from './acknowledgement';
import { digest } from './digest';
import { snapshotOf } from './snapshot-lists';
import { LATEST_MS, ruleIds } from './second-press';
import { writeSession } from './session-state';
import type { StoredDecision, Opened, SessionState } from './session-state';

/** More lists and outside domains than anybody writes to at once; session data has room for few thousand. */
const MOST_LISTS = 50;
const MOST_DOMAINS = 500;

/** As much of a check as session data holds, and what only this trigger saw. */
interface CheckToStore extends Pick<StoredDecision, 'trigger' | 'shown' | 'bypassReason'> {
  readonly decision: Decision;
  readonly acknowledgeable: Acknowledgeable;
  readonly before: SessionState;
  readonly composeType: Opened['composeType'];
  readonly outside: readonly string[];
  readonly startedAt: number;
}

/**
 * What this check says that session data does not have yet; undefined: nothing. Outlook launches a handler twice and late, and what it
 * launched needlessly must neither count again nor undo what another stored. An ordinary Send says nothing.
 */
export function newsOf(check: CheckToStore, now: number): StoredDecision | undefined {
  const { trigger, before } = check;
  const last = storedDecision(check, now);
  const earlier = before[keyOf(trigger)];
  const isNews = earlier
    ? gist(last) !== gist(earlier) || (trigger === 'send' && Math.abs(now - earlier.at) > LATEST_MS)
    : last.action !== 'allow' || (trigger === 'send' && last.displayed > last.people);
  return isNews ? last : undefined;
}

/** What tells one decision from another. */
const gist = ({ recipients, people, action, shown, bypassReason, spent, rules }: StoredDecision): string =>
  [recipients, people, action, shown, bypassReason, spent].concat(rules).join();

const keyOf = (trigger: string): 'lastSend' | 'lastDecision' => (trigger === 'send' ? 'lastSend' : 'lastDecision');

/**
 * Stores in session data what later triggers need: the snapshot, the decision where it is news.
 * @returns whether the decision is stored.
 */
export async function storeInSession(
  check: CheckToStore,
  news: StoredDecision | undefined,
  ports: Pick<OutlookPorts, 'session' | 'client'>,
): Promise<boolean> {
  const { trigger, decision, before, composeType, outside } = check;
  const writes: Promise<unknown>[] = [];
  if (trigger === 'opened' && !before.opened) {
    const opened: Opened = {
      composeType,
      people: decision.reach.people,
      domains: outside.slice(0, MOST_DOMAINS).map((domain) => digest([domain])),
      lists: decision.reach.lists.slice(0, MOST_LISTS).map(snapshotOf),
    };
    writes.push(writeSession(ports.session, 'opened', opened));
  }
  if (news && trigger !== 'pane') writes.push(writeSession(ports.session, keyOf(trigger), news));
  return Promise.all(writes).then(
    () => true,
    () => false,
  );
}

function storedDecision(check: CheckToStore, now: number): StoredDecision {
  const { trigger, decision, shown, bypassReason, acknowledgeable, before, startedAt } = check;
  const { acknowledged, lastSend: { spent: earlier, spentAt } = {} as StoredDecision } = before;
  const spent = bypassReason === 'acknowledged' && acknowledged ? acknowledged.at : earlier;
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
    spentAt: spent === earlier ? spentAt : now,
    at: now,
    ms: now - startedAt,
  };
}

/** The largest audience that bar or alert have displayed in this window; 0: none. */
export const displayedSoFar = ({
  lastDecision: { displayed = 0 } = {} as StoredDecision,
  lastSend: { displayed: onSend = 0 } = {} as StoredDecision,
}: SessionState): number => Math.max(displayed, onSend);
