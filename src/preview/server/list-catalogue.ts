import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { StaticFile } from './static-files';
import { readBelow } from './static-files';

const BUILD_MS = 20_000;

/** The fictional organisation's list catalogue, built by the administrator's own command from the rows the page sends. */
export class ListCatalogue {
  private built: string | undefined;

  constructor(private readonly distDir: string) {}

  /**
   * @param rows lists.csv; empty: there is no catalogue any more
   * @throws where the command is not built, or refuses the rows
   */
  async publish(rows: string): Promise<void> {
    const before = this.built;
    this.built = rows === '' ? undefined : await this.build(rows);
    if (before) await rm(path.dirname(before), { recursive: true, force: true });
  }

  /** What "lists build" wrote; undefined: there is no catalogue. */
  get folder(): string | undefined {
    return this.built;
  }

  /** @param name below `lists/` */
  async file(name: string): Promise<StaticFile | undefined> {
    return this.built === undefined ? undefined : readBelow(this.built, name);
  }

  private async build(rows: string): Promise<string> {
    const work = await mkdtemp(path.join(tmpdir(), 'reply-all-guard-lists-'));
    const csv = path.join(work, 'lists.csv');
    const out = path.join(work, 'lists');
    await writeFile(csv, rows);
    const command = path.join(this.distDir, 'cli', 'reply-all-guard.mjs');
    await promisify(execFile)(process.execPath, [command, 'lists', 'build', csv, '--out', out], { timeout: BUILD_MS });
    return out;
  }
}
