/** Places for fingerprints of 52 bits, 8 bytes each: 16 MB, enough for two million messages. */
const PLACES = 2_097_152;
/** A fingerprint may stand in so many places, one behind the other; then the oldest make room. */
const NEIGHBOURS = 8;

/**
 * Remembers texts in a fixed amount of memory. Of more than two million some are forgotten, so that a repetition far away
 * may count as new; that two texts are taken for one does not happen in practice.
 */
export class SeenBefore {
  readonly #places = new Float64Array(PLACES + NEIGHBOURS);

  has(text: string): boolean {
    const print = fingerprint(text);
    const home = print % PLACES;
    return this.#places.subarray(home, home + NEIGHBOURS).includes(print);
  }

  /** @returns whether it was there already */
  add(text: string): boolean {
    const print = fingerprint(text);
    const home = print % PLACES;
    for (let at = home; at < home + NEIGHBOURS; at++) {
      if (this.#places[at] === print) return true;
      if (this.#places[at] === 0) {
        this.#places[at] = print;
        return false;
      }
    }
    this.#places[home + (Math.floor(print / PLACES) % NEIGHBOURS)] = print;
    return false;
  }
}

/** Two FNV-like lanes of 26 bits in one whole number, never 0. */
function fingerprint(text: string): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 15;
  }
  return ((a >>> 6) & 0x3ffffff) * 0x4000000 + ((b >>> 6) & 0x3ffffff) || 1;
}
