import type { Measurement } from './benchmark';

/** What one size of the input took of the processor, in milliseconds, so that other work on this computer does not count. */
export interface Point {
  readonly size: number;
  readonly ms: number;
}

/** Work that grows with its input has this exponent at most: 1 is in proportion, 2 is squared. */
const EXPONENT = 1.1;
/** Below it a clock tells nothing. */
const LEAST_MS = 0.01;
/** The largest sizes, which what does not grow disturbs least. */
const FITTED = 3;

/** The slope of the logarithms, by least squares: time grows with the size to this power. */
function exponentOf(points: readonly Point[]): number {
  const fitted = points
    .slice(-FITTED)
    .map(({ size, ms }) => [Math.log(size), Math.log(Math.max(ms, LEAST_MS))] as const);
  const mean = (at: 0 | 1): number => fitted.reduce((sum, each) => sum + each[at], 0) / fitted.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = fitted.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return covariance / fitted.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

export const growthOf = (metric: string, points: readonly Point[]): Measurement => ({
  metric: `${metric}: growth`,
  value: exponentOf(points),
  unit: 'power',
  limit: EXPONENT,
  note: points.map(({ size, ms }) => `${size.toLocaleString('en-GB')}: ${Number(ms.toPrecision(2))} ms`).join(', '),
});

/** The least of several times, since other work only makes one longer. @param run of which the processor's time is taken */
export async function cpuOf(run: () => unknown, times: number): Promise<number> {
  let least = Infinity;
  for (let time = 0; time < times; time += 1) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}
