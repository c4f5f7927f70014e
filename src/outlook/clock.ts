import type { Clock } from './ports';

/** Classic's event engine may lack it. */
declare const performance: { now(): number } | undefined;

const TICK_MS = 100;
/** No handler without `performance` takes longer. */
const LONGEST_MS = 10_000;

const wait = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

/** To be called when the work begins whose time it counts: where there is nothing better it counts by timers, which no setting of the clock moves. */
export function connectClock(): Clock {
  let passed = 0;
  const own = typeof performance === 'undefined' ? undefined : performance;
  const tick = (): void =>
    void wait(TICK_MS).then(() => {
      passed += TICK_MS;
      if (passed < LONGEST_MS) tick();
    });
  if (!own) tick();
  return { now: () => Date.now(), passed: () => (own ? own.now() : passed), wait };
}
