import { call, OutlookError } from './call';
import { callItem, isInvitation, member, nothing, READ_DEADLINE, textAt } from './context';

/** Takes a listener away again. */
export type Stop = () => void;

/** What an open pane sees of its window: which message is there, Outlook's colours, and news of both. */
export interface PaneHost {
  /** `compose`: a message is being written, or a meeting organised; `read`: one is being read; `none`: there is no message, or it is hidden. */
  openItem(): 'compose' | 'read' | 'none';
  /** `#rrggbb` behind Outlook's own text; empty where the client does not say (Mailbox 1.14). */
  background(): string;
  /** To, Cc or Bcc changed, by whomever (Mailbox 1.7). */
  onRecipientsChanged(listener: () => void): Stop;
  /** An alert's or a bar's button was pressed while the pane was open; before Mailbox 1.15 Outlook loads the pane anew instead. */
  onContextChanged(listener: (data: string) => void): Stop;
  onBackgroundChanged(listener: () => void): Stop;
}

const OPERATIONS = { add: 'addHandlerAsync', remove: 'removeHandlerAsync' } as const;

type EventName = 'RecipientsChanged' | 'InitializationContextChanged' | 'OfficeThemeChanged';

/** A client that lacks the event, or refuses the handler, never tells: whoever listens must not depend on it. */
function listen(owner: 'item' | 'mailbox', name: EventName, handler: (event: unknown) => void): Stop {
  let listening = true;
  const heard = (event: unknown): void => {
    if (listening) handler(event);
  };
  const type = eventType(name);
  const added = type === undefined ? Promise.reject(new OutlookError(OPERATIONS.add, 'missing')) : add();
  added.catch(() => undefined);
  return () => {
    listening = false;
    added.then(remove).catch(() => undefined);
  };

  function add(): Promise<void> {
    const options = { deadlineMs: READ_DEADLINE(), read: nothing };
    return owner === 'item'
      ? callItem(OPERATIONS.add, options, type, heard)
      : call(
          OPERATIONS.add,
          (callback) => mailbox().addHandlerAsync(type as Office.EventType, heard, callback),
          options,
        );
  }

  function remove(): Promise<void> {
    const options = { deadlineMs: READ_DEADLINE(), read: nothing };
    return owner === 'item'
      ? callItem(OPERATIONS.remove, options, type)
      : call(
          OPERATIONS.remove,
          (callback) => mailbox().removeHandlerAsync(type as Office.EventType, callback),
          options,
        );
  }
}

const mailbox = (): Office.Mailbox => member('mailbox') as Office.Mailbox;

/** Undefined where this office.js does not know the event, or did not load at all. */
function eventType(name: EventName): unknown {
  try {
    return (Office.EventType as Readonly<Partial<Record<EventName, unknown>>>)[name];
  } catch {
    return undefined;
  }
}

const contextOf = (event: unknown): string => {
  const data = (event as { readonly initializationContextData?: unknown } | null)?.initializationContextData;
  return typeof data === 'string' ? data : '';
};

export const paneHost: PaneHost = {
  openItem() {
    if (isInvitation() || typeof member('mailbox.item.to.getAsync') === 'function') return 'compose';
    return member('mailbox.item') ? 'read' : 'none';
  },
  background: () => textAt('officeTheme.bodyBackgroundColor'),
  onRecipientsChanged: (listener) => listen('item', 'RecipientsChanged', () => listener()),
  onContextChanged: (listener) => listen('item', 'InitializationContextChanged', (event) => listener(contextOf(event))),
  onBackgroundChanged: (listener) => listen('mailbox', 'OfficeThemeChanged', () => listener()),
};
