import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { givenText, textOf } from '../command';
import type { Command } from '../command';
import { readChoice } from '../read-choice';
import { writeFolder } from '../write-folder';
import { parseName } from './add-in-name';
import { makePackage } from './make-package';
import { SEND_MODES } from './manifest';
import type { SendMode } from './manifest';
import { readPlan } from './plan';
import { readLists } from './read-lists';
import { readPolicy } from './read-policy';
import { summary, warnings } from './report';
import { parseSite } from './site';
import { findTarget } from './target';

const DETAILS = `--url and --out suffice. What is written is a folder of static files, and in it manifest.xml, the one file that the
administrator uploads. The same input gives the same bytes.

--url https://HOST/…   where the folder will be served; the add-in's id is made of it, so another address is another add-in
--out DIR              the folder to write, as a whole: empty, new, or an earlier package, whose place it takes
--policy FILE          the organisation's policy.json; with findings of "policy check" nothing is written
--lists DIR            the list catalogue that "lists build" wrote
--name NAME            what people see instead of "Reply-All Guard", in every language
--send-mode MODE       soft-block (the default): what the policy blocks stays blocked; in Work Offline no mail is sent at all
                       prompt-user: everything can be sent anyway, and in Work Offline nothing is checked

What "init" wrote beside the policy stands for --url, --name and --send-mode where they are not given.
Where an earlier package is replaced, its policy.json and lists/ are kept unless --policy or --lists are given, and a warning
says whether administrators must consent to the new manifest.

Exit codes: 0 written, 2 unusable input (nothing written).`;

const MODES = Object.keys(SEND_MODES) as readonly SendMode[];

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/**
 * `reply-all-guard package`
 * @param dist the folder of the build
 */
export const packageFrom = (dist: string): Command => ({
  words: ['package'],
  usage: '--url https://… --out DIR [--policy FILE] [--lists DIR] [--name NAME] [--send-mode soft-block|prompt-user]',
  summary: 'make the folder that your web host serves and the manifest that your administrator uploads',
  details: DETAILS,
  options: {
    url: { type: 'string' },
    out: { type: 'string' },
    policy: { type: 'string' },
    lists: { type: 'string' },
    name: { type: 'string' },
    'send-mode': { type: 'string' },
  },
  takes: [0, 0],
  async run(values) {
    const policyGiven = givenText(values, 'policy');
    const plan = policyGiven === undefined ? {} : await readPlan(policyGiven);
    const site = parseSite(textOf(values, 'url') ?? plan.url ?? '');
    const out = givenText(values, 'out');
    if (!out) throw new Error('Say with --out DIR where the package goes.');
    const sendMode = readChoice(textOf(values, 'send-mode') ?? plan.sendMode ?? 'soft-block', '--send-mode', MODES);
    const nameGiven = textOf(values, 'name') ?? plan.name;
    const name = nameGiven === undefined ? undefined : parseName(nameGiven);
    const target = await findTarget(out, dist);

    // What an administrator edits goes on from one package to the next.
    const fromBefore = async (option: string, entry: string): Promise<string | undefined> => {
      const kept = path.join(target.folder, entry);
      return givenText(values, option) ?? (target.before && (await isThere(kept)) ? kept : undefined);
    };
    const policyFile = await fromBefore('policy', 'policy.json');
    const policy = policyFile === undefined ? undefined : await readPolicy(policyFile);
    const listsFolder = await fromBefore('lists', 'lists');
    const lists = listsFolder === undefined ? undefined : await readLists(listsFolder);

    const before = target.before ?? target.beside;
    const made = await makePackage({ dist, site, name, sendMode, policy, lists, before });
    await writeFolder(target, made.files);
    process.stderr.write(warnings(made, site, before));
    const isKept = {
      policy: policyGiven === undefined,
      lists: givenText(values, 'lists') === undefined,
    };
    process.stdout.write(summary({ made, site, out, policyFile, lists, isKept }));
    return 0;
  },
});

/** The command lies in the folder cli of the build, the files to be deployed beside that. */
export const packageCommand = packageFrom(fileURLToPath(new URL('..', import.meta.url)));
