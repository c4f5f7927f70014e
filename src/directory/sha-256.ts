type Eight = [number, number, number, number, number, number, number, number];

const ROUNDS = 64;
/** Found when first needed: this is shorter than the standard's constants, and most messages need none. */
const PRIMES: number[] = [];

/** FIPS 180-4, 4.2.2 and 5.3.3: the first 32 bits behind the point, by which the constants are defined. */
const fraction = (root: number): number => (root * 2 ** 32) | 0;
const rotate = (word: number, by: number): number => (word >>> by) | (word << -by);
const mix = (word: number, by: number, andBy: number, third: number): number =>
  rotate(word, by) ^ rotate(word, andBy) ^ third;

/**
 * SHA-256 of a text in UTF-8, as 64 hexadecimal digits. Classic Outlook's event engine has neither `crypto` nor TextEncoder.
 * @throws URIError for half a surrogate pair
 */
export function sha256(text: string): string {
  for (let n = 2; PRIMES.length < ROUNDS; n++) if (PRIMES.every((prime) => n % prime)) PRIMES.push(n);
  let digits = encodeURIComponent(text).replace(
    /%(..)|./g,
    (ascii, escaped?: string) => escaped ?? ascii.charCodeAt(0).toString(16),
  );
  const bits = digits.length * 4;
  digits += '8';
  while (digits.length % 128 !== 112) digits += '0';
  const words = digits
    .match(/.{8}/g)!
    .map((word) => parseInt(word, 16))
    .concat(0, bits);

  let hash = PRIMES.slice(0, 8).map((prime) => fraction(prime ** 0.5));
  for (let block = 0; block < words.length; block += 16) {
    const schedule = words.slice(block, block + 16);
    let [a, b, c, d, e, f, g, h] = hash as Eight;
    // Every bit operation takes the lowest 32 bits; between them the sums grow, but not to 2 ** 47.
    PRIMES.forEach((prime, i) => {
      const word = schedule[i]!;
      const early = schedule[i + 1]!;
      const late = schedule[i + 14]!;
      schedule.push(word + mix(early, 7, 18, early >>> 3) + schedule[i + 9]! + mix(late, 17, 19, late >>> 10));
      const first = h + mix(e, 6, 11, rotate(e, 25)) + (g ^ (e & (f ^ g))) + fraction(prime ** (1 / 3)) + word;
      const second = mix(a, 2, 13, rotate(a, 22)) + ((a & (b | c)) | (b & c));
      [a, b, c, d, e, f, g, h] = [first + second, a, b, c, d + first, e, f, g];
    });
    hash = [a, b, c, d, e, f, g, h].map((word, at) => (word + hash[at]!) | 0);
  }
  return hash.map((word) => ((word >>> 0) + 2 ** 32).toString(16).slice(1)).join('');
}
