import type { Profile } from '../../clients/profile';
import type { Bar } from '../outlook';
import { ERROR, HostCallError } from './host-reply';

/** In the order of office.js' numbers. */
const TYPES = ['informationalMessage', 'progressIndicator', 'errorMessage', 'insightMessage'] as const;
type NotificationType = (typeof TYPES)[number];

interface Notification {
  readonly key: string;
  readonly type: NotificationType;
  readonly message: string;
  readonly icon?: string;
  readonly persistent?: boolean;
  readonly actions?: readonly Action[];
}
interface Action {
  readonly actionText: string;
  readonly commandId: string;
  readonly contextData?: unknown;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function actionsOf(value: unknown): readonly Action[] {
  if (!Array.isArray(value)) return [];
  return value.map((action: Record<string, unknown>) => ({
    actionText: text(action.actionText),
    commandId: text(action.commandId),
    contextData: action.contextData,
  }));
}

/** What Outlook hands to the pane: text stays as it is, an object goes through JSON. */
export const contextText = (data: unknown): string =>
  data === undefined || data === null ? '' : typeof data === 'string' ? data : JSON.stringify(data);

/** `item.notificationMessages`: as many as the client shows, one a key, one insight message an add-in. */
export class Notifications {
  private list: Notification[] = [];

  constructor(private readonly client: Pick<Profile, 'notifications' | 'barButton'>) {}

  add(params: Readonly<Record<string, unknown>>): void {
    if (this.list.some(({ key }) => key === params.key)) throw new HostCallError(ERROR.duplicateNotificationKey);
    this.put(params);
  }

  replace(params: Readonly<Record<string, unknown>>): void {
    this.put(params);
  }

  remove(key: string): NotificationType {
    const found = this.list.find((notification) => notification.key === key);
    if (!found) throw new HostCallError(ERROR.notificationKeyNotFound);
    this.list = this.list.filter((notification) => notification !== found);
    return found.type;
  }

  has(key: string): boolean {
    return this.list.some((notification) => notification.key === key);
  }

  /** As `getAllAsync` answers. */
  all(): readonly Notification[] {
    return this.list;
  }

  bars(): readonly Bar[] {
    return this.list.map(({ key, type, message, persistent, actions }) => {
      const action = actions?.[0];
      return {
        key,
        type,
        message,
        dismissible: type === 'progressIndicator' ? false : persistent !== true || type === 'insightMessage',
        ...(action && {
          action: {
            text: action.actionText,
            commandId: action.commandId,
            contextData: contextText(action.contextData),
          },
        }),
      };
    });
  }

  private put(params: Readonly<Record<string, unknown>>): void {
    const type = TYPES[Number(params.type)];
    const key = text(params.key);
    if (!type || !key) throw new HostCallError(ERROR.invalidParameterValue);
    const index = this.list.findIndex((notification) => notification.key === key);
    const others = this.list.filter((notification) => notification.key !== key);
    const secondInsight = type === 'insightMessage' && others.some((other) => other.type === 'insightMessage');
    if (type === 'insightMessage' && !this.client.barButton) throw new HostCallError(ERROR.invalidParameterValue);
    if (this.client.notifications === 1) this.list = this.list.filter((notification) => notification.key === key);
    else if (others.length >= this.client.notifications || secondInsight)
      throw new HostCallError(ERROR.numberOfNotificationsExceeded);
    const next: Notification = {
      key,
      type,
      message: text(params.message),
      icon: text(params.icon),
      persistent: params.persistent === true,
      actions: actionsOf(params.actions),
    };
    this.list = index < 0 ? [...this.list, next] : this.list.map((old, at) => (at === index ? next : old));
  }
}

/** `Office.MailboxEnums.InfobarType`, as `OnInfoBarDismissClicked` tells it. */
export const infobarType = (type: NotificationType): number => TYPES.indexOf(type);
