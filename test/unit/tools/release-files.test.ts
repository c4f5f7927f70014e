import { describe, expect, it } from 'vitest';
import { releasedFiles, whyNotReleased } from '../../../tools/release-files.mjs';

const FILES = {
  'package.json': '{\n  "name": "reply-all-guard",\n  "version": "0.1.0",\n  "private": true\n}\n',
  'package-lock.json':
    '{"name": "reply-all-guard", "version": "0.1.0", "packages": {"": {"name": "reply-all-guard", "version": "0.1.0"}, "a": {"version": "0.1.0"}}}',
  'manifest.xml': '<OfficeApp><Version>0.1.0.0</Version></OfficeApp>',
  'CHANGELOG.md': '# Changelog\n\n## Unreleased\n\n- New: a thing.\n\n## 0.1.0 (2026-01-01)\n\n- Begun.\n',
};
const CLEAN = { status: '', tags: ['v0.1.0', 'v2.0.0'] };

describe('a version', () => {
  it.each(['0.1.1', '0.2.0', '1.0.0', '10.0.0'])('%s comes next', (version) => {
    expect(whyNotReleased(version, FILES, CLEAN)).toBeUndefined();
  });

  it.each(['1.0', 'v1.0.0', '1.0.0-rc.1', '', 'major'])('"%s" is none, and what is possible is named', (version) => {
    expect(whyNotReleased(version, FILES, CLEAN)).toMatch(/0\.1\.1 or 0\.2\.0 or 1\.0\.0/);
  });

  it.each(['0.1.0', '0.0.9'])('%s is not higher', (version) => {
    expect(whyNotReleased(version, FILES, CLEAN)).toMatch(/not higher/);
  });

  it.each([
    ['of a tag', '2.0.0', FILES, CLEAN],
    ['of a tree with changes', '1.0.0', FILES, { ...CLEAN, status: ' M src/engine/reach.ts' }],
    ['that nobody described', '1.0.0', { ...FILES, 'CHANGELOG.md': '## Unreleased\n\n## 0.1.0\n\n- Begun.\n' }, CLEAN],
    ['below that of the manifest', '0.2.0', { ...FILES, 'manifest.xml': '<Version>1.3.0.0</Version>' }, CLEAN],
  ])('%s is not released', (_what, version, files, git) => {
    expect(whyNotReleased(version, files, git)).toBeTypeOf('string');
  });
});

describe('the files of a release', () => {
  const after = releasedFiles('1.2.0', '2026-11-29', FILES);

  it('have the version, of the project alone', () => {
    expect(JSON.parse(after['package.json'])).toMatchObject({ version: '1.2.0', private: true });
    expect(JSON.parse(after['package-lock.json'])).toEqual({
      name: 'reply-all-guard',
      version: '1.2.0',
      packages: { '': { name: 'reply-all-guard', version: '1.2.0' }, a: { version: '0.1.0' } },
    });
    expect(after['manifest.xml']).toContain('<Version>1.2.0.0</Version>');
  });

  it('have what was new under the heading of the day, and room for what comes', () => {
    expect(after['CHANGELOG.md']).toBe(
      '# Changelog\n\n## Unreleased\n\n## 1.2.0 (2026-11-29)\n\n- New: a thing.\n\n## 0.1.0 (2026-01-01)\n\n- Begun.\n',
    );
  });

  it('cannot be released again', () => {
    expect(whyNotReleased('1.2.0', after, CLEAN)).toBeTypeOf('string');
  });
});
