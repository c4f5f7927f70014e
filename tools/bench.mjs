/** `npm run bench`: the figures the project holds itself to. `-- --json` for one object a line, names to choose some. */

import path from 'node:path';
import util from 'node:util';
import { giveUp, root } from './project.mjs';
import { ensureInstalled } from './install.mjs';
import { buildWhenStale } from './build-when-stale.mjs';

/** @returns {{ json: boolean, names: string[] }} */
function readArguments() {
  try {
    const { values, positionals } = util.parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
    return { json: values.json ?? false, names: positionals };
  } catch (error) {
    return giveUp(`${/** @type {Error} */ (error).message} Use "npm run bench -- [--json] [NAME…]".`, 2);
  }
}

const { json, names } = readArguments();
await ensureInstalled();
await buildWhenStale();

// Benchmarks import the sources, so they are loaded the way the tests are.
const { createViteServer } = await import('vitest/node');
const vite = await createViteServer({
  root,
  // For what webpack puts into the built files.
  configFile: path.join(root, 'vitest.config.ts'),
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [] },
});
try {
  const { runBenchmarks } = await vite.ssrLoadModule('/test/bench/run-benchmarks.ts');
  const missed = await runBenchmarks({ json, names });
  process.exitCode = missed > 0 ? 1 : 0;
} catch (error) {
  giveUp(/** @type {Error} */ (error).message);
} finally {
  await vite.close();
}
