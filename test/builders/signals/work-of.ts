const COUNTED = [
  'replace',
  'split',
  'search',
  'match',
  'trim',
  'toLowerCase',
  'includes',
  'indexOf',
  'lastIndexOf',
  'slice',
] as const;

/**
 * How many characters a piece of code reads, as counted at the string methods it calls: a measure of its work that no
 * clock and no other process can disturb. A slice counts what it cuts out, a test by pattern the whole text.
 */
export function workOf(code: () => void): number {
  let work = 0;
  const prototype = String.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  const originals = COUNTED.map((name) => [name, prototype[name]!] as const);
  const test = RegExp.prototype.test;
  for (const [name, original] of originals) {
    prototype[name] = function counted(this: string, ...args: unknown[]): unknown {
      const result = original.apply(this, args);
      work += typeof result === 'string' && name === 'slice' ? result.length : this.length;
      return result;
    };
  }
  RegExp.prototype.test = function counted(this: RegExp, text: string): boolean {
    work += text.length;
    return test.call(this, text);
  };
  try {
    code();
  } finally {
    for (const [name, original] of originals) prototype[name] = original;
    RegExp.prototype.test = test;
  }
  return work;
}
