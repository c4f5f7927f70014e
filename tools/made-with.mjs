/** The loaders and plugins of ours that bundles are made with, from the root: where one changes, every bundle is built again. */
export const MADE_WITH = [
  'bundle-worker',
  'fluent-icons-loader',
  'names-in-code',
  'names-that-repeat',
  'packed-texts-loader',
  'shortened-names',
  'shorter-code',
  'strings-last',
  'texts-loader',
].map((name) => `tools/${name}.mjs`);
