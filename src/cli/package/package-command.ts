import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { command } from '../command';
import type { Command } from '../command';
import { deploymentIn, isPackaged } from '../deployment';
import type { Deployment } from '../deployment';
import { writeFolder } from '../write-folder';
import { parseName } from './add-in-name';
import { makePackage } from './make-package';
import { readLists } from './read-lists';
import { readPolicy } from './read-policy';
import { summary, warnings } from './report';
import { SEND_MODE_OPTION } from './send-mode';
import { parseSite } from './site';
import { findTarget } from './target';

const DETAILS = `Writes a folder of static files. In it is manifest.xml, the one file that the administrator uploads. You need --url and --out. The same input makes the same files.

If you give --policy, then what "init" wrote beside that file stands for --url, --name and --send-mode where you leave them out.

If an earlier package is replaced, its policy.json and lists/ are kept unless you give --policy or --lists, and a warning
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
      const orKept = async (given: string | undefined, entry: string): Promise<string | undefined> => {
        const kept = path.join(target.folder, entry);
        return given ?? (target.before && (await isThere(kept)) ? kept : undefined);
      };
      const policyFile = await orKept(values.policy, 'policy.json');
      const policy = policyFile === undefined ? undefined : await readPolicy(policyFile);
      const listsFolder = await orKept(values.lists, 'lists');
      const lists = listsFolder === undefined ? undefined : await readLists(listsFolder);

      const before = target.before ?? target.beside;
      const made = await makePackage({ dist, site, name, sendMode, policy, lists, before });
      await writeFolder(target, made.files);
      process.stderr.write(warnings(made, site, before));
      const isKept = { policy: values.policy === undefined, lists: values.lists === undefined };
      process.stdout.write(summary({ made, site, out, policyFile, lists, isKept }));
      return 0;
    },
  });

/** The command lies in the folder cli of the build, the files to be deployed beside that. */
export const packageCommand = packageFrom(fileURLToPath(new URL('..', import.meta.url)));
