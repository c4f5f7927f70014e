import type { Command } from '../../command';
import { faultLine, policyDoubts, policyFaults } from '../text/policy-faults';
import { readPolicyText } from '../text/read-policy-text';

const DETAILS = `Prints FILE:LINE:COLUMN: and a sentence for each finding. The add-in refuses a file with a fault as a whole and keeps the last
good one in force. With wording that would not be said, or a key that is there twice, the file comes into force all the same.

Exit codes: 0 good, 1 findings, 2 there is no such file, or it is no text in UTF-8.`;

export const policyCheck: Command = {
  words: ['policy', 'check'],
  usage: 'FILE',
  summary: 'read a policy file as the add-in would, and say what is wrong with it',
  details: DETAILS,
  options: {},
  takes: [1, 1],
  async run(_values, [file = '']) {
    const text = await readPolicyText(file);
    const findings = [...policyFaults(text), ...policyDoubts(text)];
    for (const finding of findings) process.stdout.write(`${faultLine(file, finding)}\n`);
    if (!findings.length) process.stdout.write(`${file}: good.\n`);
    return findings.length ? 1 : 0;
  },
};
