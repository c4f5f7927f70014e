import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ended, greetingOf, start, statusOf } from './started';

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
    ['an owner of no mail', ['--me', 'ada@corp.example']],
    ['an owner that is no address', ['--mail', 'docs', '--me', 'ada']],
    ['an owner who is in no mail', ['--built', '--mail', 'docs', '--me', 'ada@corp.example']],
    ['a file instead of a folder of mail', ['--mail', 'package.json']],
  ])('refuses %s in one sentence', async (_name, args) => {
    const { code, stdout, stderr } = await ended(...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('serves the preview until it is told to stop, and says whose mail it shows, and where the port is taken', async () => {
    const mail = mkdtempSync(path.join(tmpdir(), 'mail-'));
    writeFileSync(
      path.join(mail, 'a.eml'),
      'From: Ada <ada@corp.example>\nTo: CorpPractices <practices@corp.example>\n\nHi',
    );
    const child = start('--built', '--port', '0', '--mail', mail, '--me', 'ADA@corp.example');
    const exit = once(child, 'exit');
    try {
      const { url, said } = await greetingOf(child);
      expect(said).toContain('Ada <ada@corp.example>');
      expect(await statusOf(url)).toBe(200);

      const second = await ended('--built', '--port', new URL(url).port);
      expect(second.code).toBe(2);
      expect(second.stderr).toContain('--port');
    } finally {
      child.kill('SIGTERM');
      rmSync(mail, { recursive: true });
    }
    expect(await exit).toEqual([0, null]);
  }, 120_000);
});
