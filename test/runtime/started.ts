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

/** Waits until it has said where it is. @returns the address, and all it said */
export async function greetingOf(child: Started): Promise<{ readonly url: string; readonly said: string }> {
  let output = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    output += String(chunk);
    const url = /https:\/\/localhost:\d+\//.exec(output)?.[0];
    if (url && output.includes('Ctrl+C')) return { url, said: output };
  }
  throw new Error(`It ended without an address: ${await text(child.stderr)}`);
}

export const addressOf = async (child: Started): Promise<string> => (await greetingOf(child)).url;

export const statusOf = (url: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get(url, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).once('error', reject);
  });
