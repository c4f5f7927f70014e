import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { byHand } from '../../../tools/sideload.mjs';

const run = (...args: string[]) => spawnSync(process.execPath, ['tools/sideload.mjs', ...args], { encoding: 'utf8' });

describe('sideload', () => {
  it('leaves Windows to Microsoft’s tool, and says elsewhere how to do it by hand', () => {
    expect(byHand('win32', 'manifest.xml')).toBeUndefined();
    for (const platform of ['linux', 'darwin'] as const) {
      expect(byHand(platform, '/here/manifest.xml')).toContain('https://aka.ms/olksideload');
      expect(byHand(platform, '/here/manifest.xml')).toContain('/here/manifest.xml');
    }
  });

  it('ends with 1 where it cannot, and with 2 on a wrong call', () => {
    // Where it can it would.
    const here = process.platform === 'win32' ? { status: 1, stderr: 'aka.ms/olksideload' } : run();
    expect([here.status, here.stderr]).toEqual([1, expect.stringContaining('aka.ms/olksideload') as string]);
    expect([run('--help').status, run('--nothing').status]).toEqual([0, 2]);
  });
});
