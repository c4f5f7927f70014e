import { smartAlert } from '../alert/smart-alert';
import { reviewMessage } from '../review/review-message';
import { handle } from './handle';

/** Two rounds of calls of 0.7 s and a write fit in; Outlook shows its own notice at 5 s, loading included. */
const SEND_DEADLINE_MS = 1_900;

/** Send is pressed: nothing, or a Smart Alert. The item is never changed here (OfficeDev/office-js#6517). */
export const onMessageSend = handle(async (ports) => {
  const { decision, shown } = await reviewMessage('send', ports);
  return smartAlert({ ...decision, action: shown }, ports.client);
}, SEND_DEADLINE_MS);
