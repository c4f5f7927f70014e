/** Loads a module of src/ or test/ as it stands, TypeScript and all: the way the tests do. */

import path from 'node:path';
import { root } from './project.mjs';

/**
 * @template Result
 * @param {string} file from the root @param {(loaded: Record<string, any>) => Promise<Result>} use while its imports can be loaded
 * @returns {Promise<Result>}
 */
export async function withSource(file, use) {
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
    return await use(await vite.ssrLoadModule(`/${file}`));
  } finally {
    await vite.close();
  }
}
