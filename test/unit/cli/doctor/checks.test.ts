import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../../src/cli/doctor/checks';
import { MUTATIONS } from '../../../builders/doctor/mutations';

describe('the table of checks', () => {
  const ids = CHECKS.map(({ id }) => id);

  it('holds every file of its folder, each by its name', () => {
    const files = readdirSync('src/cli/doctor/checks').filter((file) => file !== 'index.ts');
    expect([...ids].sort()).toEqual(files.map((file) => file.replace('.ts', '')).sort());
  });

  it('is in order of harm', () => {
    const harm = CHECKS.map(({ severity }) => ['broken', 'risky', 'note'].indexOf(severity));
    expect(harm).toEqual([...harm].sort((a, b) => a - b));
  });

  it('is proven to bite, check by check', () => {
    expect(ids.filter((id) => !MUTATIONS.some((mutation) => mutation.id === id))).toEqual([]);
  });
});
