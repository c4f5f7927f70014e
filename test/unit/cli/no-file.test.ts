import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { COMMANDS } from '../../../src/cli/commands';
import { runCommand } from '../../../src/cli/run-command';

/** Every way by which a command is given a file: a pipe that nobody writes to would be waited for, and a device never ends. */
const WAYS: readonly (readonly string[])[] = [
  ['policy', 'check', 'FILE'],
  ['policy', 'explain', '--policy', 'FILE', '--list', 'a@b.example=5'],
  ['policy', 'explain', '--person', 'FILE', '--policy', 'FILE', '--list', 'a@b.example=5'],
  ['package', '--url', 'https://guard.example/', '--out', 'OUT', '--policy', 'FILE'],
  ['package', '--url', 'https://guard.example/', '--out', 'OUT', '--mode', 'observe', '--lists', 'FILE'],
  ['doctor', 'https://127.0.0.1:1/', '--ca', 'FILE'],
  ['doctor', 'https://127.0.0.1:1/', '--manifest', 'FILE'],
  ['incident', 'start', '--policy', 'FILE', '--list', 'a@b.example', '--for', '1h'],
  ['incident', 'start', '--policy', 'POLICY', '--eml', 'FILE', '--for', '1h'],
  ['incident', 'stop', '--policy', 'FILE'],
  ['incident', 'report', 'FILE'],
  ['lists', 'build', 'FILE', '--out', 'OUT'],
  ['lists', 'find', 'a@b.example', '--lists', 'FILE'],
  ['lists', 'find', 'a@b.example', '--lists', 'FOLDER'],
  ['replay', 'FILE'],
  ['replay', '.', '--policy', 'FILE'],
  ['replay', '.', '--lists', 'FOLDER'],
  ['storm', '--policy', 'FILE'],
];

describe('what is no file', () => {
  let work = '';
  let pipe = '';
  beforeAll(async () => {
    work = await mkdtemp(path.join(tmpdir(), 'no-file-'));
    pipe = path.join(work, 'pipe');
    await mkdir(path.join(work, 'catalogue'));
    await writeFile(path.join(work, 'policy.json'), '{}');
    execFileSync('mkfifo', [pipe, path.join(work, 'catalogue', 'index.json')]);
  });
  afterAll(() => rm(work, { recursive: true }));
  beforeEach(() => {
    for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockReturnValue(true);
  });

  const run = (words: readonly string[], file: string): Promise<string> => {
    const places: Readonly<Record<string, string>> = {
      FILE: file,
      OUT: path.join(work, 'out'),
      POLICY: path.join(work, 'policy.json'),
      FOLDER: path.join(work, 'catalogue'),
    };
    return runCommand(
      words.map((word) => places[word] ?? word),
      COMMANDS,
      '1.2.3',
    ).then(String, (error: unknown) => (error as Error).message);
  };

  describe.each(WAYS.map((words) => [words.join(' '), words] as const))('%s', (_, words) => {
    it('is refused by name: a pipe', async () => {
      const said = await run(words, pipe);
      expect(said).toMatch(words.includes('FOLDER') ? /catalogue/ : new RegExp(`^[^\n]*${pipe}[^\n]*\\.$`));
    });

    it('is refused by name: a device', async () => {
      if (words.includes('FOLDER')) return;
      expect(await run(words, '/dev/zero')).toMatch(/^[^\n]*\/dev\/zero[^\n]*\.$/);
    });
  });

  it('leaves nothing behind', async () => {
    expect((await readdir(work)).sort()).toEqual(['catalogue', 'pipe', 'policy.json']);
  });
});
