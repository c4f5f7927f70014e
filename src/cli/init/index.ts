import { command } from '../command';
import type { Command } from '../command';
import { SEND_MODE_OPTION } from '../package/send-mode';
import { ANSWER_OPTIONS } from './answers';
import type { Terminal } from './ask';
import { firstFiles } from './first-files';
import { gatherAnswers } from './gather-answers';
import { initText } from './print-init';
import { checkFolder, writeFirstFiles } from './write-first-files';
import { print } from '../print';

const DETAILS = `Asks five questions, or takes the answers from options, and writes your first files: policy.json, the settings of the add-in;
policy.schema.json, with which an editor completes and checks them; and deployment.json, which tells "package" the address, name and send mode.`;

/** `reply-all-guard init` */
export const initAt = (terminal: () => Terminal): Command =>
  command({
    words: ['init'],
    summary: 'ask five questions and write the first policy.json and deployment.json',
    details: DETAILS,
    options: {
      ...ANSWER_OPTIONS,
      yes: { description: 'ask nothing: take the proposed answer where you give no option (--url has none)' },
      'send-mode': SEND_MODE_OPTION,
      out: { value: 'DIR', description: 'the folder to write to; this one if you name none' },
      force: { description: 'replace files that are there' },
    },
    exitCodes: { 0: 'written', 2: 'the input cannot be used; nothing was written' },
    async run(values) {
      const { out = '.', 'send-mode': sendMode = 'soft-block' } = values;
      await checkFolder(out, values.force);
      const answers = await gatherAnswers(values, terminal());
      await writeFirstFiles(out, firstFiles(answers, sendMode));
      print(initText(out, answers));
      return 0;
    },
  });

export const init = initAt(() => ({
  input: process.stdin,
  output: process.stdout,
  isInteractive: process.stdin.isTTY && process.stdout.isTTY,
}));
