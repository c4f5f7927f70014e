import { callItem, member, nothing, READ_DEADLINE } from './context';
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

/** So long Outlook may take to say what stands; then the bar is written, and stands for certain. */
const LOOK_MS = 200;

/** By message, one change after another: of two handlers at once the second finds what the first has written. */
const turns = new WeakMap<object, Promise<unknown>>();

/**
 * What stands already is not written again: a bar that is written twice cannot be dismissed in some clients (OfficeDev/office-js#6650).
 * @param deadline for each call.
 */
export function connectInfoBar(client: Client, deadline: Deadline = READ_DEADLINE, key = BAR_KEY): InfoBarPort {
  // Insight messages came with Mailbox 1.10 and never to phones.
  const hasAction = client.mailbox >= 10 && client.platform !== 'mobile';
  /** The text that stands under our key; `null`: none, `undefined`: Outlook does not say. */
  const standing = (): Promise<string | null | undefined> =>
    callItem('notificationMessages.getAllAsync', {
      deadlineMs: Math.min(LOOK_MS, deadline()),
      read(all) {
        const ours = (all as readonly Office.NotificationMessageDetails[]).find((each) => each.key === key);
        return ours ? ours.message : null;
      },
    }).catch(() => undefined);
  const change = (text: string | null, operation: 'replaceAsync' | 'removeAsync', ...details: readonly object[]) => {
    const item = Object(member('mailbox.item')) as object;
    const changed = Promise.resolve(turns.get(item))
      .then(standing)
      .then((stands) =>
        stands === text
          ? undefined
          : callItem(`notificationMessages.${operation}`, { deadlineMs: deadline(), read: nothing }, key, ...details),
      );
    turns.set(item, changed.catch(nothing));
    return changed;
  };
  return {
    show({ text, action }) {
      const message = text.slice(0, TEXT_LIMIT);
      return change(message, 'replaceAsync', {
        message,
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
      } satisfies Office.NotificationMessageDetails);
    },
    hide: () => change(null, 'removeAsync'),
  };
}
