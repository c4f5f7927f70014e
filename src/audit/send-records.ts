import type { Clock, DeviceCachePort, HttpPoster, OutlookFailure } from '../outlook/ports';
import { otlpLogs } from './otlp';
import { readRecords } from './read-records';
import { newestNumber, RECORDS_KEY } from './record';

/** In the device cache: how far this device's records have gone. */
const SENT_KEY = 'sent';

interface Sent {
  /** The number of the last record that has gone, or was given up. */
  readonly n: number;
  /** Records given up that no collector has been told of. */
  readonly lost: number;
  /** Failures since the last success, and when the last one was, in milliseconds since 1970. */
  readonly fails: number;
  readonly at: number;
}

const NOTHING_SENT: Sent = { n: 0, lost: 0, fails: 0, at: 0 };

/** One request at a time holds so many; what is left waits for the next message. */
const BATCH = 100;
/** After a failure nobody is asked for a minute, then for two, four … an hour at most. */
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 3_600_000;
/** A compose handler may be kept this long; its bar stands by then. */
const POST_MS = 1_500;
/** What a collector answers to a request that it will never take (https://opentelemetry.io/docs/specs/otlp/#failures-1): bad, too large. */
const NEVER_TAKEN = [400, 413];

/** What policy says about sending. */
export interface SendPolicy {
  readonly mode: string;
  readonly audit: { readonly endpoint: string };
}

export interface SendPorts extends HttpPoster {
  readonly deviceCache: DeviceCachePort;
  readonly clock: Clock;
}

let onTheirWay: Promise<void> | undefined;

/**
 * Sends what this device has recorded and not sent yet, to the organisation's collector. At least once: where an answer is lost
 * the same records go again, with the same uid. Nobody's message waits for it or depends on it: it never rejects. One at a time: two
 * launches at once would send the same.
 * @param policy where there is no endpoint, or the guard is off, nothing is sent
 */
export const sendRecords = (policy: SendPolicy, ports: SendPorts): Promise<void> =>
  (onTheirWay = onTheirWay ?? sendUnsent(policy, ports).then(() => (onTheirWay = undefined)));

async function sendUnsent(policy: SendPolicy, { deviceCache, clock, post }: SendPorts): Promise<void> {
  const { endpoint } = policy.audit;
  if (!endpoint || policy.mode === 'off') return;
  try {
    const { [RECORDS_KEY]: text = '', [SENT_KEY]: state = '{}' } = await deviceCache.read([RECORDS_KEY, SENT_KEY]);
    const newest = newestNumber(text);
    const before = readSent(state, newest);
    const now = clock.now();
    const pause = before.fails && Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (before.fails - 1));
    if (newest === before.n || Math.abs(now - before.at) < pause) return;

    const unsent = readRecords(text)
      .filter(({ n }) => n > before.n)
      .reverse();
    const batch = unsent.slice(0, BATCH);
    if (!batch.length) return;
    const upTo = unsent.length > BATCH ? batch[BATCH - 1]!.n : newest;
    // What is numbered and no longer there made room for newer ones, or was cleared.
    const lost = before.lost + (upTo - before.n - batch.length);
    const after = await post(endpoint, otlpLogs(batch, lost, now), POST_MS).then(
      (): Sent => ({ n: upTo, lost: 0, fails: 0, at: now }),
      (error: unknown): Sent =>
        NEVER_TAKEN.includes((error as OutlookFailure).code!)
          ? { n: upTo, lost: lost + batch.length, fails: 0, at: now }
          : { ...before, fails: before.fails + 1, at: now },
    );
    await deviceCache.write(SENT_KEY, JSON.stringify(after));
  } catch {
    // A device that gives or keeps nothing has nothing to send.
  }
}

/** What makes no sense is nothing sent yet; a number behind the newest is of a store that was emptied since. */
function readSent(text: string, newest: number): Sent {
  try {
    const sent = Object.assign({}, NOTHING_SENT, JSON.parse(text)) as Sent;
    return sent.n >= 0 && sent.n <= newest && sent.lost >= 0 && sent.fails >= 0 && sent.at >= 0 ? sent : NOTHING_SENT;
  } catch {
    return NOTHING_SENT;
  }
}
