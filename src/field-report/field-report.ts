import { digest } from '../check/digest';

/**
 * What *Check this Outlook* gives: how the Outlook that it was pressed in answered. No name, no address and no word of a message is in
 * it; test/unit/field-report holds it to that.
 */
export interface FieldReport {
  readonly report: typeof REPORT_NAME;
  readonly version: typeof REPORT_VERSION;
  /** Version of the add-in. */
  readonly guard: string;
  /** The day, as `2026-11-29`. */
  readonly made: string;
  readonly client: {
    readonly platform: string;
    readonly hostName: string;
    readonly hostVersion: string;
    readonly accountType: string;
    readonly language: string;
    readonly mailbox: number;
    readonly nestedAppAuth: boolean;
  };
  /** What the pane stood beside. */
  readonly window: 'compose' | 'meeting' | 'read' | 'none';
  readonly calls: readonly {
    readonly call: string;
    /** `ok`, or why there was no answer. */
    readonly answer: string;
    readonly code?: number;
    readonly ms: number;
  }[];
  /** By To, Cc and Bcc: how many one read gave, and how they are typed. */
  readonly fields: Readonly<
    Partial<Record<'to' | 'cc' | 'bcc', { readonly entries: number; readonly types: Readonly<Record<string, number>> }>>
  >;
  /** How Outlook types the list that the person named; `absent`: it is not among the recipients. Left out: none was named. */
  readonly listType?: string;
  readonly message: {
    readonly composeType?: string;
    readonly bodyType?: string;
    readonly conversationIndexBytes?: number;
    readonly inReplyTo: 'set' | 'empty' | 'missing';
    readonly conversationId: 'set' | 'empty';
  };
  readonly session: {
    /** What the pane wrote was read back. */
    readonly roundTrip: boolean;
    /** Names of the guard's own notes that were there: what handlers wrote, the pane can read. */
    readonly notes: readonly string[];
  };
  readonly settings: { readonly readable: boolean; readonly canSave: boolean };
  readonly device: {
    readonly roundTrip: boolean;
    /** Whether the pane sees what handlers stored; `unseen` where no handler had anything to store. */
    readonly sharedWithHandlers: 'yes' | 'no' | 'unseen';
  };
  readonly bars: {
    /** Types of those that stood. */
    readonly standing: readonly string[];
  };
  readonly events: {
    /** Whether OnNewMessageCompose left its snapshot in this window. */
    readonly opened: boolean;
    /** What the last handler in this window that decided was launched for, Send aside, and how long it took. */
    readonly trigger?: string;
    readonly composeMs?: number;
    readonly send: boolean;
    readonly sendMs?: number;
    /** Records of this device's last seven days. */
    readonly recordsThisWeek: number;
  };
  /** A fingerprint of all of the above: tells whether somebody changed it. */
  readonly seal: string;
}

const REPORT_NAME = 'reply-all-guard field report';
const REPORT_VERSION = 2;

type Unsealed = Omit<FieldReport, 'seal' | 'report' | 'version'>;

export function sealed(facts: Unsealed): FieldReport {
  const report = { report: REPORT_NAME, version: REPORT_VERSION, ...facts } as const;
  return { ...report, seal: sealOf(report) };
}

/** As it is copied and downloaded. */
export const reportText = (report: FieldReport): string => `${JSON.stringify(report, null, 2)}\n`;

const sealOf = (report: object): string => digest([JSON.stringify(report)]);

const MAKE_ANOTHER = 'press Check this Outlook in the pane’s settings, and save what it gives';

/** @throws one sentence, which says what is possible, where the text is no report, is of another version, or was changed */
export function readFieldReport(text: string): FieldReport {
  const value = parsed(text);
  if (value?.report !== REPORT_NAME) throw new Error(`It is not a field report: ${MAKE_ANOTHER}.`);
  if (value.version !== REPORT_VERSION)
    throw new Error(
      `It is a field report of version ${value.version === undefined ? 'none' : JSON.stringify(value.version).slice(0, 20)}, and this command reads version ${REPORT_VERSION}: use the command of the same release as the add-in.`,
    );
  const { seal, ...rest } = value;
  if (seal !== sealOf(rest))
    throw new Error(`It was changed after it was made, so it says nothing of that Outlook: ${MAKE_ANOTHER}.`);
  return value as unknown as FieldReport;
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    // Notepad and mail programs put a byte order mark before it.
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}
