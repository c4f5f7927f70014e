import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import CopyPlugin from 'copy-webpack-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';
import { MADE_WITH } from './tools/made-with.mjs';
import { NamesThatRepeat } from './tools/names-that-repeat.mjs';
import { SHORTENED } from './tools/shortened-names.mjs';
import { ShorterCode } from './tools/shorter-code.mjs';
import { StringsLast } from './tools/strings-last.mjs';

const root = import.meta.dirname;

/**
 * What is built for: what is deployed goes to dist/, minified; what "npm start" shows goes elsewhere, for people to read and debug, in
 * half the time.
 * @typedef {{ folder: string, readable: boolean }} Edition
 */

/**
 * Where the manifest in the repository points and `npm start` serves. It stands in the built files word for word:
 * whoever packages or serves them elsewhere replaces it as text.
 */
const BASE_URL = 'https://localhost:3000/';

const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

/**
 * What sources declare as constants.
 * @param described whether the policy table keeps its descriptions, which only people read
 */
const defined = ({ described }) =>
  new webpack.DefinePlugin({
    BASE_URL: JSON.stringify(BASE_URL),
    VERSION: JSON.stringify(version),
    DESCRIBED: described,
  });

/** TypeScript, and with it the JavaScript of packages, compiled to one target. Types are checked by `npm run check`. */
const compiled = (tsconfig, target) => ({
  test: /\.([cm]?js|tsx?)$/,
  loader: 'ts-loader',
  options: {
    transpileOnly: true,
    configFile: path.join(root, tsconfig),
    compilerOptions: { target, allowJs: true, noEmit: false, sourceMap: true },
  },
});

const typescriptOnly = (tsconfig, target) => ({ ...compiled(tsconfig, target), test: /\.tsx?$/ });

const ICONS = path.join(root, 'node_modules', '@fluentui', 'react-icons', 'lib', 'index.js');

/** React pages: TypeScript, and of Fluent UI's icons those in use. */
const pageRules = (tsconfig, target) => [
  typescriptOnly(tsconfig, target),
  {
    test: [
      /[\\/]src[\\/].*\.tsx$/,
      /[\\/]@fluentui[\\/]react-(?!icons)[^\\/]+[\\/]lib[\\/].*\.js$/,
      (file) => file === ICONS,
    ],
    // After TypeScript, which leaves imports as they are.
    enforce: 'post',
    loader: path.join(root, 'tools', 'fluent-icons-loader.mjs'),
  },
];

/** Of each language's file, what a bundle says. @param options of tools/texts-loader.mjs */
const texts = ({ files = /[\\/]i18n[\\/][^\\/]+\.json$/, sections, form }) => ({
  test: files,
  ...(form !== 'json' && { type: 'javascript/auto' }),
  loader: path.join(root, 'tools', 'texts-loader.mjs'),
  options: { sections, form },
});

/** Of every language, what a bundle says that cannot load one. */
const packedTexts = (sections) => ({
  test: /[\\/]i18n[\\/]every-language\.ts$/,
  enforce: 'pre',
  loader: path.join(root, 'tools', 'packed-texts-loader.mjs'),
  options: { sections },
});

/** An import of something that is not exported is a mistake, not a warning. */
const STRICT = { exportsPresence: 'error' };

/** Node's own modules: `import.meta.url` stays what it is when the file runs, not where it was built. */
const STRICT_FOR_NODE = { ...STRICT, url: false, importMeta: false };

/**
 * @param compress what pays for this bundle: each pass takes seconds of a large one and saves bytes of a small one
 * @param again what UglifyJS is told, which finds in a small bundle what Terser leaves; not of the pane, which it breaks: a heading
 *   gets no focus
 */
const minified = ({ readable }, ecma, compress, { mangle = {}, again } = {}) => ({
  splitChunks: false,
  // Modules that stay apart are built again one by one.
  concatenateModules: !readable,
  minimize: !readable,
  minimizer: [
    new TerserPlugin({
      extractComments: false,
      minify: [TerserPlugin.terserMinify, ...(again ? [TerserPlugin.uglifyJsMinify] : [])],
      // ASCII only: no client has to guess an encoding.
      terserOptions: [
        { ecma, mangle, compress: { ecma, ...compress }, format: { ascii_only: true, comments: false } },
        ...(again ? [{ compress: again, output: { ascii_only: true } }] : []),
      ],
    }),
  ],
});

const base = ({ readable }, name, entry) => ({
  name,
  mode: 'production',
  context: root,
  entry: { [name]: entry },
  // A person reads and debugs TypeScript.
  devtool: readable ? 'cheap-module-source-map' : false,
  resolve: {
    extensions: ['.tsx', '.ts', '.mjs', '.js'],
    // The file itself: a package that lists its exports takes no query.
    alias: { '@fluentui/react-icons$': ICONS },
  },
  performance: { hints: false },
  infrastructureLogging: { level: 'error' },
  cache: {
    type: 'filesystem',
    name: readable ? `${name}-readable` : name,
    cacheDirectory: path.join(root, 'node_modules', '.cache', 'webpack'),
    buildDependencies: { config: [import.meta.filename, ...MADE_WITH.map((name) => path.join(root, name))] },
  },
});

/**
 * Runs in every event engine, classic Outlook's bare one included: one file, ES2016 throughout, no chunk, no public path,
 * nothing that names window, document, self or globalThis. Packages go through the loader as well.
 * @param name of the module and of the file
 * @param sections of the texts that it says
 * @param options.plugins what only this bundle is worth
 * @param options.named how the minifier is to name properties, where not by itself
 */
const forEveryEngine = (edition, name, sections, { plugins = [], named = {} } = {}) => ({
  ...base(edition, name, `./src/${name}/index.ts`),
  target: ['es2016'],
  node: false,
  output: {
    path: edition.folder,
    filename: '[name].js',
    iife: true,
    globalObject: 'this',
    publicPath: '',
    chunkFormat: false,
    chunkLoading: false,
    wasmLoading: false,
    workerChunkLoading: false,
  },
  module: {
    parser: { javascript: { ...STRICT, url: false, importMeta: false, dynamicImportMode: 'eager' } },
    rules: [compiled('tsconfig.json', 'ES2016'), packedTexts(sections)],
  },
  plugins: [
    defined({ described: false }),
    ...(edition.readable ? [] : [new ShorterCode(), new StringsLast(), ...plugins]),
  ],
  optimization: {
    ...minified(
      edition,
      2016,
      {
        passes: 4,
        // A function that is more than one expression costs least where it stands.
        inline: 1,
        hoist_funs: true,
        keep_fargs: false,
        unsafe_arrows: true,
        // Nobody replaces String, Array and the like, and no getter here does more than get.
        unsafe: true,
        unsafe_math: true,
        pure_getters: true,
      },
      {
        // Browsers have some of these names too, for what no handler asks of them.
        mangle: { properties: { builtins: true, regex: new RegExp(`^(${SHORTENED.join('|')})$`), ...named } },
        again: {
          passes: 3,
          inline: 1,
          comparisons: false,
          hoist_vars: false,
          keep_fargs: false,
          unsafe: true,
          pure_getters: true,
        },
      },
    ),
    runtimeChunk: false,
  },
});

/** Everybody fetches it: names that make it smaller are worth some seconds of each build. */
const launchevent = (edition) =>
  forEveryEngine(edition, 'launchevent', ['alert'], {
    plugins: [new NamesThatRepeat()],
    // Which leaves it to the plugin.
    named: { debug: '' },
  });

/** Ribbon functions run in a browser everywhere: they stay out of the handlers' file, and need no more than it has. */
const commands = (edition) => forEveryEngine(edition, 'commands', ['alert', 'command']);

const PANE_TEXTS = ['alert', 'pane'];

/** The pane, and beside it every file that is deployed as it stands. */
const taskpane = (edition) => ({
  ...base(edition, 'taskpane', './src/taskpane/index.tsx'),
  target: ['web', 'es2020'],
  output: {
    path: edition.folder,
    filename: '[name].js',
    chunkFilename: 'taskpane.[name].js',
    // Chunks lie beside the page, wherever that is; one that does not come is given up after so many milliseconds.
    publicPath: '',
    chunkLoadTimeout: 20_000,
    clean: {
      keep: /^((launchevent|commands)\.js(\.map)?$|policy\.schema\.json$|THIRD-PARTY-NOTICES\.txt$|sbom\.cdx\.json$|preview[/\\]|cli[/\\]|rules[/\\])/,
    },
  },
  module: {
    parser: { javascript: STRICT },
    rules: [
      ...pageRules('src/taskpane/tsconfig.json', 'ES2020'),
      // English is in the page's own file, so that the others need no keys.
      texts({ files: /[\\/]i18n[\\/]en\.json$/, sections: PANE_TEXTS, form: 'json' }),
      texts({ files: /[\\/]i18n[\\/](?!en\.)[^\\/]+\.json$/, sections: PANE_TEXTS, form: 'sentences' }),
      // Few read beside the pane, and fewer check their Outlook: what it says to them comes with that part, in every language.
      packedTexts(['reading', 'fieldTest']),
    ],
  },
  plugins: [
    defined({ described: false }),
    new CopyPlugin({
      patterns: [
        { from: 'src/taskpane/taskpane.html' },
        { from: 'src/launchevent/launchevent.html' },
        { from: 'src/policy/policy.json' },
        { from: 'manifest.xml' },
        { from: 'assets/*.png' },
      ],
    }),
  ],
  // One file for each import(), by the name it has there.
  optimization: minified(edition, 2020, { passes: 2, hoist_funs: true }),
});

/**
 * The simulated Outlook's screen, and the storm's page, which nothing of the screen loads. They never leave this computer, so minifying
 * would only delay the first start.
 */
const preview = (edition) => ({
  ...base(edition, 'preview', './src/preview/main.tsx'),
  entry: { preview: './src/preview/main.tsx', storm: './src/preview/storm/main.tsx' },
  target: ['web', 'es2022'],
  output: {
    path: path.join(edition.folder, 'preview'),
    filename: '[name].js',
    chunkFilename: '[name].js',
    clean: { keep: /^server\.mjs$/ },
  },
  module: { parser: { javascript: STRICT }, rules: pageRules('src/preview/tsconfig.json', 'ES2022') },
  plugins: [
    defined({ described: false }),
    new CopyPlugin({ patterns: [{ from: 'src/preview/index.html' }, { from: 'src/preview/storm/storm.html' }] }),
  ],
  optimization: { minimize: false },
});

/** For Node: an ES module that is read by people too, so it is not minified. */
const forNode = {
  target: 'node20',
  experiments: { outputModule: true },
  optimization: { minimize: false },
};

/** Packages are resolved from node_modules when the file is started. */
const withoutPackages = {
  externalsType: 'module',
  externals: [
    ({ request }, done) => (/^[./]/.test(request) || path.isAbsolute(request) ? done() : done(null, request)),
  ],
};

/** The preview's server. */
const server = (edition) => ({
  ...base(edition, 'server', './src/preview/server/index.ts'),
  ...forNode,
  output: {
    path: path.join(edition.folder, 'preview'),
    filename: '[name].mjs',
    module: true,
    chunkFormat: 'module',
    library: { type: 'module' },
  },
  ...withoutPackages,
  module: {
    parser: { javascript: STRICT_FOR_NODE },
    rules: [typescriptOnly('src/preview/tsconfig.json', 'ES2022')],
  },
});

/** What the command makes once it is built: deployed with the add-in, and made of tables whose descriptions it alone has. */
export const MADE_BY_COMMAND = ['policy.schema.json', 'rules'];

/** The administrator's command: one executable file that needs nothing beside it once it is built for good. */
const cli = (edition) => ({
  ...base(edition, 'reply-all-guard', './src/cli/index.ts'),
  ...forNode,
  ...(edition.readable && withoutPackages),
  entry: { 'reply-all-guard': './src/cli/index.ts', pages: './src/cli/pages/index.ts' },
  output: {
    path: path.join(edition.folder, 'cli'),
    filename: '[name].mjs',
    module: true,
    chunkFormat: 'module',
    clean: true,
  },
  module: {
    parser: { javascript: STRICT_FOR_NODE },
    rules: [typescriptOnly('src/cli/tsconfig.json', 'ES2022')],
  },
  plugins: [
    defined({ described: true }),
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
    new CopyPlugin({
      patterns: [{ from: 'src/cli/lists/export-distribution-lists.ps1', to: 'Export-DistributionLists.ps1' }],
    }),
    {
      apply: (compiler) =>
        compiler.hooks.afterEmit.tapPromise('executable', ({ outputOptions }) =>
          fs.promises.chmod(path.join(outputOptions.path, 'reply-all-guard.mjs'), 0o755),
        ),
    },
    {
      apply: (compiler) =>
        compiler.hooks.afterEmit.tapPromise('made-by-command', async ({ outputOptions, contextDependencies }) => {
          // The rules' pages, and their style.
          for (const folder of ['src/engine/rules', 'src/cli/pages']) contextDependencies.add(path.join(root, folder));
          const start = (file, ...args) =>
            promisify(execFile)(process.execPath, [path.join(outputOptions.path, file), ...args]);
          const [schema, rules] = MADE_BY_COMMAND.map((name) => path.join(edition.folder, name));
          const { stdout } = await start('reply-all-guard.mjs', 'policy', 'schema');
          await fs.promises.writeFile(schema, stdout);
          await start('pages.mjs', 'rules', root, rules);
        }),
    },
  ],
});

/** Every bundle of an edition, those that take longest first. @param {Edition} edition */
export const bundles = (edition) =>
  [taskpane, launchevent, cli, commands, preview, server].map((bundle) => bundle(edition));

/** What is deployed, for whatever reads a configuration as webpack has it. */
export default bundles({ folder: path.join(root, 'dist'), readable: false });
