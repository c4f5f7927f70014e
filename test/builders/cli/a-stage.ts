import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import { buildLists } from '../../../src/cli/lists/lists-build';
import { packageFrom } from '../../../src/cli/package/package-command';
import { runWith } from './run-with';
import { aBuild } from './a-build';

export const ADDRESS = 'https://guard.example/mail/';

/** Digests of all files in a folder, by path, sorted. */
export async function digests(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const pairs = files.sort().map(async (file) => [path.relative(folder, file), sha256(await readFile(file))]);
  return Object.fromEntries(await Promise.all(pairs)) as Record<string, string>;
}

export const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** A folder with a build in it, and a place for the package beside that. */
export class Stage {
  printed = '';
  warned = '';
  readonly dist: string;
  readonly out: string;

  private constructor(readonly folder: string) {
    this.dist = path.join(folder, 'dist');
    this.out = path.join(folder, 'out');
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((this.printed += String(text))));
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((this.warned += String(text))));
  }

  static async set(): Promise<Stage> {
    const stage = new Stage(await mkdtemp(path.join(tmpdir(), 'package-')));
    await aBuild(stage.dist);
    return stage;
  }

  clear = (): Promise<void> => rm(this.folder, { recursive: true, force: true });

  /** `--url`, `--out` and `--mode enforce` where nothing else is said. */
  run = (values: Readonly<Record<string, string | undefined>> = {}): Promise<number> =>
    runWith(packageFrom(this.dist), {
      url: ADDRESS,
      out: this.out,
      ...(values.policy === undefined && { mode: 'enforce' }),
      ...values,
    });

  /** A file of the package: `site/policy.json`. */
  read = (name: string): Promise<string> => readFile(path.join(this.out, name), 'utf8');

  json = async (name: string) => JSON.parse(await this.read(name)) as Record<string, unknown>;

  /** Writes a file beside the build. */
  file = async (name: string, content: string | Buffer): Promise<string> => {
    await writeFile(path.join(this.folder, name), content);
    return path.join(this.folder, name);
  };

  /** Writes a catalogue of one list. */
  catalogue = async (salt = 'a'): Promise<string> => {
    const csv = await this.file('lists.csv', 'address,name,members\nall@corp.example,All Staff,3000\n');
    const out = path.join(this.folder, 'lists');
    await buildLists({ csv, out, salt, made: Date.parse('2026-11-14T08:30:00Z') });
    return out;
  };
}
