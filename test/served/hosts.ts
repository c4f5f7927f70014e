/** Web hosts on the loopback for a package: nginx as it is told to be, and the small host of the unit tests. */

import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { MANIFEST, SITE } from '../../src/cli/package/names';
import type { Certificate } from '../builders/doctor/certificate';
import { hostSite } from '../builders/doctor/hosted';
import { startHosted } from '../builders/doctor/loopback';
import type { Misconfiguration } from './misconfiguration';
import { startNginx } from './nginx';

export interface Deployed {
  /** Ends in a slash; names the port. */
  readonly base: URL;
  /** The package; what is served is its site/. */
  readonly folder: string;
  readonly certificate: Certificate;
}

export interface Serving {
  /** What the host complained of, a line each. */
  complaints(): readonly string[];
  stop(): Promise<void>;
}

export type Host = (deployed: Deployed, hosting?: Misconfiguration['hosting']) => Promise<Serving>;

/** With the configuration that is shipped, which is changed only where its comment says so. */
export const nginxHost: Host = async ({ base, folder, certificate }, hosting) => {
  const shipped = await readFile(path.join(folder, 'hosting', 'nginx.conf'), 'utf8');
  const placed = shipped.replace(
    'set $guard_root /var/www/reply-all-guard;',
    `set $guard_root "${path.join(folder, SITE)}";`,
  );
  if (placed === shipped) throw new Error('nginx.conf has no line any more in which the folder is set.');
  return nginxWith(hosting ? hosting.nginx(placed) : placed)({ base, folder, certificate });
};

/** With a configuration in which the folder is set. */
export const nginxWith =
  (configuration: string): Host =>
  async ({ base, folder, certificate }) => {
    const include = `${folder}.conf`;
    await writeFile(include, configuration);
    return startNginx({ port: Number(base.port), certificate, include });
  };

/** Keeps to what is advised to hosts for which no configuration is shipped. */
export const smallHost: Host = async ({ base, folder, certificate }, hosting) => {
  const site = path.join(folder, SITE);
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(async (entry): Promise<[string, Buffer]> => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(site, file).split(path.sep).join('/'), await readFile(file)];
    });
  const manifest = await readFile(path.join(folder, MANIFEST), 'utf8');
  const hosted = hostSite(base, new Map(await Promise.all(files)), manifest);
  hosting?.otherwise(hosted);
  return { complaints: () => [], stop: await startHosted(hosted, certificate) };
};
