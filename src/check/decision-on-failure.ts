import { decide } from '../engine/decide';
import type { Action, Decision } from '../engine/decision';
import { unknown } from '../engine/facts';
import type { Facts } from '../engine/facts';
import type { Client } from '../outlook/ports';
import type { PolicyInForce } from './policy-in-force';
import { SEND_ANYWAY_SET } from './second-press';

const WHY = unknown('not-done');

const NOTHING_READ: Facts = {
  kind: 'reply',
  toAll: false,
  direct: 0,
  lists: [],
  truncated: true,
  unread: true,
  original: WHY,
  reachedAtOpen: WHY,
  stormWords: WHY,
  thread: WHY,
  threadHints: { depth: 0, own: 0 },
  senderAskedNotTo: WHY,
  wasBcc: WHY,
  outsideDomains: 0,
};

/**
 * What Send comes to where nothing could be looked at before it had to be answered. A warn needs an Outlook that offers "Send
 * anyway": a press that could not be looked at cannot be stored either.
 */
export function decisionOnFailure({ policy }: PolicyInForce, client: Client): Decision & { readonly shown: Action } {
  const decision = decide(NOTHING_READ, { ...policy, incident: undefined });
  const isHeard = policy.mode === 'enforce' && (decision.action !== 'warn' || client.mailbox >= SEND_ANYWAY_SET);
  return { ...decision, shown: isHeard ? decision.action : 'allow' };
}
