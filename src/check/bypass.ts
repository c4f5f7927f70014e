import { passesOnSecondPress } from '../engine/decision';
import type { Decision } from '../engine/decision';
import { isAcknowledged } from './acknowledgement';
import type { Acknowledgeable } from './acknowledgement';
import type { CheckPorts } from './check';
import { hasGrown } from './history';
import type { MessageRead } from './read-message';
import { mayRelieve } from './relief';
import { isSecondPress, SEND_ANYWAY_SET } from './second-press';
import type { StoredDecision } from './session-state';

export type BypassReason = NonNullable<StoredDecision['bypassReason']>;

/** What a decision is about, as far as a bypass is bound to it. */
interface About {
  readonly decision: Decision;
  readonly acknowledgeable: Acknowledgeable;
  /** Fingerprint. */
  readonly conversation: string;
}

/** Why a message passes although the rules speak; undefined where it does not, or has nothing to pass. */
export async function bypassReasonFor(
  about: About,
  read: MessageRead,
  ports: CheckPorts,
  isSend: boolean,
): Promise<BypassReason | undefined> {
  const { decision, acknowledgeable } = about;
  if (isQuiet(about, read)) return 'quiet';
  if (!isSend || (decision.action !== 'warn' && decision.action !== 'confirm')) return undefined;
  if (await isAcknowledged(acknowledgeable, read.before, ports)) return 'acknowledged';
  const hasSecond = ports.client.mailbox < SEND_ANYWAY_SET;
  return hasSecond && isSecondPress(decision, acknowledgeable.recipients, read.before.lastSend, ports.clock.now())
    ? 'second-press'
    : undefined;
}

/** The person wants no notices, or no further notice or warning about this conversation while its audience stays the same. */
function isQuiet(
  { decision, acknowledgeable, conversation }: About,
  { policy: { policy }, startedAt }: MessageRead,
): boolean {
  const isNotice = decision.action === 'notice';
  if (isNotice && policy.notices === 'hide') return true;
  return (
    (isNotice || passesOnSecondPress(decision)) &&
    mayRelieve(decision) &&
    policy.quietConversations.some(
      (quiet) =>
        quiet.conversation === conversation &&
        quiet.audience === acknowledgeable.recipients &&
        quiet.until > startedAt &&
        !hasGrown(quiet.people, decision.reach.people),
    )
  );
}
