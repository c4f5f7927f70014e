/** `npm run docs`: writes docs/policy.md, docs/storm.md and docs/clients.md again, from the tables of settings, of parameters and of clients. */

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { dist, root } from './project.mjs';
import { ensureInstalled } from './install.mjs';
import { withSource } from './load-source.mjs';
import { buildWhenStale } from './bundles.mjs';

await ensureInstalled();
await buildWhenStale();
const { format, resolveConfig } = await import('prettier');

/** @param {string} name @param {string} page not yet formatted */
async function write(name, page) {
  const file = path.join(root, 'docs', `${name}.md`);
  fs.writeFileSync(file, await format(page, { ...(await resolveConfig(file)), parser: 'markdown' }));
  console.log(`Written: docs/${name}.md.`);
}

for (const name of ['policy', 'storm'])
  await write(name, execFileSync(process.execPath, [path.join(dist, 'cli', 'pages.mjs'), name], { encoding: 'utf8' }));
// Its results come from the built handlers, run as the tests run them.
await withSource('test/scenarios/clients/index.ts', async ({ matrix, clientsPage }) =>
  write('clients', clientsPage(await matrix())),
);
