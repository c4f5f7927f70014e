import type { RecipientType } from '../outlook/ports';
import type { FaultId } from './known-faults';

/** Which of office.js' own transports the client is driven through. */
export type Transport = 'web' | 'mac' | 'classic' | 'ios' | 'android';

/** Where the add-in's code runs: a launch event, a ribbon function, or the task pane. */
export type RuntimeKind = 'event' | 'function' | 'pane';

/** Where the manifest can put a button, and so a pane: beside a message being written or read, or a meeting organised. */
export type Surface = 'compose' | 'read' | 'meeting';

/** The events that ask whether something may be sent. */
export const SEND_EVENTS: ReadonlySet<string> = new Set(['OnMessageSend', 'OnAppointmentSend']);

/** One Outlook client as its documentation and its open issues describe it: one row of `profiles.ts`. `facts.ts` has the sources. */
export interface Profile {
  readonly id: string;
  readonly label: string;
  readonly transport: Transport;
  /** `Office.context.platform`; the new Outlook on Windows calls itself as the web does. */
  readonly platform: 'PC' | 'OfficeOnline' | 'Mac' | 'iOS' | 'Android';
  /** `Office.context.mailbox.diagnostics.hostName`. */
  readonly hostName: 'Outlook' | 'OutlookWebApp' | 'newOutlookWindows' | 'OutlookIOS' | 'OutlookAndroid';
  /** `Office.context.mailbox.diagnostics.hostVersion`; the one that is played. */
  readonly hostVersion: string;
  /** Highest Mailbox requirement set, the part behind `1.`. */
  readonly mailbox: number;
  /** `Office.context.mailbox.userProfile.accountType`: a mailbox of Exchange Online, or on-premises. */
  readonly accountType: 'office365' | 'enterprise';
  /** Which part of the manifest it reads. */
  readonly formFactor: 'desktop' | 'mobile';
  /** Launch events that it raises, of those that the manifest asks for. */
  readonly events: readonly string[];
  /** What runs launch events: a hidden page, or an engine without a page. */
  readonly eventRuntime: 'page' | 'V8' | 'Chakra';
  /** What shows the pane; `none` where the manifest can put no button. */
  readonly paneRuntime: 'browser' | 'WebView2' | 'WKWebView' | 'none';
  readonly surfaces: readonly Surface[];
  /** How long a handler may run, in milliseconds. */
  readonly handlerMs: number;
  /** Whether handlers and pane keep what they store on the device in one place. */
  readonly deviceStore: 'shared' | 'apart';
  /** Most recipients one read of a field returns; Infinity where there is no cap. */
  readonly readCap: number;
  /** Most recipients a message being read shows the add-in; on the web no more than its collapsed header does. */
  readonly readingCap: number;
  /** Most recipients a field may hold when the add-in writes it; Infinity where there is no cap. */
  readonly fieldCap: number;
  /** Characters that `body.setAsync` takes; 0 where nothing of ours can write. */
  readonly bodyLimit: number;
  /** Characters of session data, keys and values together. */
  readonly sessionDataLimit: number;
  /** Notifications that an add-in may have on one message. */
  readonly notifications: number;
  /** Whether a bar can have a button. */
  readonly barButton: boolean;
  /** In which runtimes `getComposeTypeAsync` calls a reply a new mail. */
  readonly reportsNewMailIn: readonly RuntimeKind[];
  /** Where `item.inReplyTo` can be read. */
  readonly inReplyTo: 'yes' | 'no';
  /**
   * What the Smart Alert's extra options do. `take-action`: a button of its own. `renamed-cancel`: Don't Send gets the label and
   * opens the pane. `none`: labels, commands and `sendModeOverride` are ignored, or there is no alert.
   */
  readonly alertButtons: 'take-action' | 'renamed-cancel' | 'none';
  readonly markdown: boolean;
  /** With SoftBlock and an add-in that does not load: Send Anyway is offered, or the send is refused. */
  readonly whenUnavailable: 'send-anyway' | 'blocked';
  /** OnMessageRecipientsChanged is raised again when a reply is sent, with unchanged recipients. */
  readonly recipientsChangedOnSend: boolean;
  /** The send handler reads session data as empty: the worst case, played every time. */
  readonly sessionDataLostOnSend: boolean;
  /** A function command may be the target of a Smart Alert's button. */
  readonly functionTargets: boolean;
  /** What a dynamic list is typed as. */
  readonly dynamicListType: RecipientType;
  /** Outlook signs a pane in with its own account. */
  readonly nestedAppAuth: boolean;
  /** What is known to go wrong. */
  readonly faults: readonly FaultId[];
}

/** Whether Send can be stopped there. */
export const asksOnSend = ({ events }: Profile): boolean => events.includes('OnMessageSend');
