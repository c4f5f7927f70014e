import type { Client, Clock, DeviceCachePort, SessionPort } from '../outlook/ports';
import { writeSession } from './session-state';
import type { SessionState } from './session-state';

/** An acknowledgement is good for this long, for exactly this message. */
export const ACKNOWLEDGED_MS = 15 * 60_000;
/** And for so long after a Send passed by it: Outlook raises Send again where something else stopped it after us (office-js#6376, #6517). */
const USED_MS = 60_000;

/** Fingerprints of what was acknowledged. */
export interface Acknowledgeable {
  readonly recipients: string;
  /** Recipients, subject and conversation; undefined where the subject was not read. */
  readonly message: string | undefined;
}

export interface AcknowledgementPorts {
  readonly session: SessionPort;
  readonly deviceCache: DeviceCachePort;
  readonly clock: Clock;
  readonly client: Client;
}

const cacheKey = (message = ''): string => `acknowledged.${message}`;

/**
 * Lets the next Send pass for exactly these recipients; only the pane calls this.
 * @throws where no store took it: then the person must be told.
 */
export async function acknowledge(what: Acknowledgeable, ports: AcknowledgementPorts): Promise<void> {
  const at = ports.clock.now();
  const writes = [writeSession(ports.session, 'acknowledged', { ...what, at })];
  // On Mac the send handler often finds session data empty (OfficeDev/office-js#5951).
  if (ports.client.platform === 'mac') writes.push(ports.deviceCache.write(cacheKey(what.message), String(at)));
  await firstOf(writes);
}

/**
 * Whether the person acknowledged exactly this message, a quarter of an hour ago at most, and did not send it more than a minute ago:
 * the check that passes by it stores when that was first.
 */
export async function isAcknowledged(
  what: Acknowledgeable,
  { acknowledged, lastSend }: SessionState,
  { client, clock, deviceCache }: AcknowledgementPorts,
): Promise<boolean> {
  const now = clock.now();
  const counts = (at: number, usedAt: number | undefined): boolean =>
    Math.abs(now - at) <= ACKNOWLEDGED_MS && (usedAt === undefined || Math.abs(now - usedAt) <= USED_MS);
  const usedAt = (at: number): number | undefined => (lastSend?.spent === at ? lastSend.spentAt : undefined);
  if (acknowledged && isSame(acknowledged, what) && counts(acknowledged.at, usedAt(acknowledged.at))) return true;
  if (client.platform !== 'mac' || !what.message) return false;
  const key = cacheKey(what.message);
  const text = (await deviceCache.read([key]).catch((): Readonly<Record<string, string>> => ({})))[key];
  if (text === undefined) return false;
  const [at = 0, cachedUse] = text.split(',').map(Number);
  if (!counts(at, cachedUse ?? usedAt(at))) return false;
  if (cachedUse === undefined) await deviceCache.write(key, `${at},${now}`).catch(() => undefined);
  return true;
}

const isSame = (one: Partial<Acknowledgeable>, other: Acknowledgeable): boolean =>
  one.recipients === other.recipients && (!one.message || !other.message || one.message === other.message);

/** Resolves as soon as one does, and rejects with the last error when all have: ES2016 has no Promise.any. */
const firstOf = (promises: readonly Promise<void>[]): Promise<void> =>
  promises.reduce((earlier, promise) => Promise.race([earlier.catch(() => promise), promise.catch(() => earlier)]));
