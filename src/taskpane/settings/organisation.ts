import { parsePolicy } from '../../policy/parse';
import type { Issue, Layer } from '../../policy/parse';
import type { PersonalKey } from '../../policy/schema';
import { isStale, policyInForce, refreshPolicy } from '../../check/policy-in-force';
import type { PolicyInForce } from '../../check/policy-in-force';
import type { PanePorts } from '../pane-ports';

export interface OwnSettings {
  /** What the organisation set, without the person. */
  readonly organisation: PolicyInForce;
  /** What the person set, in parsed form; empty where it did not parse. */
  readonly own: Layer;
  readonly issues: readonly Issue[];
}

const POLICY_FETCH_MS = 4_000;

/** Never rejects: what cannot be read is not there. */
export async function readOwnSettings(ports: PanePorts): Promise<OwnSettings> {
  const without: PanePorts = { ...ports, roaming: { ...ports.roaming, read: () => undefined } };
  const cached = await policyInForce(without);
  const organisation = isStale(cached, ports.clock) ? await refreshPolicy(cached, without, POLICY_FETCH_MS) : cached;
  const { layer, issues } = parsePolicy(ports.roaming.read() ?? '{}', 'person');
  return { organisation, own: layer, issues };
}

export const isLocked = ({ policy }: PolicyInForce, key: PersonalKey): boolean => policy.locked.includes(key);
