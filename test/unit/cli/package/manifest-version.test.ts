import { describe, expect, it } from 'vitest';
import { changeSince, versionAfter } from '../../../../src/cli/package/manifest-version';
import type { PackagedDeployment } from '../../../../src/cli/deployment';

const before = (version: string): PackagedDeployment => ({
  url: 'https://guard.example/',
  id: 'a',
  version,
  name: 'Reply-All Guard',
  sendMode: 'soft-block',
  manifestDigest: 'd1',
  files: {},
});

describe('what a package changes', () => {
  it('is nothing, the manifest, or the add-in', () => {
    expect(changeSince(undefined, 'a', 'd1')).toBe('none');
    expect(changeSince(before('1.0.0.0'), 'a', 'd1')).toBe('none');
    expect(changeSince(before('1.0.0.0'), 'a', 'd2')).toBe('manifest');
    expect(changeSince(before('1.0.0.0'), 'b', 'd1')).toBe('another-add-in');
  });

  it.each([
    ['1.0.0.0', undefined, 'none', '1.0.0.0'],
    ['1.0.0.0', '1.0.0.0', 'none', '1.0.0.0'],
    ['1.0.0.0', '1.0.0.7', 'none', '1.0.0.7'],
    ['1.1.0.0', '1.0.0.7', 'none', '1.1.0.0'],
    ['1.10.0.0', '1.9.0.7', 'manifest', '1.10.0.0'],
    ['1.0.0.0', '1.0.0.0', 'manifest', '1.0.0.1'],
    ['1.0.0.0', '1.0.0.9', 'manifest', '1.0.0.10'],
    ['1.0.0.0', '1.0.9.65535', 'manifest', '1.0.10.0'],
    ['1.0.0.0', '1.5.0.0', 'another-add-in', '1.0.0.0'],
  ] as const)('has of a build %s after a package %s (%s) the version %s', (built, packaged, change, version) => {
    expect(versionAfter(built, packaged && before(packaged), change)).toBe(version);
  });
});
