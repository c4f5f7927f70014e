/** `npm run storm-words`: learns the weights of storm words again, from the examples of every language. */

import fs from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';
import { ensureInstalled } from './install.mjs';
import { withSource } from './load-source.mjs';

await ensureInstalled();
await withSource('test/builders/signals/storm-weights.ts', async ({ weightsFile }) => {
  const file = path.join(root, 'src', 'signals', 'storm-words', 'weights.ts');
  const { text, count } = weightsFile();
  const { format, resolveConfig } = await import('prettier');
  fs.writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'typescript' }));
  console.log(`Written: ${count} weights.`);
});
