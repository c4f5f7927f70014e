/** An nginx of the test's own: on the loopback, in a folder of its own, as whoever runs the test. */

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import { findNginx } from '../../tools/nginx.mjs';
import type { Certificate } from '../builders/doctor/certificate';

export interface ServerBlock {
  readonly port: number;
  readonly certificate: Pick<Certificate, 'key' | 'cert'>;
  /** What stands in the block besides listen, server_name and the certificate: a file that is included. */
  readonly include: string;
}

export interface Nginx {
  /** What it wrote into its log of warnings and worse, a line each. */
  complaints(): readonly string[];
  stop(): Promise<void>;
}

/** One process, so that the id the test knows is all there is to end, and files are read by whoever wrote them. */
const configuration = (folder: string, { port, include }: ServerBlock): string => `daemon off;
master_process off;
pid "${folder}/nginx.pid";
error_log stderr notice;
events {}
http {
    access_log off;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((each) => `    ${each}_temp_path "${folder}/${each}";`).join('\n')}
    server {
        listen 127.0.0.1:${port} ssl;
        server_name localhost;
        ssl_certificate "${folder}/host.crt";
        ssl_certificate_key "${folder}/host.key";
        include "${include}";
    }
}
`;

/**
 * Starts nginx and waits until it answers.
 * @throws with nginx's own words where it does not start, or one sentence where there is none
 */
export async function startNginx(block: ServerBlock): Promise<Nginx> {
  const found = findNginx();
  if ('missing' in found) throw new Error(found.missing);
  const folder = await mkdtemp(path.join(tmpdir(), 'nginx-'));
  const file = path.join(folder, 'nginx.conf');
  await writeFile(path.join(folder, 'host.crt'), block.certificate.cert);
  await writeFile(path.join(folder, 'host.key'), block.certificate.key, { mode: 0o600 });
  await writeFile(file, configuration(folder, block));
  // Until it has read its configuration it would write where it was built to.
  const child = spawn(found.path, ['-e', 'stderr', '-p', folder, '-c', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  const stop = async (): Promise<void> => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await listening(child);
    await answering(block.port);
  } catch (error) {
    await stop();
    throw new Error(`nginx did not start: ${(error as Error).message}\n${log}`, { cause: error });
  }
  return { complaints: () => log.split('\n').filter((line) => /\[(warn|error|crit|alert|emerg)\]/.test(line)), stop };
}

/** It has bound its ports before it names itself in the log. */
const listening = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let log = '';
    child.stderr?.on('data', (text: string) => {
      log += text;
      if (/\[notice\].* nginx\//.test(log)) resolve();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      reject(new Error(`it ended with ${String(code)}.`));
    });
  });

/** It shakes hands; of a request it would write into its log. */
const answering = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    // Whatever the certificate: to judge that is the test's business.
    const socket = tls.connect({ host: '127.0.0.1', port, rejectUnauthorized: false }, () => {
      socket.end();
      resolve();
    });
    socket.on('error', reject);
  });

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'close');
  child.kill('SIGTERM');
  await ended;
}
