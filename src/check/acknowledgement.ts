import type { Client, Clock, DeviceCachePort, SessionPort } from '../outlook/ports';
import { writeSession } from './session-state';
import type { SessionState } from './session-state';

/** An acknowledgement is good for this long, for exactly these recipients. */
export const ACKNOWLEDGED_MS = 15 * 60_000;

/** Fingerprints of what was acknowledged. */
export interface Acknowledgeable {
  readonly recipients: string;
  /** Recipients, subject and conversation: what identifies the message where session data is not shared. */
  readonly message: string;
}

export interface AcknowledgementPorts {
  readonly session: SessionPort;
  readonly deviceCache: DeviceCachePort;
  readonly clock: Clock;
  readonly client: Client;
}

const cacheKey = (message: string): string => `acknowledged.${message}`;

/**
 * Lets the next Send pass for exactly these recipients; only the pane calls this.
 * @throws where no store took it: then the person must be told.
 */
export async function acknowledge(what: Acknowledgeable, ports: AcknowledgementPorts): Promise<void> {
  const at = ports.clock.now();
  const writes = [writeSession(ports.session, 'acknowledged', { recipients: what.recipients, at })];
  // On Mac the send handler often finds session data empty (OfficeDev/office-js#5951).
  if (ports.client.platform === 'mac') writes.push(ports.deviceCache.write(cacheKey(what.message), String(at)));
  await firstOf(writes);
}

/** Whether the person acknowledged exactly this audience. Good for one send: the decision that used it notes it as spent. */
export async function isAcknowledged(
  what: Acknowledgeable,
  session: SessionState,
  ports: AcknowledgementPorts,
): Promise<boolean> {
  const { acknowledged, lastSend } = session;
  if (
    acknowledged &&
    acknowledged.at !== lastSend?.spent &&
    acknowledged.recipients === what.recipients &&
    isRecent(acknowledged.at, ports.clock)
  )
    return true;
  if (ports.client.platform !== 'mac') return false;
  const key = cacheKey(what.message);
  const at = (await ports.deviceCache.read([key]).catch((): Readonly<Record<string, string>> => ({})))[key];
  if (at === undefined) return false;
  await ports.deviceCache.remove(key).catch(() => undefined);
  return Number(at) !== lastSend?.spent && isRecent(Number(at), ports.clock);
}

const isRecent = (at: number, clock: Clock): boolean => Math.abs(clock.now() - at) <= ACKNOWLEDGED_MS;

/** Resolves as soon as one does, and rejects with the last error when all have: ES2016 has no Promise.any. */
const firstOf = (promises: readonly Promise<void>[]): Promise<void> =>
  promises.reduce((earlier, promise) => Promise.race([earlier.catch(() => promise), promise.catch(() => earlier)]));
