/** `npm run storm-words`: learns the weights of storm words again, from the examples of every language. */

import fs from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';
import { ensureInstalled } from './install.mjs';

await ensureInstalled();
const { createViteServer } = await import('vitest/node');
const vite = await createViteServer({
  root,
  configFile: path.join(root, 'vitest.config.ts'),
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [] },
});
try {
  const { weightsFile } = await vite.ssrLoadModule('/test/builders/signals/storm-weights.ts');
  const file = path.join(root, 'src', 'signals', 'storm-words', 'weights.ts');
  const { text, count } = weightsFile();
  const { format, resolveConfig } = await import('prettier');
  fs.writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'typescript' }));
  console.log(`Written: ${count} weights.`);
} finally {
  await vite.close();
}
