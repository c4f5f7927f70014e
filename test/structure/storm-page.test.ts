import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { stormMethodPage } from '../../src/cli/pages/storm-method';

test('docs/storm.md says what the simulation takes and what its presets are from', async () => {
  const current = await format(stormMethodPage(), { ...(await resolveConfig('docs/storm.md')), parser: 'markdown' });
  const page = readFileSync('docs/storm.md', 'utf8');
  expect(page, 'src/storm has changed since docs/storm.md was written: run "npm run docs".').toBe(current);
});
