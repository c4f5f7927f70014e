/**
 * Rotel, a collector for OpenTelemetry that npm has as a program (github.com/streamfold/rotel): a receiver that we did not write.
 * What it takes as OTLP/HTTP it hands on to another receiver.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import { freePort } from './package-for';

/** How long it may take to answer its first request; it takes a tenth of a second. */
const PATIENCE_MS = 15_000;

/** Undefined where npm has not installed it: it is made for Linux on x64. */
export function findRotel(): string | undefined {
  try {
    const file = createRequire(import.meta.url).resolve('@streamfold/rotel-linux-x64/bin/rotel-agent');
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

export interface Rotel {
  /** Where logs are to be sent. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts it and waits until it answers.
 * @param next origin of the receiver to which it hands on what it takes
 * @throws what it wrote where it gives up
 */
export async function startRotel(next: string): Promise<Rotel> {
  const program = findRotel();
  if (program === undefined) throw new Error('npm has not installed Rotel.');
  const folder = await mkdtemp(path.join(tmpdir(), 'rotel-'));
  const [http, grpc] = [`127.0.0.1:${await freePort()}`, `127.0.0.1:${await freePort()}`];
  const child = spawn(program, [
    ...['start', '--pid-file', path.join(folder, 'rotel.pid')],
    ...['--otlp-http-endpoint', http, '--otlp-grpc-endpoint', grpc],
    ...['--exporter', 'otlp', '--otlp-exporter-endpoint', next, '--otlp-exporter-protocol', 'http'],
  ]);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  const ended = once(child, 'close');

  const url = `http://${http}/v1/logs`;
  const close = async (): Promise<void> => {
    child.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await Promise.race([
      vi.waitFor(() => fetch(url, { method: 'OPTIONS' }), { timeout: PATIENCE_MS }),
      ended.then(() => Promise.reject(new Error('it ended'))),
    ]);
  } catch (error) {
    await close();
    throw new Error(`Rotel did not start: ${(error as Error).message}. ${said}`, { cause: error });
  }
  return { url, close };
}
