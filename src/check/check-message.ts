import { decide } from '../engine/decide';
import type { FieldRead } from '../outlook/ports';
import type { Recipients } from '../signals/recipients';
import type { Acknowledgeable } from './acknowledgement';
import { bypassReasonFor } from './bypass';
import type { CheckPorts, CheckResult, Trigger } from './check';
import type { FieldSignals } from './collect-recipients';
import { digest } from './digest';
import { gatherFacts } from './gather-facts';
import { conversationKey } from './history';
import { policyInForce } from './policy-in-force';
import { readMessage } from './read-message';
import { ruleSettings } from './rule-settings';
import { SEND_ANYWAY_SET } from './second-press';
import { valueOf } from './signal-of';
import { storeCheck } from './store-check';
import { storedFacts } from './stored-facts';
import type { Fields } from './ways-out';

export type { CheckPorts, CheckResult, Trigger };

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
  const isSend = trigger === 'send';
  const read = await readMessage(trigger, ports, copy);
  const { policy, before, startedAt, signals } = read;
  const conversationId = ports.message.conversationId();
  const conversation = conversationKey(conversationId);
  const stored = storedFacts(read.cached, before, policy.policy, conversation, startedAt);
  const gathered = await gatherFacts({
    ...read,
    policy: policy.policy,
    message: signals,
    opened: before.opened,
    stored,
  });
  const decision = decide(gathered.facts, ruleSettings(policy.policy, startedAt));
  const acknowledgeable = fingerprints(gathered.recipients, valueOf(signals.subject), conversationId);
  const about = { decision, acknowledgeable, conversation };
  const bypassReason = await bypassReasonFor(about, read, ports, isSend);
  const { mode } = policy.policy;
  const result: CheckResult = {
    trigger,
    policy,
    ...about,
    shown: mode === 'enforce' && !bypassReason ? decision.action : 'allow',
    bypassReason,
    ...gathered,
    fields: fieldsOf(read.fields),
    before,
  };
  if (mode === 'off') return result;
  const canReadBack = await storeCheck(result, read, stored.history, ports);
  // A warn never becomes a block: where the first press cannot be stored, there is no second.
  const letsGo = isSend && result.shown === 'warn' && ports.client.mailbox < SEND_ANYWAY_SET && !canReadBack;
  return letsGo ? { ...result, shown: 'allow' } : result;
}

/** The same recipients in any order and field order have one fingerprint; another subject or conversation is another message. */
function fingerprints(recipients: Recipients, subject = '', conversation = ''): Acknowledgeable {
  const everyone = [...recipients.people, ...recipients.lists].map(({ address, name }) => address || name).sort();
  return { recipients: digest(everyone), message: digest(everyone.concat(subject, conversation)) };
}

const UNREAD: FieldRead = { entries: [], atCap: true };

const fieldsOf = (read: FieldSignals): Fields => {
  const [to = UNREAD, cc = UNREAD, bcc = UNREAD] = read.map(valueOf);
  return { to, cc, bcc };
};
