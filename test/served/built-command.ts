import { execFile } from 'node:child_process';
import path from 'node:path';

const COMMAND = path.resolve('dist/cli/reply-all-guard.mjs');

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the administrator's command as it is built, in a process of its own. */
export const runBuilt = (...args: readonly string[]): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [COMMAND, ...args], (error, stdout, stderr) => {
      if (child.exitCode === null) reject(error ?? new Error('The command was ended from outside.'));
      else resolve({ code: child.exitCode, stdout, stderr });
    });
  });

/** @throws what the command said, where it did not end with 0 */
export async function runBuiltWell(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runBuilt(...args);
  if (code !== 0) throw new Error(`reply-all-guard ${args.join(' ')} ended with ${code}:\n${stdout}${stderr}`);
  return stdout;
}
