import type { Client, Clock, DeviceCachePort, SessionPort } from '../outlook/ports';
import { isRows } from './rows';
import { USED_MS } from './second-press';
import { writeSession } from './session-state';
import type { SessionState, StoredDecision } from './session-state';

/** An acknowledgement is good for this long, for exactly this message. */
export const ACKNOWLEDGED_MS = 15 * 60_000;

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

/** In the device cache, on Mac alone: fingerprint of the message, when it was acknowledged, when a Send first passed by that. */
type CachedAcknowledgement = [message: string, at: number, usedAt?: number | null];
const CACHE_KEY = 'acknowledged';

/**
 * Lets the next Send pass for exactly these recipients; only the pane calls this.
 * @throws where no store took it: then the person must be told.
 */
export async function acknowledge(what: Acknowledgeable, ports: AcknowledgementPorts): Promise<void> {
  const at = ports.clock.now();
  const { message } = what;
  const writes = [writeSession(ports.session, 'acknowledged', { ...what, at })];
  // On Mac the send handler often finds session data empty (OfficeDev/office-js#5951).
  if (ports.client.platform === 'mac' && message)
    writes.push(
      readCached(ports).then((rows) => write([[message, at], ...rows.filter(([of]) => of !== message)], ports)),
    );
  await firstOf(writes);
}

/**
 * Whether the person acknowledged exactly this message, a quarter of an hour ago at most, and did not send it more than a minute ago:
 * the check that passes by it stores when that was first.
 */
export async function isAcknowledged(
  what: Acknowledgeable,
  { acknowledged, lastSend: { spent, spentAt } = {} as StoredDecision }: SessionState,
  ports: AcknowledgementPorts,
): Promise<boolean> {
  const now = ports.clock.now();
  const counts = (at: number, usedAt?: number | null): boolean => {
    const used = usedAt ?? (spent === at ? spentAt : undefined);
    return Math.abs(now - at) <= ACKNOWLEDGED_MS && (used === undefined || Math.abs(now - used) <= USED_MS);
  };
  if (acknowledged && isSame(acknowledged, what) && counts(acknowledged.at)) return true;
  if (ports.client.platform !== 'mac') return false;
  const rows = await readCached(ports);
  // What is over is swept, and the first use is the one that is stored.
  const live = rows.filter(([, at, usedAt]) => counts(at, usedAt));
  const ours = live.find(([message]) => message === what.message);
  const isFirst = ours && !ours[2];
  if (isFirst) ours[2] = now;
  if (isFirst || live.length < rows.length) await write(live, ports).catch(() => undefined);
  return !!ours;
}

const readCached = ({ deviceCache }: AcknowledgementPorts): Promise<readonly CachedAcknowledgement[]> =>
  deviceCache
    .read([CACHE_KEY])
    .then(({ [CACHE_KEY]: text = '' }) => JSON.parse(text) as readonly CachedAcknowledgement[])
    .then((rows) => (isRows(rows) ? rows : []))
    .catch(() => []);

const write = (rows: readonly CachedAcknowledgement[], { deviceCache }: AcknowledgementPorts): Promise<void> =>
  deviceCache.write(CACHE_KEY, JSON.stringify(rows));

/** A Send that could not read the subject takes one that was confirmed with it, and not the reverse: another may stand there since. */
const isSame = (confirmed: Partial<Acknowledgeable>, { recipients, message }: Acknowledgeable): boolean =>
  confirmed.recipients === recipients && (!message || confirmed.message === message);

/** Resolves as soon as one does, and rejects with the last error when all have: ES2016 has no Promise.any. */
const firstOf = (promises: readonly Promise<void>[]): Promise<void> =>
  promises.reduce((earlier, promise) => Promise.race([earlier.catch(() => promise), promise.catch(() => earlier)]));
