import type { Client, Clock, DeviceCachePort, HttpPort, RoamingReader } from '../outlook/ports';
import { parsePolicy, POLICY_LIMIT } from '../policy/parse';
import type { Issue, Layer, Parsed } from '../policy/parse';
import { resolvePolicy } from '../policy/resolve';
import type { Resolved } from '../policy/resolve';
import { newestPolicy, POLICY_KEY, readCachedPolicy } from './cached-policy';
import type { CachedPolicy } from './cached-policy';
import { namedSender } from './named-sender';
import type { SessionState } from './session-state';

/** A copy younger than this is not fetched again: a freeze bites within a minute. */
const FRESH_MS = 60_000;

/** `readAt` undefined: the organisation's file was never read whole and right, the defaults stand. */
export interface PolicyInForce extends Resolved, Omit<CachedPolicy, 'text'> {
  /** The person's own settings did not parse and are left out. */
  readonly personalIssues: readonly Issue[];
  /** What is held of it, here or on the device. */
  readonly cached: CachedPolicy;
  /** Resolves once the device holds it, or has refused to; left out where it was read from there. */
  readonly stored?: Promise<void>;
  /** What it is made of, to be resolved again for another sender. */
  readonly layers: { readonly organisation: Layer; readonly person: Layer };
}

export interface PolicyPorts {
  readonly client: Pick<Client, 'me'>;
  readonly deviceCache: DeviceCachePort;
  readonly roaming: RoamingReader;
  readonly http: HttpPort;
  readonly clock: Clock;
  /** Absolute URL of the organisation's policy file. */
  readonly policyUrl: string;
}

/**
 * The policy as this device or this window last knew it: no network, one read of the cache.
 * @param session what the window knows; without it, the device's copy and the roaming settings stand alone
 */
export const policyInForce = (ports: PolicyPorts, session?: Promise<SessionState>): Promise<PolicyInForce> =>
  Promise.all([readCachedPolicy(ports.deviceCache), session]).then(([cached, { policy, choices } = {}]) =>
    inForce(newestPolicy(cached, policy), personal(choices, ports.roaming), ports),
  );

/** The pane's last choices in this window; else what roaming settings have, of which a handler may see an old copy (office-js#6728). */
function personal(choices: string | undefined, roaming: RoamingReader): Parsed {
  const here = parsePolicy(String(choices), 'person');
  return here.issues.length ? parsePolicy(roaming.read() ?? '{}', 'person') : here;
}

/** Whatever is stored instead of a time makes it stale. */
export const isStale = (policy: PolicyInForce, clock: Clock): boolean =>
  !(Math.abs(clock.now() - policy.triedAt!) < FRESH_MS);

/**
 * Fetches the organisation's file; whatever comes of it, a policy is in force afterwards. Never rejects, and does not wait until the
 * device holds it: see `stored`.
 */
export async function refreshPolicy(
  { cached: before, layers, personalIssues }: PolicyInForce,
  ports: PolicyPorts,
  deadlineMs: number,
): Promise<PolicyInForce> {
  const triedAt = ports.clock.now();
  let cached: CachedPolicy;
  try {
    const text = await ports.http.get(ports.policyUrl, deadlineMs, POLICY_LIMIT);
    const { issues } = parsePolicy(text);
    cached = issues.length
      ? { ...before, triedAt, problem: { what: 'refused', issues: issues.slice(0, 5) } }
      : { text, readAt: triedAt, triedAt };
  } catch (error) {
    cached = { ...before, triedAt, problem: { what: 'unreachable', why: reasonOf(error) } };
  }
  // A device without a cache still decides by what was just read.
  const stored = ports.deviceCache.write(POLICY_KEY, JSON.stringify(cached)).catch(() => undefined);
  return { ...inForce(cached, { layer: layers.person, issues: personalIssues }, ports), stored };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 120);

/** The same policy as it is for one who sends from that address; where no row names it, that of the profile counts. */
export const forSender = (policy: PolicyInForce, from: string, profile: string): PolicyInForce =>
  policy.layers.organisation.senderOverrides ? { ...policy, ...resolvedFor(policy.layers, [from, profile]) } : policy;

const resolvedFor = ({ organisation, person }: PolicyInForce['layers'], senders: readonly string[]): Resolved =>
  resolvePolicy(organisation, person, namedSender(organisation.senderOverrides, senders));

function inForce(cached: CachedPolicy, { layer: person, issues }: Parsed, { client }: PolicyPorts): PolicyInForce {
  const organisation: Layer = typeof cached.text === 'string' ? parsePolicy(cached.text).layer : {};
  const layers = { organisation, person };
  return {
    ...cached,
    ...resolvedFor(layers, [client.me.address]),
    layers,
    cached,
    personalIssues: issues,
  };
}
