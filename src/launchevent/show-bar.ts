import { infoBar } from '../alert/info-bar';
import { strictness } from '../engine/decision';
import type { Review, ReviewPorts } from '../review/review-message';

/** Shows what was decided, or takes away what no longer holds. A client that refuses the bar still has the alert on Send. */
export async function showBar(review: Review, { client, infoBar: port }: ReviewPorts): Promise<void> {
  const { decision, shown, before } = review;
  const dismissed = before.barDismissed !== undefined && strictness(decision.action) <= strictness(before.barDismissed);
  const bar = dismissed ? undefined : infoBar({ ...decision, action: shown }, client);
  const following = review.moment === 'changed' || review.moment === 'from-changed';
  const mayStand = following && before.lastDecision?.shown !== 'allow';
  await (bar ? port.show(bar) : mayStand ? port.hide() : undefined);
}
