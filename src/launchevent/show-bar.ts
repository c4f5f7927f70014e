import { infoBar } from '../alert/info-bar';
import { sendRecords } from '../audit/send-records';
import { strictness } from '../engine/decision';
import { poster } from '../outlook/https';
import { checkMessage } from '../check/check-message';
import type { Trigger, CheckResult, CheckPorts } from '../check/check-message';
import { follow } from './handle';
import { alertTextOf } from './alert-language';

/** The handler of a trigger at which the bar is all there is to say. */
export function barAt(trigger: Trigger): ReturnType<typeof follow> {
  return follow(async (ports) => {
    const review = await checkMessage(trigger, ports);
    await showBar(review, ports);
    // When somebody begins to write nothing waits but this handler, whose bar stands.
    if (trigger === 'opened') await sendRecords(review.policy.policy, { ...ports, ...poster });
  });
}

/** Shows what was decided, or takes away what no longer holds. A client that refuses the bar still has the alert on Send. */
export function showBar(review: CheckResult, { client, infoBar: port }: CheckPorts): Promise<void> {
  const { decision, shown, before } = review;
  const dismissed = before.barDismissed !== undefined && strictness(decision.action) <= strictness(before.barDismissed);
  const bar = dismissed ? undefined : infoBar({ ...decision, action: shown }, alertTextOf(review.policy, client));
  const following = review.trigger === 'changed' || review.trigger === 'from-changed';
  const mayStand = following && before.lastDecision?.shown !== 'allow';
  if (bar) return port.show(bar);
  return mayStand ? port.hide() : Promise.resolve();
}
