import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:https';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

export type Started = ChildProcessByStdio<null, Readable, Readable>;

export const start = (...args: readonly string[]): Started =>
  spawn(process.execPath, ['tools/start.mjs', '--no-open', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

/** Runs to its own end. */
export async function ended(
  ...args: readonly string[]
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = start(...args);
  const exit = once(child, 'exit') as Promise<[number | null]>;
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { code, stdout, stderr };
}

/** Waits for the address that it prints. */
export async function addressOf(child: Started): Promise<string> {
  let output = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    output += String(chunk);
    const url = /https:\/\/localhost:\d+\//.exec(output)?.[0];
    if (url) return url;
  }
  throw new Error(`It ended without an address: ${await text(child.stderr)}`);
}

export const statusOf = (url: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get(url, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).once('error', reject);
  });
