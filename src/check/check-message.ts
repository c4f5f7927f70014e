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
import type { History } from './history';
import { readMessage } from './read-message';
import type { MessageRead } from './read-message';
import { ruleSettings } from './rule-settings';
import { SEND_ANYWAY_SET } from './second-press';
import { valueOf } from './signal-of';
import { storeCheck, storePolicyAndSender } from './store-check';
import { storedFacts } from './stored-facts';
import type { Fields } from './ways-out';

export type { CheckPorts, CheckResult, Trigger };

/** What could not be concluded from the first round may be from the second. */
const nothingYet = (): void => undefined;

/**
 * The one use case: policy, signals, decision, record. Never rejects for a signal that could not be had: the decision
 * stands on the rest. Ordinary mail costs one round of calls; anything else two, and one write.
 * Everywhere but on Send the copies at hand are decided by, shown and stored first; what is fetched then corrects it.
 * @param onKnown told of each result as it stands so far, the last one before it is stored: on Send what to answer where time runs out
 */
export async function checkMessage(
  trigger: Trigger,
  ports: CheckPorts,
  onKnown: (result: CheckResult) => unknown = nothingYet,
): Promise<CheckResult> {
  // Where session data is not ours, whatever it looks like, there is none.
  const concluded = (read: MessageRead): Promise<Conclusion> =>
    conclude(trigger, ports, read).catch(() => conclude(trigger, ports, { ...read, before: {} }));
  const say = ([result]: Conclusion): unknown => onKnown(unlessForgotten(result, ports, false));
  return readMessage(
    trigger,
    ports,
    (soFar) => void concluded(soFar).then(say, nothingYet),
    async (read) => {
      const conclusion = await concluded(read);
      const [result, history] = conclusion;
      const [, isStored] = await Promise.all([
        say(conclusion),
        result.policy.policy.mode === 'off' || storeCheck(result, read, history, ports),
        storePolicyAndSender(result, read.from, ports),
      ]);
      return unlessForgotten(result, ports, isStored);
    },
  );
}

/** A warn never becomes a block: where the first press cannot be stored, there is no second. */
const unlessForgotten = (result: CheckResult, { client }: CheckPorts, canReadBack: boolean): CheckResult =>
  result.trigger === 'send' && result.shown === 'warn' && client.mailbox < SEND_ANYWAY_SET && !canReadBack
    ? { ...result, shown: 'allow' }
    : result;

type Conclusion = readonly [CheckResult, History];

/** From what was read to what it comes to; stores nothing. */
async function conclude(trigger: Trigger, ports: CheckPorts, read: MessageRead): Promise<Conclusion> {
  const { policy, before, startedAt, signals } = read;
  const conversationId = ports.message.conversationId();
  const conversation = conversationKey(conversationId);
  const stored = storedFacts(read.cached, before, policy.policy, conversation, startedAt);
  const gathered = await gatherFacts({
    ...read,
    policy: policy.policy,
    message: signals,
    isInvitation: ports.message.isInvitation(),
    opened: before.opened,
    stored,
  });
  const decision = decide(gathered.facts, ruleSettings(policy.policy, startedAt));
  const acknowledgeable = fingerprints(gathered.recipients, valueOf(signals.subject), conversationId);
  const about = { decision, acknowledgeable, conversation };
  const bypassReason = await bypassReasonFor(about, read, ports, trigger === 'send');
  const result: CheckResult = {
    trigger,
    policy,
    ...about,
    shown: policy.policy.mode === 'enforce' && !bypassReason ? decision.action : 'allow',
    bypassReason,
    ...gathered,
    fields: fieldsOf(read.fields),
    before,
  };
  return [result, stored.history];
}

/** The same recipients in any order and field order have one fingerprint; another subject or conversation is another message. */
function fingerprints(recipients: Recipients, subject: string | undefined, conversation = ''): Acknowledgeable {
  const everyone = digest(
    [...recipients.people, ...recipients.lists].map(({ address, name }) => address || name).sort(),
  );
  return {
    recipients: everyone,
    // Of the fingerprint: to read thousands of addresses once is enough.
    message: subject === undefined ? undefined : digest([everyone, subject, conversation]),
  };
}

const UNREAD: FieldRead = { entries: [], atCap: true };

const fieldsOf = (read: FieldSignals): Fields => {
  const [to = UNREAD, cc = UNREAD, bcc = UNREAD] = read.map(valueOf);
  return { to, cc, bcc };
};
