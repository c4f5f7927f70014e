import { OutlookError } from './call';
import { callItem, nothing, READ_DEADLINE } from './context';
import type { Deadline } from './context';
import type { Client, InfoBarPort } from './ports';

/** `bt:Image/@id` in manifest.xml; Outlook wants an icon with every bar and classic alone shows it. */
export const BAR_ICON = 'Icon.16';
/** Ours among the message's notifications; at most 32 characters. */
export const BAR_KEY = 'reply-all-guard';
/** What a ribbon command has to say stands beside the bar, which follows the recipients and may go at any moment. */
export const NOTE_KEY = 'reply-all-guard-note';
/** Longer texts throw (learn.microsoft.com/javascript/api/outlook/office.notificationmessagedetails). */
const TEXT_LIMIT = 150;
const LABEL_LIMIT = 30;

const NOTIFICATION_NOT_FOUND = 9024;

/** @param deadline for each call. */
export function connectInfoBar(client: Client, deadline: Deadline = READ_DEADLINE, key = BAR_KEY): InfoBarPort {
  const options = () => ({ deadlineMs: deadline(), read: nothing });
  // Insight messages came with Mailbox 1.10 and never to phones.
  const hasAction = client.mailbox >= 10 && client.platform !== 'mobile';
  return {
    show({ text, action }) {
      const details: Office.NotificationMessageDetails = {
        message: text.slice(0, TEXT_LIMIT),
        icon: BAR_ICON,
        ...(action && hasAction
          ? {
              type: 'insightMessage',
              actions: [
                {
                  actionType: 'showTaskPane',
                  actionText: action.label.slice(0, LABEL_LIMIT),
                  commandId: action.commandId,
                  contextData: action.contextData,
                },
              ],
            }
          : { type: 'informationalMessage', persistent: false }),
      };
      return callItem('notificationMessages.replaceAsync', options(), key, details);
    },
    hide: () =>
      callItem('notificationMessages.removeAsync', options(), key).catch((error: unknown) => {
        // What is gone already needs no removing.
        if (!(error instanceof OutlookError && error.code === NOTIFICATION_NOT_FOUND)) throw error;
      }),
  };
}
