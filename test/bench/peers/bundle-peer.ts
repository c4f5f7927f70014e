import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import webpack from 'webpack';
import type { Configuration } from 'webpack';

const { resolve } = createRequire(import.meta.url);

const FILE = 'bundle.js';

/** Packages that its tests name and that a checkout alone does not have: they only hold data and compare. */
const STAND_IN = path.resolve('test', 'bench', 'peers', 'test-packages.mjs');
const TEST_PACKAGES = { 'tiny-esm-test-runner': STAND_IN, 'office-addin-mock': STAND_IN, jsdom: STAND_IN };

/** As its own configuration asks of Babel: everything but packages, for Internet Explorer 11. */
const OLD_BROWSERS = {
  test: /\.m?js$/,
  exclude: /node_modules/,
  loader: resolve('ts-loader'),
  options: {
    transpileOnly: true,
    configFile: path.resolve('tsconfig.json'),
    compilerOptions: {
      target: 'ES5',
      allowJs: true,
      checkJs: false,
      noEmit: false,
      downlevelIteration: true,
      importHelpers: false,
      ignoreDeprecations: '6.0',
    },
  },
};

/**
 * One of the peer's scripts with all that it imports, in one file, not minified.
 * @param file from the folder
 * @param forOldBrowsers whether for a page of any age, as it is shipped; else for Node.js, what it exports with it
 * @throws what webpack says
 */
export async function bundleOf(
  folder: string,
  file: string,
  { forOldBrowsers }: { readonly forOldBrowsers: boolean },
): Promise<string> {
  const out = await mkdtemp(path.join(tmpdir(), 'peer-bundle-'));
  const common: Configuration = {
    mode: 'production',
    context: folder,
    entry: `./${file}`,
    output: { path: out, filename: FILE },
    optimization: { minimize: false },
    performance: { hints: false },
    // Of what it depends on, the folder may have its own copies; a checkout alone has none.
    resolve: { modules: ['node_modules', path.resolve('node_modules')] },
    infrastructureLogging: { level: 'error' },
  };
  const configuration: Configuration = forOldBrowsers
    ? { ...common, target: ['web', 'es5'], module: { rules: [OLD_BROWSERS] } }
    : {
        ...common,
        target: 'node',
        output: { ...common.output, library: { type: 'commonjs2' } },
        resolve: { ...common.resolve, alias: TEST_PACKAGES },
      };
  try {
    await run(configuration);
    return await readFile(path.join(out, FILE), 'utf8');
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

const run = (configuration: Configuration): Promise<void> =>
  new Promise((resolve, reject) => {
    const compiler = webpack(configuration);
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString({ preset: 'errors-only' })));
        else resolve();
      });
    });
  });
