/** `npm run build`: the deployable files at the top of dist/, the command in dist/cli/, the preview in dist/preview/. */

import { buildAll } from './bundles.mjs';
import { ensureInstalled } from './install.mjs';

await ensureInstalled('to build');
await buildAll();
