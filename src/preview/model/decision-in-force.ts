import type { DecidedBy } from '../outlook';

type Fields = Readonly<Record<string, unknown>>;

/** A launch that this window had, as far as it bears on who decided. */
interface Decider {
  readonly event: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly outcome?: string;
  /** Its host calls: `sessionData.getAllAsync`. */
  readonly calls: readonly string[];
}

const BY_EVENT: Readonly<Record<string, DecidedBy>> = {
  OnNewMessageCompose: 'opened',
  OnMessageCompose: 'opened',
  OnNewAppointmentOrganizer: 'opened',
  OnAppointmentOrganizer: 'opened',
  OnMessageRecipientsChanged: 'recipients-changed',
  OnAppointmentAttendeesChanged: 'recipients-changed',
  OnMessageFromChanged: 'from-changed',
  OnAppointmentFromChanged: 'from-changed',
  OnMessageSend: 'send',
  OnAppointmentSend: 'send',
};

/** What a handler that has answered leaves as its outcome; one that did not load or was ended has decided nothing. */
const ANSWERED: ReadonlySet<string> = new Set(['completed', 'allowed', 'stopped']);

/** What handlers store nothing about: an ordinary message. */
const ORDINARY: Fields = { is: { action: 'allow', rules: [] } };

/**
 * The decision that counts for the open message now, and who made it. A handler that comes to what an earlier one stored stores nothing
 * again, and one that has nothing to say stores nothing at all: so the launches say who decided, and the session data what.
 * @param launches of this window, newest first
 * @returns undefined where nobody has decided, or where a client stores nothing that would tell
 */
export function decisionInForce(
  sessionData: Readonly<Record<string, string>>,
  launches: readonly Decider[],
): { readonly decision: Fields; readonly by: DecidedBy } | undefined {
  const last = launches.find(({ event, outcome }) => BY_EVENT[event] !== undefined && ANSWERED.has(outcome ?? ''));
  if (!last) return undefined;
  const by = BY_EVENT[last.event]!;
  const stored = parsed(sessionData[by === 'send' ? 'lastSend' : 'lastDecision']);
  // On phones there is no session data: nothing stored says nothing there.
  if (!stored && !last.calls.some((call) => call.startsWith('sessionData.'))) return undefined;
  const decision = stored ?? ORDINARY;
  const acknowledged = member(parsed(sessionData.acknowledged), 'at');
  if (typeof acknowledged !== 'number' || acknowledged <= last.at) return { decision, by };
  const is = decision.is as Fields;
  return { decision: { ...decision, is: { ...is, shown: 'allow', bypassReason: 'acknowledged' } }, by: 'pane' };
}

function parsed(text: string | undefined): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? (value as Fields) : undefined;
  } catch {
    return undefined;
  }
}

const member = (stored: Fields | undefined, name: string): unknown => (stored?.is as Fields | undefined)?.[name];
