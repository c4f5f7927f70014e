/** Which names a minified script gives to what it declares itself, and where each of them stands. */

const { default: ts } = await import('typescript');

/** @typedef {import('typescript').Node} Node @typedef {import('typescript').Identifier} Identifier */

/**
 * Where a name stands, or of `{ key: name }` both, of which one word is left where they are the same.
 * @typedef {{ from: number, to: number, key?: Named | string, name?: Named }} Place
 */

/**
 * A variable, parameter, function or class; or a property that waits for a name. `rivals` are those that cannot have the same name.
 * @typedef {{ name: string, places: Place[], rivals: Set<Named> }} Named
 */

const FILE = 'bundle.ts';

/** @param {string} code */
const parse = (code) => ts.createSourceFile(FILE, code, ts.ScriptTarget.ES2022, true);

/** @param {string} code @returns {{ file: import('typescript').SourceFile, checker: import('typescript').TypeChecker }} */
function check(code) {
  const file = parse(code);
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
 * @returns {{ locals: Named[], globals: Set<string> }} what is declared in it, in the order of the code, and what is not
 */
export function localsIn(code) {
  const { file, checker } = check(code);
  /** @type {Map<import('typescript').Symbol, Named & { scopes: Set<Node> }>} */
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
        local.places.push({ ...placeOf(node, file), name: local });
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

/** Two names that are seen in the same scope cannot be the same. @param {(Named & { scopes: Set<Node> })[]} locals */
function addRivals(locals) {
  /** @type {Map<Node, Named[]>} */
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

/** Whether it is the name of a property, alone or beside that of a variable. @param {Node} node @returns {node is Identifier} */
const isPropertyToo = (node) =>
  ts.isIdentifier(node) &&
  (isProperty(node) ||
    ts.isShorthandPropertyAssignment(node.parent) ||
    (ts.isBindingElement(node.parent) &&
      ts.isObjectBindingPattern(node.parent.parent) &&
      node.parent.name === node &&
      !node.parent.propertyName &&
      !node.parent.dotDotDotToken));

/** What a minifier that is told to (Terser: `mangle.properties.debug`) makes of a property's name `size`. */
const UNNAMED = /^_\$\w+\$_$/;

/**
 * @param {string} code
 * @param {readonly Named[]} locals of that code; those of their places that have such a property beside them are shared from now on
 * @returns {{ properties: Named[], taken: Set<string> }} those that wait for a name, and what all others are called
 */
export function propertiesIn(code, locals) {
  const file = parse(code);
  const besideALocal = new Map(locals.flatMap(({ places }) => places.map((place) => [place.from, place])));
  /** @type {Map<string, Named>} */
  const found = new Map();
  /** @type {Set<string>} */
  const taken = new Set();
  const visit = (/** @type {Node} */ node) => {
    if (ts.isIdentifier(node) && UNNAMED.test(node.text)) {
      const property = found.get(node.text) ?? { name: node.text, places: [], rivals: new Set() };
      found.set(node.text, property);
      const from = node.getStart(file);
      const place = besideALocal.get(from) ?? { from, to: node.end };
      place.key = property;
      property.places.push(place);
    } else if (isPropertyToo(node)) taken.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  const properties = [...found.values()];
  for (const property of properties) property.rivals = new Set(properties.filter((other) => other !== property));
  return { properties, taken };
}

/** Which places name the same thing, which the same property, and which things are not declared in it. @param {string} code */
export function meaningOf(code) {
  const { locals, globals } = localsIn(code);
  const order = locals.flatMap((local, index) => local.places.map(({ to }) => ({ index, to })));
  const names = propertyNames(code);
  return JSON.stringify([
    order.sort((one, other) => one.to - other.to).map(({ index }) => index),
    names.map((name) => names.indexOf(name)),
    [...globals],
  ]);
}

/** @param {string} code @returns {string[]} the properties' names in the order in which they stand */
function propertyNames(code) {
  /** @type {string[]} */
  const names = [];
  const visit = (/** @type {Node} */ node) => {
    if (isPropertyToo(node)) names.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(parse(code));
  return names;
}
