/** `npm run build`: the deployable files at the top of dist/, the command in dist/cli/, the preview in dist/preview/. */

import { build } from './build-when-stale.mjs';
import { ensureInstalled } from './install.mjs';

await ensureInstalled();
await build();
console.log('Built into dist/.');
