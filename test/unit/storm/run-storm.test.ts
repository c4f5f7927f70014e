import { describe, expect, it } from 'vitest';
import { deliveredBy } from '../../../src/storm/mail-system';
import { withDefaults } from '../../../src/storm/parameters';
import type { StormParameters } from '../../../src/storm/parameters';
import { presetOf } from '../../../src/storm/presets';
import { runStorm } from '../../../src/storm/run-storm';
import type { Protection, StormRun } from '../../../src/storm/run-storm';
import { guardsFor } from '../../../src/storm/simulate';
import { VARIANTS } from '../../../src/storm/variants';

const NHS = presetOf('nhs-2016').parameters;
const guards = guardsFor(850_000);

const protectionOf = (id: string): Protection => {
  const { guard, exchange } = VARIANTS.find((each) => each.id === id)!;
  return { guard: guard && guards(guard), exchange: exchange ?? false };
};

const run = (id: string, change: Partial<StormParameters> = {}, seed = 5): Promise<StormRun> =>
  runStorm(withDefaults(NHS, change), protectionOf(id), seed);

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

describe('a storm', () => {
  it.each(VARIANTS.map(({ id }) => id))('loses no reply and no delivery: %s', async (id) => {
    const { attempts, sent, people, stopped, deliveries, human, spans } = await run(id, { coverage: 0.9 });
    expect(attempts).toBe(sent + sum(Object.values(stopped)));
    expect(human).toBe(sent * 850_000);
    expect(deliveries).toBeGreaterThanOrEqual(human);
    expect(deliveries).toBeCloseTo(deliveredBy(spans, Infinity), 0);
    expect(people).toBeLessThanOrEqual(sent);
  });

  it('is the same for the same seed, and another for another', async () => {
    const [one, same, other] = await Promise.all([run('unguarded'), run('unguarded'), run('unguarded', {}, 6)]);
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
    expect(one.sent).toBeGreaterThan(100);
  });

  it('is as large as without the guard where nobody has it', async () => {
    expect(await run('guardedKnown', { coverage: 0 })).toEqual(await run('unguarded'));
  });

  it('shrinks with each person more who has the guard', async () => {
    const shares = [0, 0.25, 0.5, 0.75, 1];
    const sent = await Promise.all(
      shares.map(async (coverage) => {
        const runs = await Promise.all([1, 2, 3, 4].map((seed) => run('guardedKnown', { coverage }, seed)));
        return sum(runs.map((each) => each.sent));
      }),
    );
    expect(sent).toEqual([...sent].sort((a, b) => b - a));
    expect(sent.at(-1)).toBe(0);
  });

  it('goes on where the size is unknown and everybody sends anyway', async () => {
    const careless = { 'send-anyway': 1, acknowledge: 1, repliers: 60 };
    const { sent, stopped } = await run('guardedUnknown', careless);
    expect(sent).toBe((await run('unguarded', careless)).sent);
    expect(sum(Object.values(stopped))).toBe(stopped.closed);
  });

  it('passes no alert where nobody sends anyway or confirms', async () => {
    const { sent, attempts, stopped, senderOnly } = await run('guardedUnknown', {
      'send-anyway': 0,
      acknowledge: 0,
      'sender-only': 1,
    });
    expect([sent, attempts > 0]).toEqual([0, true]);
    expect(senderOnly).toBe(stopped.warn + stopped.confirm);
  });

  it('ends within a minute of a freeze for whoever has the guard', async () => {
    const frozen = { coverage: 1, 'send-anyway': 1, acknowledge: 1, 'freeze-after': 10, 'stopped-after': 30 };
    const { spans, stopped } = await run('guardedUnknown', { ...frozen, capacity: 10_000_000 });
    expect(stopped.block).toBeGreaterThan(0);
    expect(Math.max(...spans.map(({ from }) => from))).toBeLessThanOrEqual(11);
    expect(spans.length).toBeGreaterThan(0);
  });

  it('is stopped by Exchange after ten replies, and not below its number of recipients', async () => {
    expect(await run('exchange')).toMatchObject({ sent: 10 });
    expect((await run('exchange', { 'exchange-replies': 4 })).sent).toBe(4);
    const small = { audience: 2_500, repliers: 200_000 };
    expect((await run('exchange', small)).sent).toBe((await run('unguarded', small)).sent);
  });

  it('reaches phones, which show the bar and stop nobody who does not heed it', async () => {
    const phones = { 'on-web': 0, 'on-phone': 1, repliers: 60 };
    expect(await run('guardedKnown', { ...phones, 'bar-heeded': 1 })).toMatchObject({ sent: 0 });
    expect(await run('guardedKnown', { ...phones, 'bar-heeded': 0 })).toEqual(await run('unguarded', phones));
  });

  it('is stopped on each client by as many as have the guard there', async () => {
    const half = { 'on-web': 1, 'on-mac': 1, repliers: 60 };
    const noMac = { ...half, 'coverage-mac': 0 };
    expect(await run('guardedKnown', half)).toMatchObject({ sent: 0 });
    const { sent, stopped } = await run('guardedKnown', noMac);
    expect([sent > 0, stopped.block > 0]).toEqual([true, true]);
    const everybody = { 'on-web': 1, coverage: 0.5, repliers: 60 };
    expect(await run('guardedKnown', { ...everybody, coverage: 1, 'coverage-web': 0.5 })).toEqual(
      await run('guardedKnown', everybody),
    );
    const onNone = { 'on-web': 0, repliers: 60 };
    expect(await run('guardedKnown', onNone)).toEqual(await run('unguarded', onNone));
  });

  it('keeps mail waiting where the mail system is slow', async () => {
    const fast = await run('unguarded', { capacity: 10_000_000 });
    expect(fast.longestDelay).toBeLessThan(1);
    expect((await run('unguarded', { capacity: 5_000 })).longestDelay).toBeGreaterThan(60);
  });

  it('is nothing where nobody wants to reply', async () => {
    const nobody = { 'asks-removal': 0, 'asks-who-can-end': 0, 'me-too': 0, 'tells-to-stop': 0, jokes: 0 };
    expect(await run('unguarded', nobody)).toMatchObject({ attempts: 0, deliveries: 0, lastDelivery: 0 });
    expect(await run('unguarded', { repliers: 0 })).toMatchObject({ attempts: 0 });
  });
});
