import { smartAlert } from '../alert/smart-alert';
import { decisionOnFailure } from '../check/decision-on-failure';
import { policyInForce } from '../check/policy-in-force';
import { checkMessage } from '../check/check-message';
import { alertTextOf } from './alert-language';
import { handle } from './handle';
import type { Pace } from './handle';

/** Two rounds of calls and a note fit in; Outlook shows its own notice at 5 s, loading included. */
const PROMPT: Pace = { deadlineMs: 1_900, callMs: 900 };

/** Send is pressed: nothing, or a Smart Alert. The item is never changed here (OfficeDev/office-js#6517). */
export const onMessageSend = handle(async (ports, otherwiseAnswer) => {
  const { client } = ports;
  const copy = policyInForce(ports).then((policy) => {
    const failed = decisionOnFailure(policy, client);
    if (failed.shown !== 'allow')
      otherwiseAnswer(smartAlert({ ...failed, action: failed.shown }, client, alertTextOf(policy, client)));
    return policy;
  });
  const { decision, shown, policy } = await checkMessage('send', ports, copy);
  return smartAlert({ ...decision, action: shown }, client, alertTextOf(policy, client));
}, PROMPT);
