import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const command = path.resolve('dist/cli/reply-all-guard.mjs');
const run = promisify(execFile);

describe("the administrator's command as built", () => {
  it('runs', async () => {
    const { stdout } = await run(process.execPath, [command, '--help']);
    expect(stdout).toContain('reply-all-guard policy check');
  });

  it('checks the policy that is deployed', async () => {
    const { stdout } = await run(process.execPath, [command, 'policy', 'check', 'dist/policy.json']);
    expect(stdout).toContain('good');
  });

  it.each([
    ['a file that is not there', 'dist/no-such-policy.json'],
    ['a folder', 'dist'],
  ])('names %s in one sentence and exits with 2', async (_, file) => {
    await expect(run(process.execPath, [command, 'policy', 'check', file])).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(new RegExp(`^reply-all-guard: ${file} cannot be read: [^\n]+\n$`)) as string,
    });
  });

  it('may be executed as it stands', async () => {
    // Windows has no such bit.
    if (process.platform !== 'win32') expect((await stat(command)).mode & 0o111).toBe(0o111);
  });
});
