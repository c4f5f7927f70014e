import { describe, expect, it } from 'vitest';
import { EventQueue } from '../../../src/storm/event-queue';
import { exponential, indicesWith, logNormal, randomFrom, seedFor } from '../../../src/storm/random';

const many = (count: number, draw: () => number): number[] => Array.from({ length: count }, draw);
const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;

describe('chance', () => {
  it('is the same for the same seed, and another for another', () => {
    const [one, same, other] = [7, 7, 8].map((seed) => many(50, randomFrom(seed)));
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
    expect(new Set(Array.from({ length: 10_000 }, (_, index) => seedFor(1, index))).size).toBeGreaterThan(9_990);
  });

  it('has the means that it is asked for', () => {
    const random = randomFrom(1);
    expect(mean(many(20_000, random))).toBeCloseTo(0.5, 1);
    expect(mean(many(20_000, () => exponential(random, 3)))).toBeCloseTo(3, 0);
    expect(mean(many(20_000, () => Math.log(logNormal(random, 20, 1.5))))).toBeCloseTo(Math.log(20), 0);
  });

  it.each([
    [850_000, 0.0002, 170],
    [1_000, 0.5, 500],
    [1_000, 1, 1_000],
    [1_000, 0, 0],
  ])('picks of %i, each with a probability of %d', (count, probability, expected) => {
    const picked = [...indicesWith(randomFrom(3), count, probability)];
    expect(Math.abs(picked.length - expected)).toBeLessThanOrEqual(4 * Math.sqrt(expected * (1 - probability)));
    expect(picked.every((each, at) => each < count && each > (picked[at - 1] ?? -1))).toBe(true);
  });
});

it('what happens comes in the order of time', () => {
  const random = randomFrom(5);
  const times = many(500, random);
  const queue = new EventQueue<number>();
  for (const at of times) queue.add(at, at);
  const order: number[] = [];
  for (let next = queue.next(); next; next = queue.next()) {
    order.push(next.event);
    // Some come while others go.
    if (order.length % 50 === 0) queue.add(2 + order.length, 2 + order.length);
  }
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).toHaveLength(510);
});
