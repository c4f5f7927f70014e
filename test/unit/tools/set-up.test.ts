import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBrowser, usualPlaces } from '../../../tools/browser.mjs';
import { digest, whyBuild } from '../../../tools/build-when-stale.mjs';
import { developmentCertificate, isUsable } from '../../../tools/certificate.mjs';
import { whyInstall } from '../../../tools/install.mjs';
import { openCommand } from '../../../tools/open.mjs';
import { findNginx } from '../../../tools/nginx.mjs';
import { isTooOld } from '../../../tools/project.mjs';

const DAY = 24 * 60 * 60 * 1000;

describe('the version of Node', () => {
  it.each(['18.20.4', '20.18.3', '16.0.0'])('%s is too old', (version) => {
    expect(isTooOld(version)).toBe(true);
  });

  it.each(['20.19.0', '20.20.2', '22.0.0', '24.11.1'])('%s will do', (version) => {
    expect(isTooOld(version)).toBe(false);
  });
});

describe('installing', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/b': { version: '2.0.0', integrity: 'sha512-b', optional: true },
    },
  };
  const packages = { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } };

  it('is not due where everything is there, but for an optional package of another system', () => {
    expect(whyInstall(lock, { packages })).toBeUndefined();
  });

  it.each([
    ['nothing is installed', undefined],
    ['a package is missing', { packages: {} }],
    ['a package has another version', { packages: { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } } }],
    ['a package has another content', { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-c' } } }],
    ['an optional package has another version', { packages: { ...packages, 'node_modules/b': { version: '2.0.1' } } }],
    ['a package is too much', { packages: { ...packages, 'node_modules/c': { version: '1.0.0' } } }],
  ])('is due where %s', (_name, present) => {
    expect(whyInstall(lock, present)).toEqual(expect.any(String));
  });

  it('is due where npm noted a package whose folder is gone', () => {
    expect(whyInstall(lock, { packages }, () => false)).toContain('node_modules/a');
  });
});

describe('building', () => {
  const now = { sources: 'a', dist: 'b' };
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'digest-'));
    await mkdir(path.join(folder, 'src/inner'), { recursive: true });
    await writeFile(path.join(folder, 'src/inner/a.ts'), 'a');
    await writeFile(path.join(folder, 'src/b.ts'), 'b');
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is due once the sources or dist have changed', () => {
    expect(whyBuild(now, now)).toBeUndefined();
    expect(whyBuild(undefined, now)).toEqual(expect.any(String));
    expect(whyBuild({ ...now, sources: 'c' }, now)).toContain('sources');
    expect(whyBuild({ ...now, dist: 'c' }, now)).toEqual(expect.any(String));
  });

  it('tells contents, names and absence apart', async () => {
    const digestNow = (): string => digest(folder, ['src', 'manifest.xml']);
    const seen = [digestNow()];
    expect(digestNow()).toBe(seen[0]);
    await writeFile(path.join(folder, 'src/inner/a.ts'), 'A');
    seen.push(digestNow());
    await writeFile(path.join(folder, 'manifest.xml'), '');
    seen.push(digestNow());
    await rm(path.join(folder, 'src/b.ts'));
    await writeFile(path.join(folder, 'src/c.ts'), 'b');
    seen.push(digestNow());
    expect(new Set(seen).size).toBe(4);
  });
});

describe('the development certificate', () => {
  it('is for localhost, belongs to its key, and is renewed in time', async () => {
    const certificate = await developmentCertificate();
    const now = Date.now();
    expect(isUsable(certificate, now)).toBe(true);
    expect(isUsable(certificate, now + 31 * DAY)).toBe(false);
    expect(isUsable(certificate, now - 31 * DAY)).toBe(false);
    expect(await developmentCertificate()).toEqual(certificate);
  });

  it('is not taken from a file that holds something else', () => {
    expect(isUsable({ key: '', cert: 'no certificate' }, Date.now())).toBe(false);
  });
});

describe('finding a browser', () => {
  it('looks in the usual places of each system', () => {
    expect(usualPlaces('linux', { PATH: '/usr/local/bin:/usr/bin::relative' })).toEqual(
      expect.arrayContaining([
        '/usr/bin/google-chrome',
        '/usr/bin/chromium',
        '/usr/local/bin/microsoft-edge',
        '/snap/bin/chromium',
      ]),
    );
    expect(usualPlaces('darwin', { HOME: '/Users/a' })).toContain(
      '/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    );
    expect(usualPlaces('win32', { PROGRAMFILES: 'C:\\Program Files' })).toContain(
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    );
  });

  it('says which name is wrong where CHROME_PATH names nothing', () => {
    vi.stubEnv('CHROME_PATH', '/nowhere/chrome');
    expect(findBrowser()).toEqual({ missing: expect.stringContaining('/nowhere/chrome') });
  });

  it('never looks in a relative folder', () => {
    expect(usualPlaces('linux', { PATH: 'bin:.:/usr/bin' }).filter((place) => !place.startsWith('/'))).toEqual([]);
  });
});

describe('nginx for the tests', () => {
  it('is looked for in PATH, and not in its relative folders', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'nginx-'));
    await writeFile(path.join(folder, 'nginx'), '');
    vi.stubEnv('PATH', ['bin', '.', folder].join(path.delimiter));
    expect(findNginx()).toEqual({ path: path.join(folder, 'nginx') });
    await rm(folder, { recursive: true });
  });

  it('is said to be wrong by its name where NGINX_PATH names nothing', () => {
    vi.stubEnv('NGINX_PATH', '/nowhere/nginx');
    expect(findNginx()).toEqual({ missing: expect.stringContaining('/nowhere/nginx') });
  });
});

describe('opening the address', () => {
  const url = 'https://localhost:3000/';

  it.each([
    ['darwin', {}, 'open'],
    ['win32', {}, 'cmd'],
    ['linux', { DISPLAY: ':0' }, 'xdg-open'],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
  ] as const)('on %s with %o uses %s', (platform, env, program) => {
    const command = openCommand(platform, env, url);
    expect(command?.[0]).toBe(program);
    expect(command?.[1]).toContain(url);
  });

  it('needs a screen', () => {
    expect(openCommand('linux', {}, url)).toBeUndefined();
  });
});
