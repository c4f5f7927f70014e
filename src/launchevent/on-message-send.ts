import { smartAlert } from '../alert/smart-alert';
import type { Completion } from '../alert/smart-alert';
import { sendRecords } from '../audit/send-records';
import { checkMessage } from '../check/check-message';
import type { CheckResult } from '../check/check-message';
import { strictness } from '../engine/decision';
import type { Action } from '../engine/decision';
import { poster } from '../outlook/https';
import { alertTextOf } from './alert-language';
import { handle } from './handle';
import type { Pace } from './handle';

/** Two rounds of calls and a note fit in; Outlook shows its own notice at 5 s, loading included. */
const PROMPT: Pace = { deadlineMs: 1_900, callMs: 900 };

/** Send is pressed: nothing, or a Smart Alert. The item is never changed here (OfficeDev/office-js#6517). */
export const onMessageSend = handle(async (ports, otherwiseAnswer) => {
  const { client } = ports;
  const answerTo = ({ decision, shown, policy }: CheckResult): Completion =>
    smartAlert({ ...decision, action: shown }, client, alertTextOf(policy, client));
  // What time running out comes to: by the policy alone at first, and never milder than that once more is known.
  let least: Action | undefined;
  const result = await checkMessage('send', ports, (known) => {
    least = least ?? known.shown;
    if (strictness(known.shown) >= strictness(least)) otherwiseAnswer(answerTo(known));
  });
  // Administrators hear of a storm within minutes. In a turn of its own, Outlook has its answer by then: no collector can delay it.
  // Where the engine is gone after the answer, the record leaves with the next window.
  if (strictness(result.decision.action) >= strictness('confirm'))
    void ports.clock.wait(0).then(() => sendRecords(result.policy.policy, { ...ports, ...poster }));
  return answerTo(result);
}, PROMPT);
