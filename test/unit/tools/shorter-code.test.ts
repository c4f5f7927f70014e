import vm from 'node:vm';
import { __awaiter } from 'tslib';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { shorterCode } from '../../../tools/shorter-code.mjs';

const OPTIONS = { target: ts.ScriptTarget.ES2016, importHelpers: true, module: ts.ModuleKind.ES2022 };

/** As webpack joins it with the helpers. */
const compiled = (source: string): string =>
  `(() => {\n${__awaiter.toString().replace(/^function \(/, 'function __awaiter(')}\n${ts.transpile(`${source}; export {};`, OPTIONS).replace(/^(im|ex)port .*$/gm, '')}\n})();`;

/** What the code says, in order. */
async function said(code: string): Promise<unknown[]> {
  const results: unknown[] = [];
  vm.runInNewContext(code, {
    say: (value: unknown) => results.push(value === undefined ? 'undefined' : JSON.stringify(value)),
    Promise,
  });
  await new Promise(setImmediate);
  return results;
}

const VALUES = [`{ a: { b: 1 }, 0: 'x' }`, `{ a: null }`, `[['y']]`, `'text'`, `''`, `0`, `false`, `null`, `undefined`];

const EXPRESSIONS = [
  `v?.a`,
  `v?.a?.b`,
  `v?.[0]`,
  `v?.[0]?.[0]`,
  `v?.length`,
  `(v ?? 1)`,
  `(v ?? '')`,
  `(v?.a ?? 'none')`,
  `v?.toString()`,
  `[v === null || v === undefined, v !== null && v !== undefined]`,
  `{ ...v, b: 2, ...{ c: 3 } }`,
];

const ASYNC = `
  const later = (v) => Promise.resolve(v);
  const object = { v: 1, async get(add, { more } = { more: 0 }) { return this.v + (await later(add)) + more; } };
  const fails = async () => { await later(); throw new Error('no'); };
  const passes = async () => { try { await fails(); } catch (error) { say(error.message); return [await 2, await later(3)]; } };
  async function all() {
    say(await object.get(1));
    say(await object.get(1, { more: 5 }));
    say(await passes());
    for (const each of [later(7), 8, { then: (done) => done(9) }]) say(await each);
    await fails();
  }
  all().catch((error) => say('failed: ' + error.message));
  (async ({ gone: { no } }) => no)({}).catch((error) => say('failed at once'));
  say('first');`;

describe('code in fewer words', () => {
  test.each(EXPRESSIONS)('does the same: %s', async (expression) => {
    for (const value of VALUES) {
      const code = compiled(`const f = (v) => (${expression}); say(f(${value}));`);
      expect(await said(shorterCode(code)), value).toEqual(await said(code));
    }
  });

  test('waits, returns and fails as before', async () => {
    const code = compiled(ASYNC);
    expect(code.match(/__awaiter/g)!.length).toBeGreaterThan(4);
    expect(await said(code)).toHaveLength(10);
    expect(await said(shorterCode(code))).toEqual(await said(code));
  });

  test.each([`v?.a`, `v ?? []`, `v ?? 'none'`, `v?.w.x`, `{ ...v, b: 2 , ...w }`])('is shorter: %s', (expression) => {
    const code = compiled(`const f = (v, w) => (${expression});`);
    expect(shorterCode(code).length).toBeLessThan(code.length);
  });

  test('leaves out what the pane and the command show, where leaving it out changes nothing else', async () => {
    const code = `(() => { const why = () => say('asked'); say({ a: 1, because: 'lists', source: \`\${1}\` }); say({ because: why() }); })();`;
    expect(await said(shorterCode(code))).toEqual(['{"a":1}', '"asked"', '{"because":2}']);
  });

  test('calls no function that gives back what it is given', async () => {
    const code = `(() => {
      const rule = (description, running) => false ? 0 : running;
      const told = rule({ text: 'A long description.' }, { id: 1 });
      const asked = rule(say('asked'), { id: 2 });
      const other = ((rule) => rule('no', { id: 3 }))(() => ({ id: 4 }));
      say([told, asked, other]);
    })();`;
    expect(await said(shorterCode(code))).toEqual(await said(code));
    expect(shorterCode(code)).not.toContain('A long description.');
  });

  test('stays strict', () => {
    const code = `(() => {\n"use strict";\nconst a = Object.assign({}, { b: 1 });\n})();`;
    expect(shorterCode(code)).toMatch(/^\(\(\) => \{\s*"use strict";/);
    expect(shorterCode(code)).toContain('= Object.assign;');
  });
});
