import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BareEngine, parseAsEs2016 } from './bare-engine';

const read = (file: string): Promise<string> => readFile(path.resolve(file), 'utf8');

/** The functions the manifest names: of launch events, and of ribbon buttons. */
const functionNames = (manifest: string): Readonly<Record<'launchevent' | 'commands', readonly string[]>> => {
  const all = (pattern: RegExp): string[] => [
    ...new Set([...manifest.matchAll(pattern)].map(([, name]) => name ?? '')),
  ];
  return { launchevent: all(/FunctionName="([^"]+)"/g), commands: all(/<FunctionName>([^<]+)</g) };
};

describe.each(['launchevent', 'commands'] as const)('the built %s.js', (name) => {
  let bundle = '';
  let manifest = '';
  const engine = new BareEngine();
  let leaked: readonly string[] = [];

  beforeAll(async () => {
    bundle = await read(`dist/${name}.js`).catch(() => {
      throw new Error(`dist/${name}.js is not built: run "npm run build", or "npm test", which builds it.`);
    });
    manifest = await read('manifest.xml');
    leaked = engine.load(bundle);
  });

  it('is written in ES2016, in ASCII', () => {
    parseAsEs2016(bundle);
    expect(bundle).not.toMatch(/[^ -~\n]/);
  });

  it('loads without a DOM, a network or newer built-ins, and leaves no name behind', () => {
    expect(leaked).toEqual([]);
    expect(engine.console).toEqual([]);
  });

  it('reads nothing from Office.context while it loads', () => {
    expect(engine.contextReads).toBe(0);
  });

  it('associates exactly the functions the manifest names', () => {
    const named = [...functionNames(manifest)[name]];
    expect(named).not.toEqual([]);
    expect([...engine.handlers.keys()].sort()).toEqual(named.sort());
  });

  it('leaves Office.onReady to the event bundle, which calls it once', () => {
    expect(engine.readyCalls).toBe(name === 'launchevent' ? 1 : 0);
  });

  it('holds the address that packaging replaces, whole, and no source map', () => {
    expect(bundle).toContain('https://localhost:3000/');
    expect(bundle).not.toContain('sourceMappingURL');
  });
});

describe('what these checks would catch', () => {
  it.each([
    ['a name only browsers have', 'window.a = 1;'],
    ['a newer built-in', 'Object.entries({});'],
    ['Office.context while loading', 'Office.context.mailbox;'],
  ])('%s', (_name, source) => {
    // Errors of another realm are not instances of this one's types.
    expect(() => new BareEngine().load(source)).toThrow(/is not defined|is not a function|of undefined/);
  });

  it('a name in the manifest that is not associated', () => {
    const manifest =
      '<LaunchEvent Type="A" FunctionName="one"/><FunctionName>two</FunctionName><FunctionName>two</FunctionName>';
    expect(functionNames(manifest)).toEqual({ launchevent: ['one'], commands: ['two'] });
  });
});
