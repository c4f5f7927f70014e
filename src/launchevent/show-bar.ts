import { infoBar } from '../alert/info-bar';
import { sendRecords } from '../audit/send-records';
import { strictness } from '../engine/decision';
import { poster } from '../outlook/https';
import { reviewMessage } from '../check/check-message';
import type { Moment, Review, ReviewPorts } from '../check/check-message';
import { alertTextOf } from './alert-language';
import { follow } from './handle';

/** The handler of a moment at which the bar is all there is to say. */
export const barAt = (moment: Moment) =>
  follow(async (ports) => {
    const review = await reviewMessage(moment, ports);
    await showBar(review, ports);
    // When somebody begins to write nothing waits but this handler, whose bar stands.
    if (moment === 'opened') await sendRecords(review.policy.policy, { ...ports, ...poster });
  });

/** Shows what was decided, or takes away what no longer holds. A client that refuses the bar still has the alert on Send. */
export function showBar(review: Review, { client, infoBar: port }: ReviewPorts): Promise<void> {
  const { decision, shown, before } = review;
  const dismissed = before.barDismissed !== undefined && strictness(decision.action) <= strictness(before.barDismissed);
  const bar = dismissed ? undefined : infoBar({ ...decision, action: shown }, alertTextOf(review.policy, client));
  const following = review.moment === 'changed' || review.moment === 'from-changed';
  const mayStand = following && before.lastDecision?.shown !== 'allow';
  if (bar) return port.show(bar);
  return mayStand ? port.hide() : Promise.resolve();
}
