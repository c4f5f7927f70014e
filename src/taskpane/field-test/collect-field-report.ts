import { readRecords } from '../../audit/read-records';
import type { AuditRecord, Outcome } from '../../audit/record';
import { storedRecords } from '../../audit/stored-records';
import { readSession } from '../../check/session-state';
import type { SessionState } from '../../check/session-state';
import { sealed } from '../../field-report/field-report';
import type { FieldReport } from '../../field-report/field-report';
import { probeClient, probeMessage, probeSettings } from '../../outlook/field-probe';
import { FIELDS } from '../../outlook/ports';
import type { DeviceCachePort, MessagePort } from '../../outlook/ports';
import type { PanePorts } from '../pane-ports';

/** Version of the add-in, put in at build time. */
declare const VERSION: string;

export type FieldTestPorts = Pick<PanePorts, 'session' | 'deviceCache' | 'clock' | 'message'>;

const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;
/** On the device for as long as the check runs. */
const DEVICE_KEY = 'check';
/** What the pane itself records; everything else is from a handler. */
const BY_PANE: readonly (Outcome | undefined)[] = ['reply-only', 'drop', 'bcc', 'undo', 'asked', 'acknowledged'];

/**
 * Tries what the guard relies on in this Outlook. Sends nothing, and takes away what it wrote. Never rejects but by a fault of ours.
 * @param list address of a list among the recipients; empty where the person named none
 */
export async function collectFieldReport(
  { session, deviceCache, clock, message: messagePort }: FieldTestPorts,
  list = '',
): Promise<FieldReport> {
  const state = await readSession(session);
  const records = await storedRecords(deviceCache).then(readRecords, () => []);
  const { window, calls, fields, sessionRoundTrip, standingBars, ...message } = await probeMessage(() =>
    clock.passed(),
  );
  const now = clock.now();
  return sealed({
    guard: VERSION,
    made: new Date(now).toISOString().slice(0, 10),
    client: probeClient(),
    window,
    calls,
    fields,
    ...(list !== '' && { listType: await typeOf(list, messagePort) }),
    message,
    session: { roundTrip: sessionRoundTrip, notes: Object.keys(state).sort() },
    settings: probeSettings(),
    device: { roundTrip: await keeps(deviceCache), sharedWithHandlers: sharedWithHandlers(records, state) },
    bars: { standing: standingBars },
    events: {
      ...eventsSeen(state),
      recordsThisWeek: records.filter(({ at }) => now - at < WEEK_MS).length,
    },
  });
}

/** Its type, and nothing else of it. */
async function typeOf(list: string, message: MessagePort): Promise<string> {
  const wanted = list.toLowerCase();
  for (const field of FIELDS) {
    const { entries } = await message.recipients(field).catch(() => ({ entries: [] }));
    const found = entries.find(({ address }) => address.toLowerCase() === wanted);
    if (found) return found.type;
  }
  return 'absent';
}

async function keeps(cache: DeviceCachePort): Promise<boolean> {
  try {
    await cache.write(DEVICE_KEY, 'x');
    const found = (await cache.read([DEVICE_KEY]))[DEVICE_KEY] === 'x';
    await cache.remove(DEVICE_KEY);
    return found;
  } catch {
    return false;
  }
}

/** A handler that stopped a Send has recorded it: where the pane finds no such record, handlers store elsewhere. */
function sharedWithHandlers(
  records: readonly AuditRecord[],
  { lastSend }: SessionState,
): FieldReport['device']['sharedWithHandlers'] {
  if (records.some(({ outcome }) => !BY_PANE.includes(outcome))) return 'yes';
  return lastSend && lastSend.action !== 'allow' ? 'no' : 'unseen';
}

function eventsSeen({ opened, lastDecision, lastSend }: SessionState): Omit<FieldReport['events'], 'recordsThisWeek'> {
  return {
    opened: opened !== undefined,
    ...(lastDecision && { trigger: lastDecision.trigger, composeMs: Math.round(lastDecision.ms) }),
    send: lastSend !== undefined,
    ...(lastSend && { sendMs: Math.round(lastSend.ms) }),
  };
}
