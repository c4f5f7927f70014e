import { describe, expect, it } from 'vitest';
import { fitOf } from '../../../src/storm/fit';
import { withDefaults } from '../../../src/storm/parameters';
import { PRESET_NAMES, presetOf } from '../../../src/storm/presets';
import { simulate } from '../../../src/storm/simulate';
import { sweep } from '../../../src/storm/sweep';

describe.each(PRESET_NAMES)('the preset %s', (name) => {
  const preset = presetOf(name);

  it('fits every figure that was reported, with the default seed and with two others', async () => {
    for (const seed of [2016, 7, 99]) {
      const { variants } = await simulate(withDefaults(preset.parameters, { seed }), undefined, ['unguarded']);
      const figures = fitOf(preset, variants[0]!);
      expect(figures.filter(({ fits }) => !fits)).toEqual([]);
      expect(figures).toHaveLength(Object.keys(preset.reported).length);
    }
  });

  it('comes to nothing where everybody has the guard and it knows the size', async () => {
    const { variants } = await simulate(withDefaults(preset.parameters), undefined, ['guardedKnown']);
    expect(variants[1]).toMatchObject({ id: 'guardedKnown', sent: 0, deliveries: 0 });
  });
});

it('with any coverage no more of the NHS storm is left than those without the guard, and a hundredth', async () => {
  const { points } = await sweep('coverage', withDefaults(presetOf('nhs-2016').parameters, { runs: 16 }));
  for (const { at, guardedKnown, guardedUnknown } of points) {
    expect(guardedKnown).toBeLessThanOrEqual(1 - at + 0.01);
    expect(guardedUnknown).toBeLessThanOrEqual(1 - at + 0.01);
  }
});
