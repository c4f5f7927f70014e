/** What pays for a file that is fetched compressed: names that make the code around them a repetition of other code. */

import { deflateRawSync } from 'node:zlib';
import { localsIn, meaningOf, propertiesIn } from './names-in-code.mjs';

/** @typedef {import('./names-in-code.mjs').Named} Named @typedef {import('./names-in-code.mjs').Place} Place */

/** The code, cut at these names, so that each can be replaced. */
class Names {
  /** @param {string} code @param {readonly Named[]} all */
  constructor(code, all) {
    const places = [...new Set(all.flatMap((named) => named.places))].sort((one, other) => one.from - other.from);
    /** @type {string[]} code and names in turn */
    this.parts = [];
    /** @type {Map<Place, number>} which part is that place */
    this.parted = new Map();
    let done = 0;
    for (const place of places) {
      this.parts.push(code.slice(done, place.from), written(place));
      this.parted.set(place, this.parts.length - 1);
      done = place.to;
    }
    this.parts.push(code.slice(done));
  }

  /** @param {Named} named @param {string} name */
  rename(named, name) {
    named.name = name;
    for (const place of named.places) this.parts[this.partAt(place)] = written(place);
  }

  /** @param {Place} place */
  partAt(place) {
    return this.parted.get(place) ?? NaN;
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
   * Gives something another name; whoever has that one in its way gets the name that it had, and so on.
   * @param {Named} named @param {string} name @returns {() => void} takes it back; where too many would have to change, none does
   */
  exchange(named, name) {
    const { name: former } = named;
    const all = new Map([[named, former]]);
    for (const [each, own] of all)
      for (const rival of each.rivals)
        if (rival.name === (own === former ? name : former) && all.set(rival, rival.name).size > MOST_CHANGED)
          return () => undefined;
    for (const [each, own] of all) this.rename(each, own === former ? name : former);
    return () => all.forEach((own, each) => this.rename(each, own));
  }
}

/** @param {Place} place */
function written({ key, name }) {
  const property = typeof key === 'object' ? key.name : key;
  return property === undefined || property === name?.name
    ? (name?.name ?? '')
    : [property].concat(name?.name ?? []).join(':');
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$'];

/** Lengths of the pieces of code, in characters, that are looked for elsewhere. */
const LENGTHS = [4, 6];

const REACH = Math.max(...LENGTHS);

const MOST_CHANGED = 200;

/** Of each name, so many others are tried, so often: what one gains from another is there when its turn comes again. */
const TRIED = 3;
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

/**
 * @param {Names} names @param {Named} named @param {readonly string[]} possible @param {Map<string, number>} pieces
 * @returns {string[]} the names that repeat most, best first
 */
function promising(names, named, possible, pieces) {
  const around = named.places.map((place) => names.around(names.partAt(place)));
  const own = named.name;
  /** @param {string} name */
  const worth = (name) => {
    named.name = name;
    let sum = 0;
    named.places.forEach((place, at) => {
      const text = written(place);
      const [before = '', behind = ''] = around[at] ?? [];
      const whole = before + text + behind;
      const end = before.length + text.length;
      for (const length of LENGTHS)
        for (let from = Math.max(0, end - length); from <= before.length && from + length <= whole.length; from++) {
          const count = (pieces.get(whole.slice(from, from + length)) ?? 0) - (name === own ? 1 : 0);
          if (count > 0) sum += Math.log2(1 + count) / length;
        }
      sum -= text.length / 2;
    });
    named.name = own;
    return sum;
  };
  const least = worth(own) * 0.7;
  return possible
    .filter((name) => name !== own)
    .map((name) => ({ name, worth: worth(name) }))
    .filter((each) => each.worth >= least)
    .sort((one, other) => other.worth - one.worth)
    .slice(0, TRIED)
    .map(({ name }) => name);
}

/** @param {string} code */
const compressed = (code) => deflateRawSync(code, { level: 9 }).length;

/** Of one letter, then of two. */
const SHORT = [...LETTERS, ...LETTERS.flatMap((one) => LETTERS.map((other) => one + other))];

/**
 * A minifier gives each name the first letter that is free, so that code that does the same reads `n=>n.a` here and `t=>t.b` there. This
 * gives a name the letter with which the code around it occurs most often elsewhere, wherever that makes the file smaller once it is
 * compressed.
 * @param {string} code minified; properties that nobody else knows are `_$name$_`
 * @returns {string} the same in the same words, but for the names of what it declares itself
 * @throws where a name would come to mean something else, which is a fault of this file
 */
export function namesThatRepeat(code) {
  const { locals, globals } = localsIn(code);
  const { properties, taken } = propertiesIn(code, locals);
  const letters = LETTERS.filter((letter) => !globals.has(letter));
  const free = SHORT.filter((name) => !taken.has(name)).slice(0, Math.max(LETTERS.length, properties.length));
  byCount(properties).forEach((property, at) => (property.name = free[at] ?? property.name));

  const names = new Names(code, [...locals, ...properties]);
  const isProperty = new Set(properties);
  let size = compressed(names.code);
  for (let round = 0; round < ROUNDS; round++) {
    const pieces = piecesOf(names.code);
    for (const named of byCount([...locals, ...properties]))
      for (const name of promising(names, named, isProperty.has(named) ? free : letters, pieces)) {
        const undo = names.exchange(named, name);
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

/** What stands most often first. @param {readonly Named[]} all */
const byCount = (all) => [...all].sort((one, other) => other.places.length - one.places.length);

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
