import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { stormMethodPage } from '../../src/cli/pages/storm-method';
import { PRESET_NAMES, presetOf } from '../../src/storm/presets';

const page = readFileSync('docs/storm.md', 'utf8');
const [method = '', fits = ''] = page.split(/^(?=## How well each fits)/m);

test('docs/storm.md says what the simulation takes and what its presets are from', async () => {
  const current = await format(stormMethodPage(), { ...(await resolveConfig('docs/storm.md')), parser: 'markdown' });
  expect(method.trim(), 'src/storm has changed since docs/storm.md was written: run "npm run docs".').toBe(
    current.trim(),
  );
});

test('it states how well each preset fits, which is within 10 %', () => {
  for (const name of PRESET_NAMES) {
    const row = fits.split('\n').find((line) => line.includes(`\`${name}\``)) ?? '';
    const away = [...row.matchAll(/[−+]([\d.]+) %/g)].map(([, percentage]) => Number(percentage));
    expect(away, name).toHaveLength(Object.keys(presetOf(name).reported).length);
    expect(Math.max(0, ...away), name).toBeLessThanOrEqual(10);
  }
});
