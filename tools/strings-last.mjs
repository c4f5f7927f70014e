/** What pays for a file that is fetched compressed: its long strings side by side, at its end. */

const { default: ts } = await import('typescript');

/** A string, or a list of strings, shorter than this, in characters, is rather like the code around it. */
const LONG = 100;

const NAME = 'longString';

/** A string, or a list of strings. @param {import('typescript').Node} node */
const isText = (node) =>
  ts.isStringLiteral(node) || (ts.isArrayLiteralExpression(node) && node.elements.every(ts.isStringLiteral));

/**
 * gzip makes one code for some 16,000 symbols at a time: prose among code makes the code of both a bad one. Strings that are not
 * prose but keys stand last in the source, and best next to the code.
 * @param {string} code minified, one function that is called at once
 * @returns {string} the same, with each of them taken from a function at its end, which is there before anything runs
 */
export function stringsLast(code) {
  const file = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.ES2016, false, ts.ScriptKind.JS);
  /** @type {{ from: number, to: number }[]} */
  const found = [];
  const visit = (/** @type {import('typescript').Node} */ node) => {
    const from = node.getStart(file);
    if (isText(node) && node.end - from >= LONG) found.push({ from, to: node.end });
    else ts.forEachChild(node, visit);
  };
  visit(file);
  const end = code.lastIndexOf('})()');
  if (!found.length || end < 0 || code.includes(NAME)) return code;
  const parts = found.map(({ from }, index) => {
    const before = code.slice(found[index - 1]?.to ?? 0, from);
    // A keyword needs no blank before a string.
    return `${before.replace(/\w$/, '$& ')}${NAME}(${found.length - 1 - index})`;
  });
  const strings = found.map(({ from, to }) => code.slice(from, to)).reverse();
  const last = found[found.length - 1]?.to ?? 0;
  return `${parts.join('')}${code.slice(last, end)};function ${NAME}(e){return[${strings.join(',')}][e]}${code.slice(end)}`;
}

/** The webpack plugin that does it to every script, once it is minified. */
export class StringsLast {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('StringsLast', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1;
      compilation.hooks.processAssets.tap({ name: 'StringsLast', stage }, (assets) => {
        for (const [name, asset] of Object.entries(assets))
          if (name.endsWith('.js'))
            compilation.updateAsset(name, new sources.RawSource(stringsLast(String(asset.source()))));
      });
    });
  }
}
