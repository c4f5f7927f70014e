import type { AskedList, ListDirectory, ListSize } from '../directory/ports';
import { decide } from '../engine/decide';
import { isPrompt, passesOnSecondPress } from '../engine/decision';
import type { Action, Decision, RuleSettings } from '../engine/decision';
import type { Facts } from '../engine/facts';
import type { FieldRead, OutlookPorts } from '../outlook/ports';
import type { QuotedHeader } from '../signals/quoted-header';
import type { Recipients } from '../signals/recipients';
import { listMatcher } from '../signals/same-list';
import { isAcknowledged } from './acknowledgement';
import type { Acknowledgeable } from './acknowledgement';
import { collectMessage, NOT_ASKED } from './collect-message';
import { collectFields, isOrdinary, isToSeveral, meOf, recipientsOf } from './collect-recipients';
import { digest } from './digest';
import { gatherFacts } from './gather-facts';
import { conversationKey, cacheSend } from './history';
import { exchangeCounts, storedFacts, readCached } from './stored-facts';
import { forSender, isStale, policyInForce, refreshPolicy } from './policy-in-force';
import type { PolicyInForce } from './policy-in-force';
import { recordSend } from './record-send';
import { storeInSession } from './store-in-session';
import { isSecondPress, SEND_ANYWAY_SET } from './second-press';
import { readSession } from './session-state';
import type { StoredDecision, SessionState } from './session-state';
import { signalOf, valueOf } from './signal-of';
import type { Fields } from './ways-out';

/** When the guard looks: a compose window opens, a draft reopens, recipients or From change, Send, the pane. */
export type Trigger = 'opened' | 'reopened' | 'changed' | 'from-changed' | 'send' | 'pane';

export interface CheckPorts extends OutlookPorts {
  readonly directory: ListDirectory;
  /** Absolute URL of the organisation's policy file. */
  readonly policyUrl: string;
}

export interface CheckResult {
  readonly trigger: Trigger;
  readonly policy: PolicyInForce;
  readonly decision: Decision;
  /** What the person is to see: `allow` in observe mode, and once they acknowledged or pressed twice. */
  readonly shown: Action;
  /** Why Send lets it pass although the rules speak. */
  readonly bypassReason: StoredDecision['bypassReason'];
  readonly facts: Facts;
  /** To, Cc and Bcc as Outlook gave them; a field that could not be read is empty and counts as cut off. */
  readonly fields: Fields;
  readonly recipients: Recipients;
  /** The topmost quoted header block; undefined where there is none, or the body was not needed. */
  readonly quote: QuotedHeader | undefined;
  /** Fingerprint; empty for a message that begins a conversation. */
  readonly conversation: string;
  /** What an acknowledgement of this audience binds to. */
  readonly acknowledgeable: Acknowledgeable;
  /** The session's state before this check. */
  readonly before: SessionState;
}

/** A policy fetch of a compose handler, and of Send, where it runs beside the second round of calls and ends early enough to be heeded. */
const COMPOSE_FETCH_MS = 1_500;
const SEND_FETCH_MS = 1_000;
const SEND_FETCHED_BY_MS = 1_600;

/**
 * The one use case: policy, signals, decision, record. Never rejects for a signal that could not be had: the decision
 * stands on the rest. Ordinary mail costs one round of calls; anything else two, and one write.
 * @param copy the device's copy of the policy, where the caller has asked for it already
 */
export async function checkMessage(
  trigger: Trigger,
  ports: CheckPorts,
  copy = policyInForce(ports),
): Promise<CheckResult> {
  const { clock, client, message } = ports;
  const startedAt = clock.now();
  const isSend = trigger === 'send';
  const asksFrom = !isSend && trigger !== 'changed';

  const [before, read, from, held] = await Promise.all([
    readSession(ports.session),
    collectFields(message),
    asksFrom ? signalOf(message.from(), 'from').then(valueOf) : undefined,
    copy.then((policy) => (!isSend && isStale(policy, clock) ? refreshPolicy(ports, COMPOSE_FETCH_MS) : policy)),
  ]);

  const sender = from ?? before.from;
  const audienceUnder = (copy: PolicyInForce) => {
    const policy = sender ? forSender(copy, sender.address, client.me.address) : copy;
    const me = meOf(client.me, sender, policy.policy);
    return { me, recipients: recipientsOf(read, me, policy.policy), policy };
  };
  let { me, recipients, policy } = audienceUnder(held);
  let signals = NOT_ASKED;
  let cached: Readonly<Record<string, string>> | undefined;
  let sizes: readonly ListSize[] = [];
  let exchange = Promise.resolve(exchangeCounts(undefined, before, startedAt));
  // Send decides by what the device has.
  const sizesOf = (lists: readonly AskedList[]): Promise<readonly ListSize[]> => {
    const rows = policy.policy.lists;
    const rowOf = listMatcher(rows);
    return ports.directory.sizes(lists, {
      sizeInPolicy: (list) => rows[rowOf(list)]?.size,
      exchange,
      mayFetch: !isSend,
    });
  };
  if (policy.policy.mode !== 'off' && (isSend ? !isOrdinary(recipients, policy.policy) : isToSeveral(recipients))) {
    const reading = readCached(ports.deviceCache);
    exchange = reading.then((texts) => exchangeCounts(texts, before, startedAt));
    const [newest, ...answers] = await Promise.all([
      isSend && isStale(held, clock)
        ? refreshPolicy(ports, Math.min(SEND_FETCH_MS, startedAt + SEND_FETCHED_BY_MS - clock.now()))
        : held,
      collectMessage(message),
      reading,
      sizesOf(recipients.lists),
    ]);
    [signals, cached, sizes] = answers;
    if (newest !== held) {
      ({ me, recipients, policy } = audienceUnder(newest));
      sizes = await sizesOf(recipients.lists);
    }
  }

  const conversation = conversationKey(message.conversationId());
  const stored = storedFacts(cached, before, policy.policy, conversation, startedAt);
  const gathered = await gatherFacts({
    me,
    policy: policy.policy,
    recipients,
    message: signals,
    opened: before.opened,
    stored,
    sizes,
    sizesOf,
  });
  const decision = decide(gathered.facts, ruleSettings(policy, startedAt));
  const acknowledgeable = fingerprints(gathered.recipients, valueOf(signals.subject), message.conversationId());
  const bypassReason = isQuiet(decision, acknowledgeable.recipients, conversation, policy, startedAt)
    ? 'quiet'
    : isSend
      ? await bypassOf(decision, acknowledgeable, before, ports)
      : undefined;
  const { mode } = policy.policy;
  const result: CheckResult = {
    trigger,
    policy,
    decision,
    shown: mode === 'enforce' && !bypassReason ? decision.action : 'allow',
    bypassReason,
    ...gathered,
    fields: fieldsOf(read),
    conversation,
    acknowledgeable,
    before,
  };
  if (mode === 'off') return result;
  const [isStored] = await Promise.all([
    storeInSession({ ...result, from, composeType: signals.evidence.composeType, startedAt }, ports),
    // An ordinary send leaves no trace.
    isSend && signals !== NOT_ASKED && !isPrompt(result.shown)
      ? cacheSend(
          stored.history,
          {
            lists: gathered.facts.lists,
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
  ]);
  // A warn never becomes a block: where the first press cannot be stored, there is no second.
  const canReadBack = isStored && !before.unreadable;
  const letsGo = isSend && result.shown === 'warn' && client.mailbox < SEND_ANYWAY_SET && !canReadBack;
  return letsGo ? { ...result, shown: 'allow' } : result;
}

const ruleSettings = ({ policy }: PolicyInForce, now: number): RuleSettings => ({
  ...policy,
  incident: policy.incident.until > now ? { lists: [], ...policy.incident } : undefined,
});

/** The person wants no notices, or no further notice or warning about this conversation while its audience stays the same. */
const isQuiet = (
  decision: Decision,
  recipients: string,
  conversation: string,
  { policy }: PolicyInForce,
  now: number,
): boolean =>
  (decision.action === 'notice' && policy.notices === 'hide') ||
  ((decision.action === 'notice' || passesOnSecondPress(decision)) &&
    policy.quietConversations.some(
      (quiet) => quiet.conversation === conversation && quiet.audience === recipients && quiet.until > now,
    ));

/** The same recipients in any order and field order have one fingerprint; another subject or conversation is another message. */
function fingerprints(recipients: Recipients, subject = '', conversation = ''): Acknowledgeable {
  const everyone = [...recipients.people, ...recipients.lists].map(({ address, name }) => address || name).sort();
  return { recipients: digest(everyone), message: digest(everyone.concat(subject, conversation)) };
}

async function bypassOf(
  decision: Decision,
  what: Acknowledgeable,
  before: SessionState,
  ports: CheckPorts,
): Promise<CheckResult['bypassReason']> {
  if (decision.action !== 'warn' && decision.action !== 'confirm') return undefined;
  if (await isAcknowledged(what, before, ports)) return 'acknowledged';
  const second = ports.client.mailbox < SEND_ANYWAY_SET;
  return second && isSecondPress(decision, what.recipients, before.lastSend, ports.clock.now())
    ? 'second-press'
    : undefined;
}

const UNREAD: FieldRead = { entries: [], atCap: true };

const fieldsOf = (read: Awaited<ReturnType<typeof collectFields>>): Fields => {
  const [to = UNREAD, cc = UNREAD, bcc = UNREAD] = read.map(valueOf);
  return { to, cc, bcc };
};
