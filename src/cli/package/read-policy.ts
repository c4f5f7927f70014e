import { findingLine, policyWarnings, policyErrors } from '../policy/text/policy-findings';
import { readPolicyText } from '../policy/text/read-policy-text';

/**
 * The text of a policy file, without a byte order mark, where "policy check" finds nothing.
 * @throws one sentence where it cannot be used; one a line where it has several findings
 */
export async function readPolicy(file: string): Promise<string> {
  const text = (await readPolicyText(file)).replace(/^\ufeff/, '');
  const findings = [...policyErrors(text), ...policyWarnings(text)].map((finding) => findingLine(file, finding));
  if (findings.length) throw new Error(`${findings.join('\n')} Nothing was written: fix that first.`);
  return text;
}
