/** Microsoft's emulator of Azure Static Web Apps, on the loopback. */

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findStaticWebApps } from '../../tools/static-web-apps.mjs';
import { SITE } from '../../src/cli/package/names';
import type { Host } from './hosts';

const STARTED = 'emulator started at';
/** It asks nobody whether there is a newer one. */
const QUIET = { NO_UPDATE_NOTIFIER: '1', SWA_CLI_DEBUG: 'log' };

/** Deploys as README.txt says: site/ as a folder of the app, the well-known file at its root, the configuration beside it. */
export const staticWebAppsHost: Host = async ({ base, folder, certificate }) => {
  const found = findStaticWebApps();
  if ('missing' in found) throw new Error(found.missing);
  const work = await mkdtemp(path.join(tmpdir(), 'static-web-apps-'));
  const app = path.join(work, 'app');
  const site = path.join(app, base.pathname);
  await mkdir(path.dirname(site), { recursive: true });
  await cp(path.join(folder, SITE), site, { recursive: true });
  await cp(path.join(folder, SITE, '.well-known'), path.join(app, '.well-known'), { recursive: true });
  await writeFile(path.join(work, 'host.crt'), certificate.cert);
  await writeFile(path.join(work, 'host.key'), certificate.key, { mode: 0o600 });
  const given = {
    'swa-config-location': path.join(folder, 'hosting'),
    host: 'localhost',
    port: base.port,
    'ssl-cert': path.join(work, 'host.crt'),
    'ssl-key': path.join(work, 'host.key'),
  };
  const options = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
  // A group of its own: it starts processes that outlive it.
  const child = spawn(process.execPath, [found.path, 'start', app, '--ssl', ...options], {
    cwd: work,
    env: { ...process.env, ...QUIET },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async (): Promise<void> => {
    await end(child);
    await rm(work, { recursive: true, force: true });
  };
  try {
    await started(child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { complaints: () => [], stop };
};

const started = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        log += text;
        if (log.includes(STARTED)) resolve();
      });
    child.on('error', reject);
    child.on('close', (code) => {
      reject(new Error(`The emulator ended with ${String(code)}:\n${log}`));
    });
  });

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'close');
  process.kill(-child.pid, 'SIGTERM');
  await ended;
}
