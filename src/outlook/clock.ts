import type { Clock } from './ports';

/** Classic's event engine may lack it. */
declare const performance: { now(): number } | undefined;

const TICK_MS = 100;
/** No handler without `performance` takes longer. */
const LONGEST_MS = 10_000;

/** To be called when the work begins whose time it counts: where there is nothing better it counts by timers, which no setting of the clock moves. */
export function connectClock(): Clock {
  let passed = 0;
  const own = typeof performance === 'undefined' ? undefined : performance;
  const tick = (): void => {
    setTimeout(() => {
      passed += TICK_MS;
      if (passed < LONGEST_MS) tick();
    }, TICK_MS);
  };
  if (!own) tick();
  return { now: () => Date.now(), passed: () => (own ? own.now() : passed) };
}
