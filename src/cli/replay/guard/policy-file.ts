import { checkPolicy } from '../../policy/check/check-policy';
import { enforcing } from '../../policy/text/enforcing';
import { readText } from '../../read-text';
import { parsePolicy } from '../../../policy/parse';
import { resolvePolicy } from '../../../policy/resolve';
import type { Policy } from '../../../policy/schema';

/** The policy that a replay runs under. */
export interface ReplayedPolicy {
  /** What the add-in is served. */
  readonly text: string;
  /** The organisation's own mail domains, where the policy names them. */
  readonly organisationDomains: readonly string[];
  /** From how many people a reply to all is blocked; 0: never. */
  readonly blockFrom: number;
  /** What differs from the file as it stands, a sentence each. */
  readonly notes: readonly string[];
}

export const BUILT_IN_POLICY: ReplayedPolicy = {
  text: '{}',
  organisationDomains: [],
  blockFrom: blockFrom(resolvePolicy({}, {}).policy),
  notes: [],
};

/**
 * Reads a policy as the add-in would. Two things are set aside: `mode`, because a report about a guard that is switched off says
 * nothing, and `incident`, which has no beginning and would stop every reply of the past.
 * @throws one sentence where the file cannot be read; the findings where it would not come into force
 */
export async function readPolicyFile(file: string): Promise<ReplayedPolicy> {
  const text = await readText(file);
  const findings = checkPolicy(text);
  if (findings.length)
    throw new Error([`${file} would not take effect.`, ...findings.map((each) => `  ${each}`)].join('\n'));
  const { policy } = resolvePolicy(parsePolicy(text).layer, {});
  const { incident: _, ...rest } = enforcing(text);
  const notes: string[] = [];
  if ([policy, ...policy.senderOverrides].some(({ mode = 'enforce' }) => mode !== 'enforce'))
    notes.push('The policy\'s "mode" is set aside: the replay shows what "enforce" would do for everybody.');
  if (policy.incident.until)
    notes.push("The policy's incident is left out: it has no beginning and would stop replies of the past.");
  return {
    text: JSON.stringify(rest),
    organisationDomains: policy.organisationDomains,
    blockFrom: blockFrom(policy),
    notes,
  };
}

function blockFrom({ thresholds }: Pick<Policy, 'thresholds'>): number {
  return thresholds.block ?? 0;
}
