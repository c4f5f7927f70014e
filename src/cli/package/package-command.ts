import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { command } from '../command';
import type { Command } from '../command';
import { deploymentIn, isPackaged } from '../deployment';
import type { Deployment } from '../deployment';
import { MODES } from '../policy/text/mode-words';
import type { PolicyMode } from '../policy/text/mode-words';
import { writeFolder } from '../write-folder';
import { parseName } from './add-in-name';
import { makePackage } from './make-package';
import { SITE } from './names';
import { readLists } from './read-lists';
import { readPolicy } from './read-policy';
import { summary, warnings } from './report';
import type { ShippedPolicy } from './report';
import { SEND_MODE_OPTION } from './send-mode';
import { parseSite } from './site';
import { findTarget } from './target';
import { print, warn } from '../print';

const DETAILS = `Writes a folder. In it, site/ is all that your web host serves, and manifest.xml is the one file that the administrator uploads. You need --url, --out, and --policy or --mode. The same input makes the same files.

If you give --policy, then what "init" wrote beside that file stands for --url, --name and --send-mode where you leave them out.

If an earlier package is replaced, its policy.json and lists/ are kept unless you give --policy, --mode or --lists, and a warning
says whether administrators must consent to the new manifest.`;

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** What "init" wrote beside the policy; nothing where something else lies there: the options suffice. */
async function plannedBeside(policyFile: string): Promise<Partial<Deployment>> {
  const found = await deploymentIn(path.dirname(policyFile));
  return found && found !== 'damaged' && !isPackaged(found) ? found : {};
}

/**
 * The policy that is shipped: nobody gets one that nobody chose.
 * @param kept the one of the package before
 * @throws one sentence where it cannot be used, or there is none
 */
async function chosenPolicy(
  { policy, mode }: { readonly policy: string | undefined; readonly mode: PolicyMode | undefined },
  kept: string | undefined,
): Promise<ShippedPolicy> {
  if (policy !== undefined) return { text: await readPolicy(policy), from: `from ${policy}` };
  if (mode !== undefined)
    return { text: `${JSON.stringify({ $schema: './policy.schema.json', mode }, null, 2)}\n`, from: 'of --mode alone' };
  if (kept !== undefined) return { text: await readPolicy(kept), from: 'kept from the earlier package' };
  throw new Error(
    'Say what the guard is to do: --policy FILE for the policy that "init" wrote, or --mode observe to record and show nothing, --mode enforce to warn and stop people.',
  );
}

/**
 * `reply-all-guard package`
 * @param dist the folder of the build
 */
export const packageFrom = (dist: string): Command =>
  command({
    words: ['package'],
    summary: 'make the folder that your web host serves and the manifest that your administrator uploads',
    details: DETAILS,
    options: {
      url: {
        value: 'https://HOST/…',
        description:
          "where the folder will be served; the add-in's id is made from it, so another address is another add-in",
      },
      out: {
        value: 'DIR',
        required: true,
        description: 'the folder to write: a new or empty one, or an earlier package, which is replaced as a whole',
      },
      policy: { value: 'FILE', description: 'your policy.json; if "policy check" finds anything, nothing is written' },
      mode: {
        value: 'MODE',
        choices: MODES,
        conflicts: ['policy'],
        description: 'ship a policy that sets this mode and nothing else: observe records and shows nothing',
      },
      lists: { value: 'DIR', description: 'the list catalogue that "lists build" wrote' },
      name: { value: 'NAME', description: 'what people see instead of "Reply-All Guard", in every language' },
      'send-mode': SEND_MODE_OPTION,
    },
    exitCodes: { 0: 'written', 2: 'the input cannot be used; nothing was written' },
    async run(values) {
      const { out } = values;
      const plan = values.policy === undefined ? {} : await plannedBeside(values.policy);
      const site = parseSite(values.url ?? plan.url ?? '');
      const sendMode = values['send-mode'] ?? plan.sendMode ?? 'soft-block';
      const nameGiven = values.name ?? plan.name;
      const name = nameGiven === undefined ? undefined : parseName(nameGiven);
      const target = await findTarget(out, dist);

      // What an administrator edits goes on from one package to the next.
      const kept = async (entry: string): Promise<string | undefined> => {
        const file = path.join(target.folder, SITE, entry);
        return target.before && (await isThere(file)) ? file : undefined;
      };
      const policy = await chosenPolicy(values, await kept('policy.json'));
      const listsFolder = values.lists ?? (await kept('lists'));
      const lists = listsFolder === undefined ? undefined : await readLists(listsFolder);

      const before = target.before ?? target.beside;
      const made = await makePackage({ dist, site, name, sendMode, policy: policy.text, lists, before });
      await writeFolder(target, made.files);
      warn(warnings(made, site, before));
      const areListsKept = values.lists === undefined;
      print(summary({ made, site, out, policy, lists, areListsKept }));
      return 0;
    },
  });

/** The command lies in the folder cli of the build, the files to be deployed beside that. */
export const packageCommand = packageFrom(fileURLToPath(new URL('..', import.meta.url)));
