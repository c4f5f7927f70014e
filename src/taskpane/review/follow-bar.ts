import { infoBar } from '../../alert/info-bar';
import type { Review } from '../../review/review-message';
import type { PanePorts } from '../pane-ports';

/** Lets the bar above the message say what is known by now. A client that refuses it still has the alert on Send. */
export async function followBar(
  { decision, shown, before }: Review,
  { client, infoBar: port }: PanePorts,
): Promise<void> {
  if (before.barDismissed) return;
  const bar = infoBar({ ...decision, action: shown }, client);
  await (bar ? port.show(bar) : port.hide()).catch(() => undefined);
}
