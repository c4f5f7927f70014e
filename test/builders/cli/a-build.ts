import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

export const BUILT_FOR = 'https://localhost:3000/';

const script = (name: string): string => `var ${name}="x",at=e=>"${BUILT_FOR}"+e;`;

/** A folder as `npm run build` leaves it: the real manifest, pages and icons, scripts in a line. */
export async function aBuild(dist: string): Promise<void> {
  for (const folder of ['rules', 'cli', 'preview']) await mkdir(path.join(dist, folder), { recursive: true });
  await cp('assets', path.join(dist, 'assets'), { recursive: true });
  await cp('manifest.xml', path.join(dist, 'manifest.xml'));
  await cp('src/launchevent/launchevent.html', path.join(dist, 'launchevent.html'));
  await cp('src/taskpane/taskpane.html', path.join(dist, 'taskpane.html'));
  const texts = {
    'launchevent.js': script('launchevent'),
    'commands.js': script('commands'),
    'taskpane.js': script('taskpane'),
    'taskpane.fr.js': '"fr"',
    'policy.json': '{}\n',
    'policy.schema.json': '{}\n',
    'THIRD-PARTY-NOTICES.txt': 'MIT\n',
    'sbom.cdx.json': '{}\n',
    'rules/index.html': '<!doctype html>',
    'cli/reply-all-guard.mjs': '"cli"',
    'preview/preview.js': '"preview"',
    '.DS_Store': '',
  };
  for (const [name, text] of Object.entries(texts)) await writeFile(path.join(dist, name), text);
}
