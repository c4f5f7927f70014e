import { infoBar } from '../../../alert/info-bar';
import { alertText } from '../../../i18n/alert-texts';
import { loadMessages } from '../../../i18n/messages';
import type { CheckResult } from '../../../check/check-message';
import type { PanePorts } from '../../pane-ports';

/** Lets the bar above the message say what is known by now. A client that refuses it still has the alert on Send. */
export async function updateInfoBar(
  { decision, shown, before, policy: { policy } }: CheckResult,
  { client, infoBar: port }: PanePorts,
): Promise<void> {
  if (before.barDismissed) return;
  const { language, alert } = await loadMessages([policy.language, client.language]);
  const bar = infoBar({ ...decision, action: shown }, alertText(language, alert, policy.texts[language]));
  await (bar ? port.show(bar) : port.hide()).catch(() => undefined);
}
