/** `npm run docs`: writes docs/policy.md and docs/storm.md again, from the tables of settings and of parameters. */

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { dist, root } from './project.mjs';
import { ensureInstalled } from './install.mjs';
import { buildWhenStale } from './bundles.mjs';

await ensureInstalled();
await buildWhenStale();
const { format, resolveConfig } = await import('prettier');
for (const name of ['policy', 'storm']) {
  const file = path.join(root, 'docs', `${name}.md`);
  const page = execFileSync(process.execPath, [path.join(dist, 'cli', 'pages.mjs'), name], { encoding: 'utf8' });
  fs.writeFileSync(file, await format(page, { ...(await resolveConfig(file)), parser: 'markdown' }));
  console.log(`Written: docs/${name}.md.`);
}
