import { describe, expect, it, vi } from 'vitest';
import { BareEngine, parseAsEs2016 } from './bare-engine';

describe('the bare engine', () => {
  it.each([
    'globalThis',
    'window',
    'document',
    'self',
    'global',
    'process',
    'require',
    'localStorage',
    'fetch',
    'XMLHttpRequest',
    'URL',
    'Intl',
    'crypto',
    'BigInt',
    'WebAssembly',
    'SharedArrayBuffer',
    'TextEncoder',
    'structuredClone',
    'queueMicrotask',
    'OfficeRuntime',
  ])('has no %s', (name) => {
    expect(new BareEngine().evaluate(`typeof ${name}`)).toBe('undefined');
  });

  it.each([
    'Object.entries',
    'Object.values',
    'Object.fromEntries',
    'Object.getOwnPropertyDescriptors',
    'Object.hasOwn',
    "''.padStart",
    "''.trimEnd",
    "''.matchAll",
    "''.replaceAll",
    "''.at",
    '[].flat',
    '[].at',
    '[].findLast',
    '[].toSorted',
    'Promise.allSettled',
    'Promise.any',
    'Promise.prototype.finally',
    'Symbol.asyncIterator',
    'Symbol.prototype.description',
    'Array.fromAsync',
    'new Set().union',
    'Error.captureStackTrace',
    '/a/.dotAll',
  ])('has no %s', (expression) => {
    expect(new BareEngine().evaluate(`typeof (${expression})`)).toBe('undefined');
  });

  it.each([
    ['[1, 2].includes(2)', true],
    ["Array.from('ab').join()", 'a,b'],
    ["'ab'.includes('b') && 'ab'.startsWith('a')", true],
    ["'a1b'.replace(/\\d/g, '-')", 'a-b'],
    ["'a,b'.split(/,/).length", 2],
    ['[...new Map([[1, 2]]).values()][0]', 2],
    ['(function* () { yield 7; })().next().value', 7],
    ["Object.assign({}, { a: 1 }).a + Object.keys({ b: 1 }).length + JSON.parse('2')", 4],
    ['Number.isSafeInteger(Math.trunc(1.5))', true],
    ['typeof Symbol.iterator', 'symbol'],
  ])('has what the standard of 2016 has: %s', (expression, value) => {
    expect(new BareEngine().evaluate(expression)).toBe(value);
  });

  it('settles promises', async () => {
    const engine = new BareEngine();
    await expect(engine.evaluate('Promise.all([1, Promise.resolve(2)])')).resolves.toHaveLength(2);
  });

  it('uses the timers of the test', () => {
    vi.useFakeTimers();
    try {
      const engine = new BareEngine();
      engine.load("setTimeout(function () { console.log('late'); }, 1000);");
      vi.advanceTimersByTime(999);
      expect(engine.console).toEqual([]);
      vi.advanceTimersByTime(1);
      expect(engine.console).toEqual(['late']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('gives extras, and Office.context only once it is open', () => {
    const engine = new BareEngine({ fetch: () => 'fetched' });
    expect(engine.evaluate('fetch()')).toBe('fetched');
    expect(engine.evaluate('Office.context')).toBeUndefined();
    expect(engine.contextReads).toBe(1);
    engine.open({ mailbox: 1 });
    expect(engine.evaluate('Office.context.mailbox')).toBe(1);
    expect(engine.contextReads).toBe(1);
  });

  it('launches what was associated, and says which name is missing', async () => {
    const engine = new BareEngine();
    engine.load("Office.actions.associate('a', function (event) { event.completed(); });");
    const completed = vi.fn();
    await engine.launch('a', { completed });
    expect(completed).toHaveBeenCalledOnce();
    await expect(engine.launch('b', { completed })).rejects.toThrow('"b"');
  });

  it('tells which names a bundle leaves in the global scope', () => {
    expect(new BareEngine().load('(function () { var inner = 1; return inner; })();')).toEqual([]);
    expect(new BareEngine().load('var leaked = 1;')).toEqual(['leaked']);
  });
});

describe('reading as an engine of 2016', () => {
  it.each([
    ['async function', 'async function a() {}'],
    ['object spread', 'var a = { ...b };'],
    ['optional chaining', 'a?.b;'],
    ['nullish coalescing', 'a ?? b;'],
    ['optional catch binding', 'try {} catch {}'],
    ['trailing comma in a call', 'a(1,);'],
    ['class field', 'class A { b = 1; }'],
    ['import()', "import('a');"],
    ['bigint', 'var a = 1n;'],
    ['lookbehind', 'var a = /(?<=a)b/;'],
    ['named group', 'var a = /(?<a>b)/u;'],
    ['dotAll flag', 'var a = /a/s;'],
  ])('refuses %s', (_name, source) => {
    expect(() => {
      parseAsEs2016(source);
    }).toThrow(SyntaxError);
  });

  it('accepts what is older', () => {
    parseAsEs2016('class A extends B { *c() { yield 2 ** 3; } } const { d = 1, ...e } = [`f`];'.replace(', ...e', ''));
  });
});
