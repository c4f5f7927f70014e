import { beforeAll, describe, expect, it } from 'vitest';
import { STORM_CLIENTS } from '../../../src/storm/clients';
import type { StormClient } from '../../../src/storm/clients';
import { fitOf } from '../../../src/storm/fit';
import { withDefaults } from '../../../src/storm/parameters';
import { PRESET_NAMES, presetOf } from '../../../src/storm/presets';
import { simulate } from '../../../src/storm/simulate';
import type { StormResult, VariantResult } from '../../../src/storm/simulate';
import { LITTLE, sweep } from '../../../src/storm/sweep';

const nhs = presetOf('nhs-2016');
const MAIN = ['guardedKnown', 'guardedUnknown', 'exchange'] as const;

const variant = ({ variants }: StormResult, id: string): VariantResult => variants.find((each) => each.id === id)!;

describe('the NHS storm', () => {
  let whole: StormResult;
  beforeAll(async () => {
    whole = await simulate(withDefaults(nhs.parameters), undefined, MAIN);
  });

  it('fits what was reported', () => {
    expect(fitOf(nhs, variant(whole, 'unguarded'))).toMatchObject([
      { what: 'deliveries', reported: 500_000_000, fits: true },
      { what: 'people', reported: 80, fits: true },
    ]);
  });

  it('brings no reply where everybody has the guard and it knows the size, and next to none where it does not', () => {
    expect(variant(whole, 'guardedKnown')).toMatchObject({ deliveries: 0, human: 0, sent: 0 });
    expect(variant(whole, 'guardedKnown').stopped.block).toBeGreaterThan(1);
    expect(variant(whole, 'guardedUnknown').share).toBeLessThanOrEqual(LITTLE);
    expect(variant(whole, 'exchange').share).toBeCloseTo(0.018, 2);
  });

  it('draws a curve that ends at the figure', () => {
    const { delivered } = whole.curves.find(({ id }) => id === 'unguarded')!;
    expect(delivered).toEqual([...delivered].sort((a, b) => a - b));
    expect(delivered[0]).toBe(0);
    expect(delivered.at(-1)).toBeCloseTo(variant(whole, 'unguarded').deliveries, -3);
  });
});

it('comes to the same on every desktop client, and to much more on phones', async () => {
  const shareOn = async (client: StormClient): Promise<number> => {
    const onlyThere = { 'on-web': 0, [`on-${client}`]: 1, runs: 4 };
    return variant(
      await simulate(withDefaults(nhs.parameters, onlyThere), undefined, ['guardedUnknown']),
      'guardedUnknown',
    ).share;
  };
  const desktops = await Promise.all(STORM_CLIENTS.filter((client) => client !== 'phone').map(shareOn));
  const phone = await shareOn('phone');
  expect(new Set(desktops).size).toBe(1);
  expect(desktops[0]).toBeLessThanOrEqual(LITTLE);
  expect(phone).toBeGreaterThan(0.3);
  expect(phone).toBeLessThan(0.9);
});

it.each(PRESET_NAMES)('%s fits what was reported', async (name) => {
  const { variants } = await simulate(withDefaults(presetOf(name).parameters), undefined, ['unguarded']);
  expect(fitOf(presetOf(name), variants[0]!).filter(({ fits }) => !fits)).toEqual([]);
});

it('a sweep goes from nobody to everybody', async () => {
  const { points, holdsUpTo } = await sweep('send-anyway', withDefaults(nhs.parameters, { runs: 1, repliers: 300 }));
  expect(points.map(({ at }) => at)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
  expect(points.every(({ guardedKnown }) => guardedKnown === 0)).toBe(true);
  expect(points.at(-1)!.guardedUnknown).toBeGreaterThan(points[0]!.guardedUnknown);
  expect(holdsUpTo).toBeGreaterThanOrEqual(0);
});
