import { faultLine, policyDoubts, policyFaults } from '../policy/text/policy-faults';
import { readPolicyText } from '../policy/text/read-policy-text';

/**
 * The text of a policy file, without a byte order mark, after "policy check" has nothing to say about it.
 * @throws one sentence where it cannot be used; one a line where it has several findings
 */
export async function readPolicy(file: string): Promise<string> {
  const text = (await readPolicyText(file)).replace(/^\ufeff/, '');
  const findings = [...policyFaults(text), ...policyDoubts(text)].map((finding) => faultLine(file, finding));
  if (findings.length) throw new Error(`${findings.join('\n')} Mend it: nothing was written.`);
  return text;
}
