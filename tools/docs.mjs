/** `npm run docs`: writes docs/policy.md again, from the table of settings. */

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { dist, root } from './project.mjs';
import { ensureInstalled } from './install.mjs';
import { buildWhenStale } from './bundles.mjs';

await ensureInstalled();
await buildWhenStale();
const file = path.join(root, 'docs', 'policy.md');
const page = execFileSync(process.execPath, [path.join(dist, 'cli', 'pages.mjs'), 'policy'], { encoding: 'utf8' });
const { format, resolveConfig } = await import('prettier');
fs.writeFileSync(file, await format(page, { ...(await resolveConfig(file)), parser: 'markdown' }));
console.log('Written: docs/policy.md.');
