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
    const { policy } = await checkMessage(trigger, ports, (known) => showBar(known, ports));
    // When somebody begins to write nothing waits but this handler, whose bar stands.
    if (trigger === 'opened') await sendRecords(policy.policy, { ...ports, ...poster });
  });
}

/** Shows what was decided, or takes away what no longer holds. A client that refuses the bar still has the alert on Send. */
export function showBar(check: CheckResult, { client, infoBar: port }: CheckPorts): Promise<void> {
  const { decision, shown, before } = check;
  // Nothing is as mild as what is not there.
  const dismissed = strictness(decision.action) <= strictness(before.barDismissed!);
  const bar = dismissed ? undefined : infoBar({ ...decision, action: shown }, alertTextOf(check.policy, client));
  return (bar ? port.show(bar) : port.hide()).catch(() => undefined);
}
