/** `npm run validate`: is manifest.xml what Outlook takes? `--online` sends it to Microsoft's validation service too. */

import path from 'node:path';
import { giveUp, root } from './project.mjs';
import { ensureInstalled } from './install.mjs';
import { commandOf, run } from './run.mjs';

const CHECKS = path.join('test', 'structure', 'manifest.test.ts');

const words = process.argv.slice(2);
const strange = words.filter((word) => word !== '--online');
if (strange.length > 0) giveUp(`"npm run validate" takes --online and nothing else, not ${strange.join(' ')}.`, 2);
const online = words.includes('--online');

await ensureInstalled();
const manifest = path.join(root, 'manifest.xml');
const tool = commandOf('office-addin-manifest');
// An unreadable file ends here: nothing else could be said about it.
const read = await run(process.execPath, [tool, 'info', manifest]);
if (read !== 0) giveUp('manifest.xml could not be read: fix what office-addin-manifest says above.', read);

const checked = await run(process.execPath, [commandOf('vitest'), 'run', CHECKS]);
const asked = online ? await run(process.execPath, [tool, 'validate', manifest]) : 0;

console.log(
  checked === 0
    ? 'manifest.xml: our own checks found nothing.'
    : 'manifest.xml: our own checks found what stands above; each sentence says what to do.',
);
if (!online)
  console.log(
    'Microsoft\'s online validation service was not asked; "npm run validate -- --online" sends it the manifest.',
  );
else if (asked !== 0)
  console.log(
    "Microsoft's online validation service could not be reached or refused the manifest; its words stand above.",
  );
process.exitCode = checked || asked;
