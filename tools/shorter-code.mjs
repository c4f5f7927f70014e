/** What TypeScript writes for newer syntax in a file that old engines run, said in fewer bytes. */

const { default: ts } = await import('typescript');

const { factory, SyntaxKind } = ts;

/** @typedef {import('typescript').Node} Node @typedef {import('typescript').Expression} Expression */

/** Runs an async function's body, a generator: as tslib's does, without what only other kinds of promises need. */
const AWAITER = `function __awaiter(body, given, self) {
  return new Promise((resolve, reject) => {
    const steps = body.apply(self, given);
    const go = (how) => (result) => {
      try {
        const { done, value } = steps[how](result);
        done ? resolve(value) : Promise.resolve(value).then(next, fail);
      } catch (error) { reject(error); }
    };
    const next = go('next'), fail = go('throw');
    next();
  });
}`;

const ASSIGN = 'assignAll';

const OR_ELSE = 'orElse';

/** What stands for `value ?? other` where it costs nothing to have the other one ready. */
const OR_ELSE_FUNCTION = `function ${OR_ELSE}(value, other) { return value == null ? other : value; }`;

/** @param {Node} node @param {string} name */
const isCalled = (node, name) => ts.isIdentifier(node) && node.text === name;

/** @param {Node | undefined} node @returns {node is import('typescript').CallExpression} */
const isAssign = (node) =>
  node !== undefined &&
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  isCalled(node.expression.expression, 'Object') &&
  isCalled(node.expression.name, 'assign');

/** @param {Node | undefined} node already shorter @returns {node is import('typescript').CallExpression} */
const isShortAssign = (node) => node !== undefined && ts.isCallExpression(node) && isCalled(node.expression, ASSIGN);

/** @param {Node} node @returns {boolean} */
const namesThis = (node) =>
  node.kind === SyntaxKind.ThisKeyword || !!ts.forEachChild(node, (child) => namesThis(child) || undefined);

/**
 * Of `a === null || a === void 0`, or of its opposite, what it asks about.
 * @param {Node} node @param {import('typescript').SyntaxKind} joined @param {import('typescript').SyntaxKind} compared
 * @returns {Expression | undefined}
 */
function askedForNothing(node, joined, compared) {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== joined) return undefined;
  const { left, right } = node;
  const isComparison = (/** @type {Expression} */ side) =>
    ts.isBinaryExpression(side) && side.operatorToken.kind === compared ? side : undefined;
  const [first, second] = [isComparison(left), isComparison(right)];
  return first?.right.kind === SyntaxKind.NullKeyword && second && ts.isVoidExpression(second.right)
    ? first.left
    : undefined;
}

/** @param {Node} node */
const isNothing = (node) => askedForNothing(node, SyntaxKind.BarBarToken, SyntaxKind.EqualsEqualsEqualsToken);
/** @param {Node} node */
const isSomething = (node) =>
  askedForNothing(node, SyntaxKind.AmpersandAmpersandToken, SyntaxKind.ExclamationEqualsEqualsToken);

/** `(_a = value)` is value. @param {Expression} node @returns {Expression} */
function valueOf(node) {
  if (ts.isParenthesizedExpression(node)) return valueOf(node.expression);
  return ts.isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.EqualsToken ? node.right : node;
}

/** @param {Expression} value @param {Expression} otherwise */
const or = (value, otherwise) =>
  factory.createParenthesizedExpression(factory.createBinaryExpression(value, SyntaxKind.BarBarToken, otherwise));

/** @param {Expression} node */
const isEmpty = (node) =>
  (ts.isArrayLiteralExpression(node) && node.elements.length === 0) ||
  (ts.isObjectLiteralExpression(node) && node.properties.length === 0);

/**
 * Of `a?.name`, `a?.[0]`, `a ?? {}` and `a ?? []`, as TypeScript writes them, what needs no variable: no number, text or truth that
 * may stand there instead of an object has such a member, but for a text's length.
 * @param {Node} node @returns {Expression | undefined}
 */
function withoutVariable(node) {
  if (!ts.isConditionalExpression(node)) return undefined;
  const { condition, whenTrue, whenFalse } = node;
  const some = isSomething(condition);
  if (some && isEmpty(whenFalse)) return or(valueOf(some), whenFalse);
  const none = ts.isVoidExpression(whenTrue) ? isNothing(condition) : undefined;
  if (!none) return undefined;
  const object = or(valueOf(none), factory.createNumericLiteral(0));
  if (
    ts.isPropertyAccessExpression(whenFalse) &&
    ts.isIdentifier(whenFalse.expression) &&
    whenFalse.name.text !== 'length'
  )
    return factory.createPropertyAccessExpression(object, whenFalse.name);
  if (
    ts.isElementAccessExpression(whenFalse) &&
    ts.isIdentifier(whenFalse.expression) &&
    ts.isNumericLiteral(whenFalse.argumentExpression)
  )
    return factory.createElementAccessExpression(object, whenFalse.argumentExpression);
  return undefined;
}

/**
 * Of `value ?? other`, as it is by now.
 * @param {Node} node @returns {Expression | undefined}
 */
function orElse(node) {
  if (!ts.isConditionalExpression(node)) return undefined;
  const { condition, whenTrue, whenFalse: other } = node;
  const isReady = ts.isStringLiteral(other) || ts.isNumericLiteral(other) || ts.isIdentifier(other);
  if (!isReady || !ts.isIdentifier(whenTrue) || !ts.isBinaryExpression(condition)) return undefined;
  const { left, operatorToken, right } = condition;
  if (operatorToken.kind !== SyntaxKind.ExclamationEqualsToken || right.kind !== SyntaxKind.NullKeyword)
    return undefined;
  const asked = ts.isParenthesizedExpression(left) ? left.expression : left;
  const value = valueOf(asked);
  const variable = value !== asked && ts.isBinaryExpression(asked) ? asked.left : asked;
  if (!ts.isIdentifier(variable) || variable.text !== whenTrue.text) return undefined;
  return factory.createCallExpression(factory.createIdentifier(OR_ELSE), undefined, [value, other]);
}

/** Whether it can be left out: nothing is called, so nothing happens. @param {Node} node @returns {boolean} */
const doesNothing = (node) =>
  !ts.isCallExpression(node) &&
  !ts.isNewExpression(node) &&
  !ts.isAwaitExpression(node) &&
  !ts.isYieldExpression(node) &&
  !ts.forEachChild(node, (child) => !doesNothing(child) || undefined);

/** `false ? value : other`, as a constant leaves it, is other. @param {Node} node @returns {Node} */
const folded = (node) =>
  ts.isConditionalExpression(node) && node.condition.kind === SyntaxKind.FalseKeyword ? node.whenFalse : node;

/**
 * Functions that give back what they are given, such as `rule` where nobody reads a description.
 * @param {import('typescript').SourceFile} file @returns {ReadonlyMap<string, number>} which argument, by name
 */
function givingBack(file) {
  const found = new Map();
  const visit = (/** @type {Node} */ node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && isOutermost(node)) {
      const { initializer } = node;
      const [names, given] =
        initializer && ts.isArrowFunction(initializer)
          ? [initializer.parameters.map(({ name }) => name.getText(file)), folded(initializer.body).getText(file)]
          : [[], ''];
      if (names.includes(given)) found.set(node.name.text, names.indexOf(given));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Whether it is in no function but the one that is the whole file, so that no other name hides one that is there. @param {Node} node */
const isOutermost = (node) => {
  let functions = 0;
  for (let each = node.parent; each; each = each.parent) if (ts.isFunctionLike(each)) functions++;
  return functions === 1;
};

/** Of a call of such a function, what it gives back. @param {Node} node @param {ReadonlyMap<string, number>} givers */
function givenBack(node, givers) {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || !isOutermost(node)) return undefined;
  const given = givers.get(node.expression.text);
  const others = node.arguments.filter((_, at) => at !== given);
  return given !== undefined && others.every(doesNothing) ? node.arguments[given] : undefined;
}

/** Which setting made a rule speak, who knows a size and since when: the pane and the command show it, handlers read none of it. */
export const SHOWN_ELSEWHERE = ['because', 'source', 'asOf'];

/** @param {import('typescript').ObjectLiteralElementLike} member */
const isShownElsewhere = (member) =>
  member.name !== undefined &&
  ts.isIdentifier(member.name) &&
  SHOWN_ELSEWHERE.includes(member.name.text) &&
  (ts.isShorthandPropertyAssignment(member) || (ts.isPropertyAssignment(member) && doesNothing(member.initializer)));

/** @param {Node} node whose parts are shorter already @returns {Node} */
function shorter(node) {
  const either = orElse(node);
  if (either) return either;
  if (ts.isObjectLiteralExpression(node) && node.properties.some(isShownElsewhere))
    return factory.updateObjectLiteralExpression(
      node,
      node.properties.filter((member) => !isShownElsewhere(member)),
    );
  const [none, some] = [isNothing(node), isSomething(node)];
  if (none) return factory.createBinaryExpression(none, SyntaxKind.EqualsEqualsToken, factory.createNull());
  if (some) return factory.createBinaryExpression(some, SyntaxKind.ExclamationEqualsToken, factory.createNull());
  if (!ts.isCallExpression(node)) return node;
  const { expression, arguments: given } = node;
  // Of __awaiter: this, arguments, which kind of promises, and the body.
  const [first, second, , body] = given;
  if (isAssign(node)) {
    const all = isShortAssign(first) ? [...first.arguments, ...given.slice(1)] : given;
    return factory.createCallExpression(factory.createIdentifier(ASSIGN), undefined, all);
  }
  if (!isCalled(expression, '__awaiter') || !first || !second || !body) return node;
  const rest = namesThis(body) ? [second, first] : ts.isVoidExpression(second) ? [] : [second];
  return factory.createCallExpression(expression, undefined, [body, ...rest]);
}

/**
 * @param {string} code one function that is called at once
 * @returns {string} the same in fewer words, without its comments
 */
export function shorterCode(code) {
  const file = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  /** @type {import('typescript').TransformerFactory<import('typescript').SourceFile>} */
  const transformer = (context) => {
    const givers = givingBack(file);
    /** @type {import('typescript').Visitor} */
    const visit = (node) => {
      if (ts.isFunctionDeclaration(node) && node.name && isCalled(node.name, '__awaiter')) return undefined;
      const given = givenBack(node, givers);
      if (given) return ts.visitNode(given, visit);
      const other = withoutVariable(node);
      return other ? ts.visitEachChild(other, visit, context) : shorter(ts.visitEachChild(node, visit, context));
    };
    return (source) => ts.visitEachChild(source, visit, context);
  };
  const { transformed } = ts.transform(file, [transformer]);
  const printer = ts.createPrinter({ removeComments: true });
  const written = transformed.map((each) => printer.printFile(each)).join('');
  // Behind "use strict", which has to come first.
  const start = (/^[^{]*\{(\s*"use strict";)?/.exec(written) ?? [''])[0].length;
  const end = written.lastIndexOf('})()');
  const declared = `const ${ASSIGN} = Object.assign;`;
  return `${written.slice(0, start)}${declared}${written.slice(start, end)}${AWAITER}${OR_ELSE_FUNCTION}${written.slice(end)}`;
}

/** The webpack plugin that does it to every script, before it is minified. */
export class ShorterCode {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('ShorterCode', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE - 1;
      compilation.hooks.processAssets.tap({ name: 'ShorterCode', stage }, (assets) => {
        for (const [name, asset] of Object.entries(assets))
          if (name.endsWith('.js'))
            compilation.updateAsset(name, new sources.RawSource(shorterCode(String(asset.source()))));
      });
    });
  }
}
