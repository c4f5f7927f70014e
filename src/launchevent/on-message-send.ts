import { smartAlert } from '../alert/smart-alert';
import { reviewMessage } from '../review/review-message';
import { alertTextOf } from './alert-language';
import { handle } from './handle';
import type { Pace } from './handle';

/** Two rounds of calls and a note fit in; Outlook shows its own notice at 5 s, loading included. */
const PROMPT: Pace = { deadlineMs: 1_900, callMs: 900 };

/** Send is pressed: nothing, or a Smart Alert. The item is never changed here (OfficeDev/office-js#6517). */
export const onMessageSend = handle(async (ports) => {
  const review = await reviewMessage('send', ports);
  return smartAlert({ ...review.decision, action: review.shown }, ports.client, alertTextOf(review, ports.client));
}, PROMPT);
