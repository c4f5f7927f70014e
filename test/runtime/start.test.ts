import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { addressOf, ended, start, statusOf } from './started';

describe('npm start', () => {
  it('explains itself', async () => {
    const { code, stdout } = await ended('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('--port');
  });

  it.each([
    ['an unknown option', ['--colour']],
    ['a port that is no number', ['--port', 'http']],
    ['a port that is too large', ['--port', '65536']],
    ['a folder of mail that is not there', ['--mail', 'no-such-folder']],
    ['a file instead of a folder of mail', ['--mail', 'package.json']],
  ])('refuses %s in one sentence', async (_name, args) => {
    const { code, stdout, stderr } = await ended(...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('serves the preview until it is told to stop, and says so where the port is taken', async () => {
    const child = start('--built', '--port', '0');
    const exit = once(child, 'exit');
    try {
      const url = await addressOf(child);
      expect(await statusOf(url)).toBe(200);

      const second = await ended('--built', '--port', new URL(url).port);
      expect(second.code).toBe(2);
      expect(second.stderr).toContain('--port');
    } finally {
      child.kill('SIGTERM');
    }
    expect(await exit).toEqual([0, null]);
  }, 120_000);
});
