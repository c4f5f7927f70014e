/** Builds the bundles that tools/bundles.mjs names to it, one after the other, and tells what each was made of. */

import path from 'node:path';
import { root } from './project.mjs';

const edition = /** @type {import('./bundles.mjs').Edition} */ (JSON.parse(process.argv[2] ?? ''));
const { default: webpack } = await import('webpack');
/** @type {{ bundles(edition: object): import('webpack').Configuration[], MADE_BY_COMMAND: string[] }} */
const { bundles, MADE_BY_COMMAND } = await import(new URL('../webpack.config.js', import.meta.url).href);
const configurations = bundles(edition);

/** By bundle; one that runs again reads what has changed since. @type {Map<string, import('webpack').Compiler>} */
const compilers = new Map();

/** From the root; undefined for what the lock file answers for, and what lies elsewhere. @param {string} file */
function ownFile(file) {
  const name = path.relative(root, file).split(path.sep).join('/');
  return name === '' || name.startsWith('..') || name.startsWith('node_modules') ? undefined : name;
}

/** @param {Iterable<string>} files @returns {string[]} */
const ownFiles = (files) => [...new Set([...files].flatMap((file) => ownFile(file) ?? []))].sort();

/** The folder of the package that a file is in. @param {string | null | undefined} file */
const packageOf = (file) => /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file ?? '')?.[1];

/** The packages that became part of a bundle. @param {import('webpack').Compilation} compilation @returns {string[]} folders, from the root */
function packagesIn({ chunks, chunkGraph }) {
  const modules = [...chunks].flatMap((chunk) => [...chunkGraph.getChunkModulesIterable(chunk)]);
  // What was joined into one module is still told apart.
  const parts = modules.flatMap((module) => /** @type {{ modules?: typeof modules }} */ (module).modules ?? [module]);
  const folders = parts.flatMap((module) => packageOf(module.nameForCondition()) ?? []);
  return [...new Set(folders)].map((folder) => path.relative(root, folder)).sort();
}

/** @param {string} name */
function compilerOf(name) {
  const configuration = configurations.find((each) => each.name === name);
  if (!configuration) throw new Error(`webpack.config.js has no bundle called ${name}.`);
  const compiler = compilers.get(name) ?? webpack(configuration);
  compilers.set(name, compiler);
  return compiler;
}

/** @param {string} name @returns {Promise<import('./bundles.mjs').Report>} */
function bundle(name) {
  return new Promise((resolve, reject) => {
    compilerOf(name).run((error, stats) => {
      if (error || !stats) {
        reject(error ?? new Error(`webpack said nothing of ${name}.`));
        return;
      }
      const { compilation } = stats;
      const hasFailed = stats.hasErrors() || stats.hasWarnings();
      resolve({
        name,
        output: hasFailed ? `${name}:\n${stats.toString({ preset: 'errors-warnings', colors: false })}` : '',
        packages: packagesIn(compilation),
        from: ownFiles([...compilation.fileDependencies, ...compilation.contextDependencies]),
        to: [
          ...Object.keys(compilation.assets).map((asset) => path.join(compilation.outputOptions.path ?? '', asset)),
          ...(name === 'reply-all-guard' ? MADE_BY_COMMAND.map((made) => path.join(edition.folder, made)) : []),
        ].map((file) => path.relative(root, file)),
      });
    });
  });
}

/** Whoever asked is done or gone: webpack's cache is all that is left to keep. */
process.once('disconnect', () => {
  for (const compiler of compilers.values()) compiler.close(() => undefined);
});
// Ctrl+C reaches this process too; it ends when who asked has.
process.on('SIGINT', () => undefined);
process.on('message', (name) => {
  void bundle(String(name)).then((report) => {
    // Nobody hears it where the one who asked has gone.
    if (process.connected) process.send?.(report);
  });
});
