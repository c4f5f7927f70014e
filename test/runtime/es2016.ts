/**
 * The library of ECMAScript 2016 (ECMA-262, 7th edition, with annex B), name by name. A list of what is allowed, not of
 * what is newer: whatever Node learns next is removed as well.
 */

const ERROR_TYPES = ['Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'];

const TYPED_ARRAYS = [
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
];

const words = (text: string): string[] => text.trim().split(/\s+/);

const GLOBALS = [
  ...ERROR_TYPES,
  ...TYPED_ARRAYS,
  ...words(`
    Array ArrayBuffer Boolean DataView Date Function Infinity JSON Map Math NaN Number Object Promise Proxy Reflect RegExp
    Set String Symbol WeakMap WeakSet decodeURI decodeURIComponent encodeURI encodeURIComponent escape eval isFinite isNaN
    parseFloat parseInt undefined unescape
  `),
];

const FUNCTION = words('length name prototype');

/** The members of each object, by the expression that gives it. `@@name` is a well-known symbol. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  Object: [
    ...FUNCTION,
    ...words(`
      assign create defineProperties defineProperty freeze getOwnPropertyDescriptor getOwnPropertyNames
      getOwnPropertySymbols getPrototypeOf is isExtensible isFrozen isSealed keys preventExtensions seal setPrototypeOf
    `),
  ],
  'Object.prototype': words(`
    __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ __proto__ constructor hasOwnProperty isPrototypeOf
    propertyIsEnumerable toLocaleString toString valueOf
  `),
  'Function.prototype': words('@@hasInstance apply arguments bind call caller constructor length name toString'),
  Array: [...FUNCTION, ...words('@@species from isArray of')],
  'Array.prototype': words(`
    @@iterator @@unscopables concat constructor copyWithin entries every fill filter find findIndex forEach includes indexOf
    join keys lastIndexOf length map pop push reduce reduceRight reverse shift slice some sort splice toLocaleString
    toString unshift values
  `),
  String: [...FUNCTION, ...words('fromCharCode fromCodePoint raw')],
  'String.prototype': words(`
    @@iterator anchor big blink bold charAt charCodeAt codePointAt concat constructor endsWith fixed fontcolor fontsize
    includes indexOf italics lastIndexOf length link localeCompare match normalize repeat replace search slice small split
    startsWith strike sub substr substring sup toLocaleLowerCase toLocaleUpperCase toLowerCase toString toUpperCase trim
    valueOf
  `),
  Number: [
    ...FUNCTION,
    ...words(`
      EPSILON MAX_SAFE_INTEGER MAX_VALUE MIN_SAFE_INTEGER MIN_VALUE NEGATIVE_INFINITY NaN POSITIVE_INFINITY isFinite
      isInteger isNaN isSafeInteger parseFloat parseInt
    `),
  ],
  'Number.prototype': words('constructor toExponential toFixed toLocaleString toPrecision toString valueOf'),
  Math: words(`
    @@toStringTag E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2 abs acos acosh asin asinh atan atan2 atanh cbrt ceil clz32 cos
    cosh exp expm1 floor fround hypot imul log log10 log1p log2 max min pow random round sign sin sinh sqrt tan tanh trunc
  `),
  JSON: words('@@toStringTag parse stringify'),
  Date: [...FUNCTION, ...words('UTC now parse')],
  RegExp: [
    ...FUNCTION,
    // Not in the standard of 2016, but in every engine since the nineties.
    ...words("@@species $1 $2 $3 $4 $5 $6 $7 $8 $9 $_ $& $+ $` $' input lastMatch lastParen leftContext rightContext"),
  ],
  'RegExp.prototype': words(`
    @@match @@replace @@search @@split compile constructor exec flags global ignoreCase multiline source sticky test
    toString unicode
  `),
  Symbol: [
    ...FUNCTION,
    ...words(`
      for hasInstance isConcatSpreadable iterator keyFor match replace search species split toPrimitive toStringTag
      unscopables
    `),
  ],
  'Symbol.prototype': words('@@toPrimitive @@toStringTag constructor toString valueOf'),
  Map: [...FUNCTION, '@@species'],
  'Map.prototype': words(
    '@@iterator @@toStringTag clear constructor delete entries forEach get has keys set size values',
  ),
  Set: [...FUNCTION, '@@species'],
  'Set.prototype': words('@@iterator @@toStringTag add clear constructor delete entries forEach has keys size values'),
  'WeakMap.prototype': words('@@toStringTag constructor delete get has set'),
  'WeakSet.prototype': words('@@toStringTag add constructor delete has'),
  Promise: [...FUNCTION, ...words('@@species all race reject resolve')],
  'Promise.prototype': words('@@toStringTag catch constructor then'),
  Proxy: words('length name revocable'),
  Reflect: words(`
    apply construct defineProperty deleteProperty get getOwnPropertyDescriptor getPrototypeOf has isExtensible ownKeys
    preventExtensions set setPrototypeOf
  `),
  ArrayBuffer: [...FUNCTION, ...words('@@species isView')],
  'ArrayBuffer.prototype': words('@@toStringTag byteLength constructor slice'),
  'DataView.prototype': words(`
    @@toStringTag buffer byteLength byteOffset constructor getFloat32 getFloat64 getInt16 getInt32 getInt8 getUint16
    getUint32 getUint8 setFloat32 setFloat64 setInt16 setInt32 setInt8 setUint16 setUint32 setUint8
  `),
  'Object.getPrototypeOf(Int8Array)': [...FUNCTION, ...words('@@species from of')],
  'Object.getPrototypeOf(Int8Array.prototype)': words(`
    @@iterator @@toStringTag buffer byteLength byteOffset constructor copyWithin entries every fill filter find findIndex
    forEach includes indexOf join keys lastIndexOf length map reduce reduceRight reverse set slice some sort subarray
    toLocaleString toString values
  `),
  'Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))': words('@@iterator'),
  Error: FUNCTION,
};

/**
 * A script that takes away everything newer from the realm it runs in. V8 keeps its newer well-known symbols for good, so
 * `Symbol` becomes a stand-in that has the old ones only.
 */
export const REDUCE_TO_ES2016 = `(function (global, globals, members) {
  'use strict';
  function keyName(key) {
    return typeof key === 'symbol' ? String(key).replace(/^Symbol\\(Symbol\\.(.*)\\)$/, '@@$1') : key;
  }
  function keep(object, names) {
    Reflect.ownKeys(object).forEach(function (key) {
      if (names.indexOf(keyName(key)) < 0) delete object[key];
    });
  }
  var real = global.Symbol;
  var standIn = function Symbol(description) { return real(description); };
  members.Symbol.forEach(function (name) {
    if (name !== 'length' && name !== 'name') Object.defineProperty(standIn, name, { value: real[name] });
  });
  real.prototype.constructor = standIn;
  global.Symbol = standIn;
  Object.keys(members)
    .map(function (expression) { return [(0, eval)(expression), members[expression]]; })
    .forEach(function (pair) { keep(pair[0], pair[1]); });
  keep(global, globals);
})(this, ${JSON.stringify(GLOBALS)}, ${JSON.stringify(MEMBERS)})`;
