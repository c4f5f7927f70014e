import { command } from '../../command';
import { findingLine, policyWarnings, policyErrors } from '../text/policy-findings';
import { readPolicyText } from '../text/read-policy-text';
import { print } from '../../print';

const DETAILS = `Prints FILE:LINE:COLUMN: and a sentence for each finding. If a file has an error, the add-in refuses the whole file and keeps the last
good one in force. These are warnings, and the file still comes into force: wording that cannot be used, a key that is there twice,
thresholds out of order, a row or a setting that never applies, and what makes an incident ineffective.`;

/** `reply-all-guard policy check` */
export const policyCheck = command({
  words: ['policy', 'check'],
  summary: 'read a policy file as the add-in would, and say what is wrong with it',
  details: DETAILS,
  argument: { name: 'FILE', description: 'the policy file' },
  options: {},
  exitCodes: { 0: 'good', 1: 'findings', 2: 'there is no such file, or it is not text in UTF-8' },
  async run(_values, [file = '']) {
    const text = await readPolicyText(file);
    const findings = [...policyErrors(text), ...policyWarnings(text)];
    for (const finding of findings) print(`${findingLine(file, finding)}\n`);
    if (!findings.length) print(`${file}: good.\n`);
    return findings.length ? 1 : 0;
  },
});
