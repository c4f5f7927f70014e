import { OutlookError } from './call';
import { callItem, fieldName, isInvitation, member, textAt } from './context';
import { BAR_ICON } from './info-bar';
import { offersNestedAppAuth } from './nested-app-auth';
import { FIELDS } from './ports';
import { ROAMING_KEY, roamingSettings } from './roaming';
import type { Field, OutlookFailureReason } from './ports';

/** How one call of Office.js was answered. */
export interface CallProbe {
  readonly call: string;
  readonly answer: 'ok' | OutlookFailureReason;
  /** Office.js error code of a `failed` one. */
  readonly code?: number;
  /** Whole milliseconds until the answer. */
  readonly ms: number;
}

/** What the client says of itself; nothing of the person. */
export interface ClientProbe {
  readonly platform: string;
  readonly hostName: string;
  readonly hostVersion: string;
  readonly accountType: string;
  readonly language: string;
  /** Highest Mailbox requirement set, the part behind `1.`; 0 where none is reported. */
  readonly mailbox: number;
  readonly nestedAppAuth: boolean;
}

/** Of a field no name and no address: how many, and what Outlook takes them for. */
export interface FieldProbe {
  readonly entries: number;
  readonly types: Readonly<Record<string, number>>;
}

/** What the message beside the pane showed of what the guard reads. */
export interface MessageProbe {
  readonly window: 'compose' | 'meeting' | 'read' | 'none';
  readonly calls: readonly CallProbe[];
  readonly fields: Readonly<Partial<Record<Field, FieldProbe>>>;
  readonly composeType?: string;
  readonly bodyType?: string;
  readonly conversationIndexBytes?: number;
  readonly inReplyTo: 'set' | 'empty' | 'missing';
  readonly conversationId: 'set' | 'empty';
  /** Types of the bars that stood above the message. */
  readonly standingBars: readonly string[];
  /** What was written into session data was read back, and is gone again. */
  readonly sessionRoundTrip: boolean;
}

/** Ours for as long as the check runs: taken away again at its end. */
const PROBE_KEY = 'reply-all-guard-check';
const DEADLINE_MS = 4_000;
/** `OFFICE_JS` names of types; anything else is counted as one. */
const TYPES: readonly unknown[] = ['user', 'distributionList', 'externalUser', 'other'];
const NEWEST_MAILBOX = 30;

/** Sets beyond those that are known are asked for too: a client of next year says so. */
function highestMailbox(): number {
  const requirements = member('requirements') as Office.RequirementSetSupport | null | undefined;
  try {
    for (let minor = NEWEST_MAILBOX; minor > 0; minor--)
      if (requirements!.isSetSupported('Mailbox', `1.${minor}`)) return minor;
  } catch {
    // Some clients have none (OfficeDev/office-js#5091).
  }
  return 0;
}

export const probeClient = (): ClientProbe => ({
  platform: bounded(textAt('platform') || textAt('diagnostics.platform')),
  hostName: bounded(textAt('mailbox.diagnostics.hostName')),
  hostVersion: bounded(textAt('mailbox.diagnostics.hostVersion')),
  accountType: bounded(textAt('mailbox.userProfile.accountType')),
  language: bounded(textAt('displayLanguage')),
  mailbox: highestMailbox(),
  nestedAppAuth: offersNestedAppAuth(),
});

type Ask = (
  name: string,
  operation: Parameters<typeof callItem>[0],
  ...parameters: readonly unknown[]
) => Promise<unknown>;

/** Asks one call after another, and leaves nothing behind. @param passed milliseconds on a clock that never steps */
export async function probeMessage(passed: () => number): Promise<MessageProbe> {
  const calls: CallProbe[] = [];
  const ask: Ask = async (name, operation, ...parameters) => {
    const start = passed();
    const note = (answer: CallProbe['answer'], code?: number): void =>
      void calls.push({ call: name, answer, ms: Math.round(passed() - start), ...(code !== undefined && { code }) });
    try {
      const value = await callItem(operation, { deadlineMs: DEADLINE_MS, read: (all) => all }, ...parameters);
      note('ok');
      return value;
    } catch (error) {
      const { reason, code } = error instanceof OutlookError ? error : { reason: 'threw' as const, code: undefined };
      note(reason, code);
      return undefined;
    }
  };
  const window = isInvitation() ? 'meeting' : windowOf();
  if (window === 'read' || window === 'none')
    return {
      window,
      calls,
      fields: {},
      inReplyTo: 'missing',
      conversationId: 'empty',
      standingBars: [],
      sessionRoundTrip: false,
    };

  const fields: Partial<Record<Field, FieldProbe>> = {};
  for (const field of FIELDS) {
    const name = fieldName(field);
    if (!name) continue;
    const probe = readField(await ask(`${name}.getAsync`, `${name}.getAsync`));
    if (probe) fields[field] = probe;
  }
  await ask('subject.getAsync', 'subject.getAsync');
  const bodyType = await ask('body.getTypeAsync', 'body.getTypeAsync');
  await ask('body.getAsync', 'body.getAsync', 'text');
  const from = window === 'meeting' ? 'organizer.getAsync' : 'from.getAsync';
  await ask(from, from);
  const message = window === 'meeting' ? {} : await probeReply(ask);
  const sessionRoundTrip = await probeSession(ask);
  const standingBars = await probeBar(ask);
  return {
    window,
    calls,
    fields,
    ...message,
    ...(typeof bodyType === 'string' && (bodyType === 'html' || bodyType === 'text') && { bodyType }),
    inReplyTo: inReplyTo(),
    conversationId: textAt('mailbox.item.conversationId') ? 'set' : 'empty',
    standingBars,
    sessionRoundTrip,
  };
}

function windowOf(): 'compose' | 'read' | 'none' {
  if (typeof member('mailbox.item.to.getAsync') === 'function') return 'compose';
  return member('mailbox.item') ? 'read' : 'none';
}

function inReplyTo(): MessageProbe['inReplyTo'] {
  const value = member('mailbox.item.inReplyTo');
  return value === undefined ? 'missing' : value ? 'set' : 'empty';
}

function readField(value: unknown): FieldProbe | undefined {
  if (!Array.isArray(value)) return undefined;
  const types: Record<string, number> = {};
  for (const entry of value) {
    const { recipientType } = Object(entry) as { readonly recipientType?: unknown };
    const type = TYPES.includes(recipientType) ? (recipientType as string) : 'none';
    types[type] = (types[type] ?? 0) + 1;
  }
  return { entries: value.length, types };
}

async function probeReply(ask: Ask): Promise<Pick<MessageProbe, 'composeType' | 'conversationIndexBytes'>> {
  const said = Object(await ask('getComposeTypeAsync', 'getComposeTypeAsync')) as { readonly composeType?: unknown };
  const index = await ask('getConversationIndexAsync', 'getConversationIndexAsync');
  const known = ['newMail', 'reply', 'forward'].find((type) => type === said.composeType);
  return {
    ...(known && { composeType: known }),
    ...(typeof index === 'string' && {
      conversationIndexBytes: Math.floor((index.replace(/[\s=]/g, '').length * 6) / 8),
    }),
  };
}

async function probeSession(ask: Ask): Promise<boolean> {
  await ask('sessionData.setAsync', 'sessionData.setAsync', PROBE_KEY, 'x');
  const after = Object(await ask('sessionData.getAllAsync', 'sessionData.getAllAsync')) as Record<string, unknown>;
  await ask('sessionData.removeAsync', 'sessionData.removeAsync', PROBE_KEY);
  return after[PROBE_KEY] === 'x';
}

/** A bar with a button and one without, each for a moment. */
async function probeBar(ask: Ask): Promise<readonly string[]> {
  const details = { message: 'Reply-All Guard', icon: BAR_ICON };
  const actions = [
    { actionType: 'showTaskPane', actionText: 'Reply-All Guard', commandId: 'ReviewRecipients', contextData: '{}' },
  ];
  const standing = await ask('notificationMessages.getAllAsync', 'notificationMessages.getAllAsync');
  const types = (Array.isArray(standing) ? standing : []).map((bar) =>
    bounded((Object(bar) as { type?: unknown }).type),
  );
  await ask('bar', 'notificationMessages.replaceAsync', PROBE_KEY, {
    ...details,
    type: 'informationalMessage',
    persistent: false,
  });
  await ask('bar, taken away', 'notificationMessages.removeAsync', PROBE_KEY);
  // An add-in may have one such bar: where ours stands, that is the answer.
  if (types.includes('insightMessage')) return types;
  await ask('bar with a button', 'notificationMessages.replaceAsync', PROBE_KEY, {
    ...details,
    type: 'insightMessage',
    actions,
  });
  await ask('bar with a button, taken away', 'notificationMessages.removeAsync', PROBE_KEY);
  return types;
}

/** What a client says of itself is short and plain; anything else does not get into a report. */
const bounded = (value: unknown): string => (typeof value === 'string' && /^[\w .:+-]{0,60}$/.test(value) ? value : '');

/** Whether the person's settings can be read and saved here; nothing is saved. */
export function probeSettings(): { readonly readable: boolean; readonly canSave: boolean } {
  try {
    roamingSettings()!.get(ROAMING_KEY);
    return { readable: true, canSave: typeof member('roamingSettings.saveAsync') === 'function' };
  } catch {
    return { readable: false, canSave: false };
  }
}
