import { givenText } from '../command';
import type { Command, Values } from '../command';
import { SEND_MODES } from '../package/manifest';
import type { SendMode } from '../package/manifest';
import { readChoice } from '../read-choice';
import type { Terminal } from './ask';
import { firstFiles } from './first-files';
import { gatherAnswers } from './gather-answers';
import { initText } from './print-init';
import { checkFolder, writeFirstFiles } from './write-first-files';

const DETAILS = `Asks five questions, or takes their answers as flags, and writes what an organisation begins with: policy.json, which the
add-in goes by, policy.schema.json, with which an editor completes that, and deployment.json, with what "package" is to be told.

--domain DOMAIN     the organisation's own mail domains; several with commas, or --domain again
--url https://…     where the add-in will be served
--mode MODE         observe (recommended to begin with): record, show nothing; enforce: prompt and stop; off: do nothing
--list ADDRESS      large lists to protect; several with commas, or --list again
--name NAME         the name that people see in the ribbon and in alerts
--yes               asks nothing: whatever has no flag is as it would be proposed (--url has to be given)
--send-mode MODE    soft-block (the default) or prompt-user; "package --help" says what that means
--out DIR           the folder to write to; this one where nothing is said
--force             replaces files that are there

Exit codes: 0 written, 2 unusable input (nothing written).`;

const SEND_MODE_NAMES = Object.keys(SEND_MODES) as SendMode[];

const sendModeOf = (values: Values): SendMode =>
  readChoice(givenText(values, 'send-mode') ?? 'soft-block', '--send-mode', SEND_MODE_NAMES);

/** `reply-all-guard init` */
export const initAt = (terminal: () => Terminal): Command => ({
  words: ['init'],
  usage: '[--url https://…] [--domain DOMAIN]… [--mode MODE] [--list ADDRESS]… [--name NAME] [--out DIR] [--yes]',
  summary: 'ask five questions and write the first policy.json and deployment.json',
  details: DETAILS,
  options: {
    domain: { type: 'string', multiple: true },
    url: { type: 'string', multiple: true },
    mode: { type: 'string', multiple: true },
    list: { type: 'string', multiple: true },
    name: { type: 'string', multiple: true },
    yes: { type: 'boolean' },
    'send-mode': { type: 'string' },
    out: { type: 'string' },
    force: { type: 'boolean' },
  },
  takes: [0, 0],
  async run(values) {
    const out = givenText(values, 'out') ?? '.';
    const sendMode = sendModeOf(values);
    await checkFolder(out, values.force === true);
    const answers = await gatherAnswers(values, terminal());
    await writeFirstFiles(out, firstFiles(answers, sendMode));
    process.stdout.write(initText(out, answers));
    return 0;
  },
});

export const init = initAt(() => ({
  input: process.stdin,
  output: process.stdout,
  isInteractive: process.stdin.isTTY && process.stdout.isTTY,
}));
