/** `npm run icons`: draws assets/svg/ into the PNG files of assets/, after a change of a source. */

import fs from 'node:fs';
import path from 'node:path';
import { assets, drawIcons } from './draw-icons.mjs';
import { ensureInstalled } from './install.mjs';

await ensureInstalled();
for (const [file, png] of await drawIcons()) fs.writeFileSync(path.join(assets, file), png);
