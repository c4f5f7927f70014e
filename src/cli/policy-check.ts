import { checkPolicy } from './check-policy';
import type { Command } from './command';
import { readText } from './read-text';

export const policyCheck: Command = {
  words: ['policy', 'check'],
  usage: 'FILE',
  summary: 'read a policy file as the add-in would, and say what is wrong with it',
  options: {},
  takes: [1, 1],
  async run(_values, [file = '']) {
    const findings = checkPolicy(await readText(file));
    for (const finding of findings) process.stdout.write(`${file}: ${finding}\n`);
    if (!findings.length) process.stdout.write(`${file}: good.\n`);
    return findings.length ? 1 : 0;
  },
};
