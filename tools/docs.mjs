/** `npm run docs`: writes docs/policy.md anew, from the table of settings. */

import fs from 'node:fs';
import path from 'node:path';
import { dist, root } from './project.mjs';
import { ensureInstalled } from './install.mjs';
import { buildWhenStale } from './build-when-stale.mjs';
import { policyPage } from './policy-page.mjs';

await ensureInstalled();
await buildWhenStale();
const schema = JSON.parse(fs.readFileSync(path.join(dist, 'policy.schema.json'), 'utf8'));
fs.writeFileSync(path.join(root, 'docs', 'policy.md'), await policyPage(schema));
console.log('Written: docs/policy.md.');
