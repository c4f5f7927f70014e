/** What pays for a file that is fetched compressed: local names that make the code around them a repetition of other code. */

import { deflateRawSync } from 'node:zlib';

const { default: ts } = await import('typescript');

/** @typedef {import('typescript').Node} Node @typedef {import('typescript').Identifier} Identifier */

/** Where a name stands; `key` is the property beside it that may be left out where it has the same name: `{ key: name }`. @typedef {{ from: number, to: number, key?: string }} Place */

/** A variable, parameter, function or class. @typedef {{ name: string, places: Place[], rivals: Set<Local> }} Local */

const FILE = 'bundle.ts';

/** @param {string} code @returns {{ file: import('typescript').SourceFile, checker: import('typescript').TypeChecker }} */
function parse(code) {
  const file = ts.createSourceFile(FILE, code, ts.ScriptTarget.ES2022, true);
  const program = ts.createProgram(
    [FILE],
    { noLib: true, noResolve: true, types: [] },
    {
      getSourceFile: (name) => (name === FILE ? file : undefined),
      writeFile: () => undefined,
      getDefaultLibFileName: () => '',
      useCaseSensitiveFileNames: () => true,
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => '',
      getNewLine: () => '\n',
      fileExists: (name) => name === FILE,
      readFile: () => code,
    },
  );
  return { file, checker: program.getTypeChecker() };
}

/** Whether names of its own begin here: a function's parameters and body share one, as do those of `catch`. @param {Node} node */
const isScope = (node) =>
  ts.isFunctionLike(node) ||
  ts.isClassLike(node) ||
  ts.isIterationStatement(node, false) ||
  ts.isCatchClause(node) ||
  ts.isCaseBlock(node) ||
  ts.isSourceFile(node) ||
  (ts.isBlock(node) && !ts.isFunctionLike(node.parent) && !ts.isCatchClause(node.parent));

/** @param {Node} node @param {(node: Node) => boolean} test @returns {Node} the nearest one from here outwards */
const nearest = (node, test) => (test(node) || ts.isSourceFile(node) ? node : nearest(node.parent, test));

/** The scope that a name is declared in. @param {Node} declaration @returns {Node} */
function scopeOf(declaration) {
  let node = declaration;
  while (ts.isBindingElement(node)) node = node.parent.parent;
  if (ts.isFunctionExpression(node) || ts.isClassExpression(node)) return node;
  const isBlockScoped =
    ts.isClassDeclaration(node) ||
    (ts.isVariableDeclaration(node) &&
      (ts.isCatchClause(node.parent) || (node.parent.flags & ts.NodeFlags.BlockScoped) !== 0));
  return nearest(node.parent, isBlockScoped ? isScope : ts.isFunctionLike);
}

/** Whether it is a property's name, which stays. @param {Identifier} node */
function isProperty(node) {
  const { parent } = node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  return (
    (ts.isPropertyAccessExpression(parent) ||
      ts.isPropertyAssignment(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isAccessor(parent)) &&
    parent.name === node
  );
}

/** @param {Identifier} node @param {import('typescript').SourceFile} file @returns {Place} */
function placeOf(node, file) {
  const { parent } = node;
  const [from, to] = [node.getStart(file), node.end];
  if (ts.isShorthandPropertyAssignment(parent)) return { from, to, key: node.text };
  if (ts.isBindingElement(parent) && parent.name === node && ts.isObjectBindingPattern(parent.parent)) {
    const { propertyName } = parent;
    if (!propertyName && !parent.dotDotDotToken) return { from, to, key: node.text };
    if (propertyName && ts.isIdentifier(propertyName))
      return { from: propertyName.getStart(file), to, key: propertyName.text };
  }
  if (ts.isPropertyAssignment(parent) && parent.initializer === node && ts.isIdentifier(parent.name))
    return { from: parent.name.getStart(file), to, key: parent.name.text };
  return { from, to };
}

/**
 * @param {string} code
 * @returns {{ locals: Local[], globals: Set<string> }} what is declared in it, in the order of the code, and what is not
 */
function namesIn(code) {
  const { file, checker } = parse(code);
  /** @type {Map<import('typescript').Symbol, Local & { scopes: Set<Node> }>} */
  const found = new Map();
  /** @type {Set<string>} */
  const globals = new Set();
  const visit = (/** @type {Node} */ node) => {
    if (ts.isIdentifier(node) && !isProperty(node)) {
      const symbol = ts.isShorthandPropertyAssignment(node.parent)
        ? checker.getShorthandAssignmentValueSymbol(node.parent)
        : checker.getSymbolAtLocation(node);
      const [declaration] = symbol?.declarations ?? [];
      if (symbol && declaration) {
        const local = found.get(symbol) ?? { name: node.text, places: [], rivals: new Set(), scopes: new Set() };
        found.set(symbol, local);
        local.places.push(placeOf(node, file));
        const own = scopeOf(declaration);
        // A function's name is outside the function.
        const isItsName = ts.isFunctionDeclaration(node.parent) || ts.isClassDeclaration(node.parent);
        let scope = nearest(isItsName ? node.parent.parent : node.parent, isScope);
        for (; scope !== own; scope = nearest(scope.parent, isScope)) local.scopes.add(scope);
        local.scopes.add(own);
      } else globals.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  addRivals([...found.values()]);
  return { locals: [...found.values()], globals };
}

/** Two names that are seen in the same scope cannot be the same. @param {(Local & { scopes: Set<Node> })[]} locals */
function addRivals(locals) {
  /** @type {Map<Node, Local[]>} */
  const seenIn = new Map();
  for (const local of locals)
    for (const scope of local.scopes) {
      const others = seenIn.get(scope) ?? [];
      for (const other of others) {
        other.rivals.add(local);
        local.rivals.add(other);
      }
      seenIn.set(scope, [...others, local]);
    }
}

/** The code, cut at its local names, so that each can be replaced. */
class Names {
  /** @param {string} code */
  constructor(code) {
    const { locals, globals } = namesIn(code);
    this.locals = locals;
    this.globals = globals;
    const places = locals
      .flatMap((local) => local.places.map((place) => ({ local, place })))
      .sort((one, other) => one.place.from - other.place.from);
    /** @type {string[]} code and names in turn */
    this.parts = [];
    /** @type {Map<Local, { at: number, key: string | undefined }[]>} */
    this.slots = new Map();
    let done = 0;
    for (const { local, place } of places) {
      this.parts.push(code.slice(done, place.from), '');
      this.slots.set(local, [...this.slotsOf(local), { at: this.parts.length - 1, key: place.key }]);
      done = place.to;
    }
    this.parts.push(code.slice(done));
    for (const local of locals) this.rename(local, local.name);
  }

  /** @param {Local} local */
  slotsOf(local) {
    return this.slots.get(local) ?? [];
  }

  /** @param {Local} local @param {string} name */
  rename(local, name) {
    local.name = name;
    for (const { at, key } of this.slotsOf(local)) this.parts[at] = written(name, key);
  }

  get code() {
    return this.parts.join('');
  }

  /** What stands before and behind a name. @param {number} at @returns {readonly [before: string, behind: string]} */
  around(at) {
    let [before, behind] = ['', ''];
    for (let index = at - 1; index >= 0 && before.length < REACH; index--) before = this.parts[index] + before;
    for (let index = at + 1; index < this.parts.length && behind.length < REACH; index++) behind += this.parts[index];
    return [before.slice(-REACH), behind.slice(0, REACH)];
  }

  /**
   * Gives a local another name; whoever has that one in its way gets the name that it had, and so on.
   * @param {Local} local @param {string} name @returns {() => void} takes it back; where too many would have to change, none does
   */
  exchange(local, name) {
    const { name: former } = local;
    const all = new Map([[local, former]]);
    for (const [each, own] of all)
      for (const rival of each.rivals)
        if (rival.name === (own === former ? name : former) && all.set(rival, rival.name).size > MOST_CHANGED)
          return () => undefined;
    for (const [each, own] of all) this.rename(each, own === former ? name : former);
    return () => all.forEach((own, each) => this.rename(each, own));
  }
}

/** @param {string} name @param {string | undefined} key */
const written = (name, key) => (key === undefined || key === name ? name : `${key}:${name}`);

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$'];

/** Lengths of the pieces of code, in characters, that are looked for elsewhere. */
const LENGTHS = [4, 6];

const REACH = Math.max(...LENGTHS);

const MOST_CHANGED = 60;

/** Of each name, so many others are tried, so often: what one gains from another is there when its turn comes again. */
const TRIED = 2;
const ROUNDS = 2;

/** @param {string} code @returns {Map<string, number>} how often each piece of it occurs */
function piecesOf(code) {
  const pieces = new Map();
  for (const length of LENGTHS)
    for (let at = 0; at + length <= code.length; at++) {
      const piece = code.slice(at, at + length);
      pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
    }
  return pieces;
}

/** @param {Names} names @param {Local} local @param {Map<string, number>} pieces @returns {string[]} the names that repeat most, best first */
function promising(names, local, pieces) {
  const slots = names.slotsOf(local).map(({ at, key }) => ({ key, around: names.around(at) }));
  /** @param {string} name */
  const worth = (name) => {
    let sum = 0;
    for (const { key, around } of slots) {
      const text = written(name, key);
      const whole = around[0] + text + around[1];
      const end = around[0].length + text.length;
      for (const length of LENGTHS)
        for (let at = Math.max(0, end - length); at <= around[0].length && at + length <= whole.length; at++) {
          const count = (pieces.get(whole.slice(at, at + length)) ?? 0) - (name === local.name ? 1 : 0);
          if (count > 0) sum += Math.log2(1 + count) / length;
        }
      sum -= text.length / 2;
    }
    return sum;
  };
  const least = worth(local.name) * 0.7;
  return LETTERS.filter((letter) => letter !== local.name && !names.globals.has(letter))
    .map((letter) => ({ letter, worth: worth(letter) }))
    .filter((each) => each.worth >= least)
    .sort((one, other) => other.worth - one.worth)
    .slice(0, TRIED)
    .map(({ letter }) => letter);
}

/** @param {string} code */
const compressed = (code) => deflateRawSync(code, { level: 9 }).length;

/**
 * A minifier gives each name the first letter that is free, so that code that does the same reads `n=>n.a` here and `t=>t.a` there. This
 * gives a name the letter with which the code around it occurs most often elsewhere, wherever that makes the file smaller once it is
 * compressed.
 * @param {string} code minified
 * @returns {string} the same in the same words, but for the names of what it declares itself
 * @throws where a name would come to mean something else, which is a fault of this file
 */
export function namesThatRepeat(code) {
  const names = new Names(code);
  let size = compressed(code);
  const often = [...names.locals].sort((one, other) => other.places.length - one.places.length);
  for (let round = 0; round < ROUNDS; round++) {
    const pieces = piecesOf(names.code);
    for (const local of often)
      for (const letter of promising(names, local, pieces)) {
        const undo = names.exchange(local, letter);
        const now = compressed(names.code);
        if (now < size) {
          size = now;
          break;
        }
        undo();
      }
  }
  if (meaningOf(names.code) !== meaningOf(code)) throw new Error('A shorter name means something else than before.');
  return names.code;
}

/** Which places name the same thing, and which things are not declared in it. @param {string} code */
function meaningOf(code) {
  const { locals, globals } = namesIn(code);
  const order = locals.flatMap((local, index) => local.places.map(({ to }) => ({ index, to })));
  return JSON.stringify([order.sort((one, other) => one.to - other.to).map(({ index }) => index), [...globals]]);
}

/** The webpack plugin that does it to every script, last of all. */
export class NamesThatRepeat {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('NamesThatRepeat', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 2;
      const cache = compilation.getCache('NamesThatRepeat');
      compilation.hooks.processAssets.tapPromise({ name: 'NamesThatRepeat', stage }, async (assets) => {
        for (const [name, asset] of Object.entries(assets)) {
          if (!name.endsWith('.js')) continue;
          const etag = cache.getLazyHashedEtag(asset);
          const named = await cache.providePromise(name, etag, async () => namesThatRepeat(String(asset.source())));
          compilation.updateAsset(name, new sources.RawSource(named));
        }
      });
    });
  }
}
