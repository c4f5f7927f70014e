/** What ES2016 has, object by object; the bare realm keeps these and loses every other name. */
const names = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

const TYPED =
  'Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array';
const ANY_FUNCTION = 'length name prototype arguments caller';
const ANY_OBJECT =
  'constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toString toLocaleString valueOf __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ __proto__';

const GLOBALS = names(
  `Object Function Array Number Boolean String Symbol Date Promise RegExp Error EvalError RangeError ReferenceError SyntaxError
   TypeError URIError JSON Math Reflect Proxy Map Set WeakMap WeakSet ArrayBuffer DataView ${TYPED} NaN Infinity undefined
   isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape eval`,
);

const MEMBERS: Readonly<Record<string, string>> = {
  Object: `assign create defineProperties defineProperty freeze getOwnPropertyDescriptor getOwnPropertyNames
    getOwnPropertySymbols getPrototypeOf is isExtensible isFrozen isSealed keys preventExtensions seal setPrototypeOf`,
  'Object.prototype': '',
  'Function.prototype': 'apply bind call length name arguments caller',
  Array: 'from isArray of',
  'Array.prototype': `concat copyWithin entries every fill filter find findIndex forEach includes indexOf join keys
    lastIndexOf length map pop push reduce reduceRight reverse shift slice some sort splice unshift values`,
  String: 'fromCharCode fromCodePoint raw',
  'String.prototype': `anchor big blink bold charAt charCodeAt codePointAt concat endsWith fixed fontcolor fontsize includes
    indexOf italics lastIndexOf length link localeCompare match normalize repeat replace search slice small split startsWith
    strike sub substr substring sup toLocaleLowerCase toLocaleUpperCase toLowerCase toUpperCase trim`,
  Number: `EPSILON MAX_SAFE_INTEGER MAX_VALUE MIN_SAFE_INTEGER MIN_VALUE NEGATIVE_INFINITY NaN POSITIVE_INFINITY isFinite
    isInteger isNaN isSafeInteger parseFloat parseInt`,
  Promise: 'all race reject resolve',
  'Promise.prototype': 'catch then',
  Symbol: `for hasInstance isConcatSpreadable iterator keyFor match replace search species split toPrimitive toStringTag
    unscopables`,
  'Symbol.prototype': '',
  RegExp: "$1 $2 $3 $4 $5 $6 $7 $8 $9 $_ input lastMatch lastParen leftContext rightContext $& $+ $` $'",
  'RegExp.prototype': 'compile exec flags global ignoreCase multiline source sticky test unicode',
  Map: '',
  'Map.prototype': 'clear delete entries forEach get has keys set size values',
  Set: '',
  'Set.prototype': 'add clear delete entries forEach has keys size values',
  ArrayBuffer: 'isView',
  'ArrayBuffer.prototype': 'byteLength slice',
  JSON: 'parse stringify',
  Error: 'captureStackTrace stackTraceLimit',
};

/** Typed arrays share one prototype that has no global name. */
const TYPED_ARRAY_PROTOTYPE = `buffer byteLength byteOffset copyWithin entries every fill filter find findIndex forEach includes
  indexOf join keys lastIndexOf length map reduce reduceRight reverse set slice some sort subarray values`;

/** A script that takes everything newer than ES2016 out of the realm it runs in. */
export function es2016Script(): string {
  const members = Object.entries(MEMBERS).map(([owner, kept]) => [
    owner,
    names(`${kept} ${ANY_FUNCTION} ${ANY_OBJECT}`),
  ]);
  const typed = names(`${TYPED_ARRAY_PROTOTYPE} ${ANY_OBJECT}`);
  return `(function (global) {
    function keep(owner, kept) {
      Object.getOwnPropertyNames(owner).forEach(function (name) {
        if (kept.indexOf(name) < 0) delete owner[name];
      });
    }
    ${JSON.stringify(members)}.forEach(function (entry) {
      keep(entry[0].split('.').reduce(function (at, name) { return at[name]; }, global), entry[1]);
    });
    keep(Object.getPrototypeOf(Int8Array.prototype), ${JSON.stringify(typed)});
    delete Symbol.asyncIterator;
    var globals = ${JSON.stringify(GLOBALS)};
    Object.getOwnPropertyNames(global).forEach(function (name) {
      if (globals.indexOf(name) < 0) delete global[name];
    });
  })(this);`;
}
