/** What an administrator may do to a deployment, and how that is done here. */

import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { COMPRESSED } from '../../src/cli/package/compress';
import type { Severity } from '../../src/cli/doctor/finding';
import type { Wanted } from '../builders/doctor/certificate';
import type { Hosted } from '../builders/doctor/hosted';

/** Changes files on the host, or `../manifest.xml` beside them. */
type Touch = (folder: string, base: URL) => Promise<unknown>;

export interface Misconfiguration {
  /** What the administrator did. */
  readonly did: string;
  /** All that doctor finds, by id. */
  readonly finds: Readonly<Record<string, Severity>>;
  /** To the files on the host. */
  readonly files?: Touch;
  /** To the web server's configuration. */
  readonly hosting?: {
    /** Of what is shipped for the inside of the server block. */
    readonly nginx: (shipped: string) => string;
    /** The same on a host that has no nginx. */
    readonly otherwise: (hosted: Hosted) => void;
  };
  /** The host's own. */
  readonly certificate?: Wanted;
}

/** Changes a file on the host. */
export const edit =
  (name: string, change: (text: string, base: URL) => string | Buffer): Touch =>
  async (folder, base) => {
    const file = path.join(folder, name);
    const before = await readFile(file, 'utf8');
    const after = change(before, base);
    if (after === before) throw new Error(`${name} is as it was: correct the misconfiguration's row.`);
    await writeFile(file, after);
  };

export const remove =
  (name: string): Touch =>
  (folder) =>
    rm(path.join(folder, name), { recursive: true });

/** A file and the compressed one beside it. */
export const removeBoth =
  (name: string): Touch =>
  async (folder, base) => {
    for (const each of [name, name + COMPRESSED]) await remove(each)(folder, base);
  };

/** Writes something else in nginx's configuration, at each place. */
export const rewrite =
  (from: string | RegExp, to: string) =>
  (shipped: string): string => {
    const rewritten = shipped.replaceAll(typeof from === 'string' ? from : new RegExp(from, 'gm'), to);
    if (rewritten === shipped)
      throw new Error(`There is no ${String(from)} in nginx.conf any more: correct the misconfiguration's row.`);
    return rewritten;
  };

/** Writes more into the server block. */
export const beside =
  (lines: string) =>
  (shipped: string): string =>
    `${shipped}\n${lines}\n`;
