import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBrowser, usualPlaces, versionOf } from '../../../tools/browser.mjs';
import { digest, stampOf, whyBuild } from '../../../tools/bundles.mjs';
import { CERTIFICATE_NOTE, developmentCertificate, isUsable } from '../../../tools/certificate.mjs';
import { npmCall, whyInstall } from '../../../tools/install.mjs';
import { openCommand } from '../../../tools/open.mjs';
import { findNginx } from '../../../tools/nginx.mjs';
import { step } from '../../../tools/progress.mjs';
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
    expect(whyInstall(lock, { packages }, { exists: () => false })).toContain('node_modules/a');
  });

  describe('to build alone', () => {
    const withTests = {
      packages: { ...lock.packages, 'node_modules/t': { version: '1.0.0', integrity: 'sha512-t', dev: true } },
    };

    it('is not due for a package that checks and tests need', () => {
      expect(whyInstall(withTests, { packages })).toContain('node_modules/t');
      expect(whyInstall(withTests, { packages }, { extent: 'to build' })).toBeUndefined();
    });

    it('leaves them out, and adds them later to what is there', () => {
      expect(npmCall(withTests, undefined, 'to build')).toEqual(expect.arrayContaining(['ci', '--omit=dev']));
      const call = npmCall(withTests, { packages }, 'everything');
      expect(call).toEqual(expect.arrayContaining(['install', '--no-save']));
      expect(call).not.toContain('--omit=dev');
    });

    it('begins again where a package that is there is not the right one', () => {
      const other = { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-c' } };
      expect(npmCall(withTests, { packages: other }, 'everything')[0]).toBe('ci');
    });
  });
});

describe('building', () => {
  const bundle = { from: ['src'], to: ['dist/a.js'], packages: [] };
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'digest-'));
    await mkdir(path.join(folder, 'src/inner'), { recursive: true });
    await mkdir(path.join(folder, 'dist'));
    await writeFile(path.join(folder, 'src/inner/a.ts'), 'a');
    await writeFile(path.join(folder, 'src/b.ts'), 'b');
    await writeFile(path.join(folder, 'dist/a.js'), 'ab');
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is due at first, and not again', () => {
    expect(whyBuild(undefined, folder)).toEqual(expect.any(String));
    expect(whyBuild(stampOf(bundle, folder), folder)).toBeUndefined();
  });

  it.each([
    ['a source', 'src/inner/a.ts'],
    ['a lock file', 'package-lock.json'],
    ['the configuration', 'webpack.config.js'],
    ['what was built', 'dist/a.js'],
  ])('is due once %s has changed', async (_what, file) => {
    const stamp = stampOf(bundle, folder);
    await writeFile(path.join(folder, file), 'changed');
    expect(whyBuild(stamp, folder)).toEqual(expect.any(String));
  });

  it('is not due for a change of what it is not made of', async () => {
    const stamp = stampOf(bundle, folder);
    await writeFile(path.join(folder, 'README.md'), 'changed');
    expect(whyBuild(stamp, folder)).toBeUndefined();
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

describe('a step', () => {
  /** What is written while a task is done. */
  const written = async (isTTY: boolean, task: () => Promise<void>): Promise<string> => {
    let text = '';
    const stream = { isTTY, write: (part: string) => (text += part) !== '' };
    await step({ doing: 'Waiting', done: 'Waited' }, task, stream as unknown as typeof process.stderr).catch(
      () => undefined,
    );
    return text;
  };

  it('counts the seconds in one line on a terminal', async () => {
    vi.useFakeTimers();
    const text = await written(true, async () => {
      await vi.advanceTimersByTimeAsync(2000);
    });
    vi.useRealTimers();
    expect(text.split('\n')).toHaveLength(2);
    expect(text).toContain('Waiting … 2 s');
    expect(text).toMatch(/Waited in \d+ s\.\n$/);
  });

  it('is told before and behind elsewhere', async () => {
    expect(await written(false, () => Promise.resolve())).toMatch(/^Waiting …\nWaited in 1 s\.\n$/);
  });

  it('is not said to be done where it failed', async () => {
    expect(await written(false, () => Promise.reject(new Error('no')))).toBe('Waiting …\n');
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

  it.each(['README.md', 'docs/try-it.md'])('is explained in the words of %s', async (page) => {
    const words = (await readFile(page, 'utf8')).replace(/[`_]/g, '').replace(/\s+/g, ' ');
    expect(words).toContain(CERTIFICATE_NOTE);
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

  it.each(['linux', 'darwin', 'win32'] as const)('looks for Chromium first on %s', (platform) => {
    const env = { PATH: '/usr/bin', HOME: '/Users/a', PROGRAMFILES: 'C:\\Program Files' };
    const places = usualPlaces(platform, env).map((place) => place.toLowerCase());
    const others = places.findIndex((place) => /google|edge/.test(place));
    expect(others).toBeGreaterThan(0);
    expect(places.slice(others).filter((place) => place.includes('chromium'))).toEqual([]);
  });

  it('says which version was found', () => {
    const found = findBrowser();
    if ('missing' in found || process.platform !== 'linux') return;
    expect(versionOf(found)).toMatch(/\d+\.\d+/);
  });

  it('takes the browser that npm brings where CHROME_PATH says so', () => {
    vi.stubEnv('CHROME_PATH', 'npm');
    const found = findBrowser();
    expect('missing' in found ? found.missing : found.from).toMatch(
      /^@sparticuz\/chromium |runs on Linux \(x64\) alone/,
    );
  });

  it('is asked for once a release, as CONTRIBUTING.md says and the release itself', async () => {
    for (const file of ['CONTRIBUTING.md', 'tools/release.mjs'])
      expect(await readFile(file, 'utf8')).toContain(
        'CHROME_PATH=npm npm run test:all -- --project browser --project long',
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
