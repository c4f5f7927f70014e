import vm from 'node:vm';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleOf } from './bundle-peer';

/** One of the peer's test cases: its name, and what its test is given. */
export interface PeerCase {
  readonly name: string;
  readonly given: unknown;
}

/**
 * The cases of one of the peer's tests, as its file states them; nothing of the test itself runs.
 * @param file name of the file in its tests/unit
 * @param tests names of its test functions
 */
export async function peerCases(
  folder: string,
  file: string,
  tests: readonly string[],
): Promise<ReadonlyMap<string, readonly PeerCase[]>> {
  const source = await bundleOf(folder, path.join('tests', 'unit', file), { forOldBrowsers: false });
  const exported = load(source, pathToFileURL(path.join(folder, 'tests', 'unit', file)).href);
  return new Map(
    tests.map((test) => {
      const { parameters } = (exported[test] ?? {}) as { readonly parameters?: object };
      if (!parameters) throw new Error(`${file} of ${folder} has no cases for ${test} any more.`);
      return [test, Object.entries(parameters).map(([name, given]) => ({ name, given: given as unknown }))];
    }),
  );
}

/** In a context of its own: the peer's tests make globals. */
function load(source: string, file: string): Readonly<Record<string, unknown>> {
  const module: { exports: Readonly<Record<string, unknown>> } = { exports: {} };
  const context = vm.createContext({ module, exports: module.exports, require: createRequire(file), process, URL });
  vm.runInContext('var global = globalThis;', context);
  vm.runInContext(source, context, { filename: file });
  return module.exports;
}
