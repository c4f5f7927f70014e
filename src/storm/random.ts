/** Numbers from 0 up to 1, the same for the same seed. */
export type Random = () => number;

/** Mulberry32 (Tommy Ettinger, public domain): small, fast, and good enough to draw people by. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Another generator for each of many, so that what one draws changes nothing for the next. */
export const seedFor = (seed: number, index: number): number =>
  Math.imul(seed ^ Math.imul(index + 1, 0x9e3779b1), 0x85ebca6b) >>> 0;

/** A time with this mean, of something that comes at random. */
export const exponential = (random: Random, mean: number): number => -mean * Math.log(1 - random());

/** Of the normal distribution (Box and Muller). */
const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

export const logNormal = (random: Random, median: number, spread: number): number =>
  median * Math.exp(spread * normal(random));

/** Of so many, each with this probability: which ones. It takes as long as there are such, not as there are all. */
export function* indicesWith(random: Random, count: number, probability: number): Generator<number> {
  if (probability <= 0) return;
  const misses = Math.log(1 - Math.min(probability, 1 - Number.EPSILON));
  for (let at = -1; ;) {
    at += 1 + Math.floor(Math.log(1 - random()) / misses);
    if (at >= count) return;
    yield at;
  }
}
