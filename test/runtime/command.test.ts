import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const command = path.resolve('dist/cli/reply-all-guard.mjs');
const run = promisify(execFile);

describe("the administrator's command as built", () => {
  it('runs', async () => {
    const { stdout } = await run(process.execPath, [command, '--help']);
    for (const words of [
      'init',
      'policy check',
      'policy explain',
      'incident start',
      'incident stop',
      'lists build',
      'replay',
      'storm',
    ])
      expect(stdout).toMatch(new RegExp(`^  ${words} +\\S`, 'm'));
  });

  it.each([
    ['a command it does not know', ['lists', 'biuld']],
    ['an option it does not know', ['lists', 'find', 'x', '--list', 'y']],
    ['nothing to work on', ['policy', 'check']],
    ['no policy in this folder', ['incident', 'start']],
    ['nobody to answer its questions', ['init', '--out', 'dist/no-such-folder']],
  ])('says in one sentence that there is %s and exits with 2', async (_, args) => {
    await expect(run(process.execPath, [command, ...args])).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^reply-all-guard: [^\n]+\n$/) as string,
    });
  });

  it('makes a list catalogue and finds a list in it', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'lists-'));
    try {
      const [csv, lists] = [path.join(folder, 'lists.csv'), path.join(folder, 'lists')];
      await writeFile(csv, 'address,name,members\nall@corp.example,All Staff,3000\n');
      await run(process.execPath, [command, 'lists', 'build', csv, '--out', lists]);
      const { stdout } = await run(process.execPath, [
        command,
        'lists',
        'find',
        'all staff',
        '--lists',
        lists,
        '--json',
      ]);
      expect(JSON.parse(stdout)).toMatchObject({ size: 3000, kind: 'static', by: 'name' });
      await expect(
        run(process.execPath, [command, 'lists', 'find', 'nobody@corp.example', '--lists', lists, '--json']),
      ).rejects.toMatchObject({ code: 1, stderr: '' });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('comes with the script that exports lists', async () => {
    expect(await readFile('dist/cli/Export-DistributionLists.ps1', 'utf8')).toContain('.SYNOPSIS');
  });

  it('checks the policy that is deployed', async () => {
    const { stdout } = await run(process.execPath, [command, 'policy', 'check', 'dist/policy.json']);
    expect(stdout).toContain('good');
  });

  it('makes a policy, freezes a list in it, says what that does, and thaws it', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'admin-'));
    try {
      const at = (...args: string[]) => run(process.execPath, [command, ...args], { cwd: folder });
      await at('init', '--url', 'https://guard.corp.example/', '--mode', 'enforce', '--yes');
      const before = await readFile(path.join(folder, 'policy.json'), 'utf8');
      await at('incident', 'start', '--list', 'all@corp.example', '--for', '30m');
      const { stdout } = await at('policy', 'explain', '--unknown-list', 'all@corp.example', '--json');
      expect(JSON.parse(stdout)).toMatchObject({ shown: 'block', findings: [{ rule: 'incident-freeze' }, {}, {}] });
      await at('incident', 'stop');
      expect(await readFile(path.join(folder, 'policy.json'), 'utf8')).toBe(before);
      await at('policy', 'check', 'policy.json');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
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
