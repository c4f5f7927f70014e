/** Runs other programs: npm and the commands that installed packages bring. */

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';

/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Waits for a program's end and hands on the signals that end a process.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code; 128 where a signal ended it
 */
function endOf(child) {
  return new Promise((resolve, reject) => {
    /** @param {NodeJS.Signals} signal */
    const handOn = (signal) => {
      child.kill(signal);
      child.once('exit', () => process.exit(128));
    };
    for (const signal of SIGNALS) process.once(signal, handOn);
    child.once('error', reject);
    child.once('close', (code) => {
      for (const signal of SIGNALS) process.off(signal, handOn);
      resolve(code ?? 128);
    });
  });
}

/**
 * Runs a program to its end with this process's streams.
 * @param {string} program @param {readonly string[]} args
 * @returns {Promise<number>} its exit code; 128 where a signal ended it
 */
export const run = (program, args) => endOf(spawn(program, args, { cwd: root, stdio: 'inherit' }));

/**
 * Runs npm to its end, the one that started this process, else the one on the path. Nothing is printed.
 * @param {readonly string[]} args
 * @returns {Promise<{ code: number, output: string }>} what it printed is for where it fails
 */
export async function npm(args) {
  const caller = process.env['npm_execpath'];
  const isCommand = caller !== undefined && path.basename(caller) === 'npm-cli.js';
  const child = spawn(isCommand ? process.execPath : 'npm', isCommand ? [caller, ...args] : args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: !isCommand && process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (output += part));
  return { code: await endOf(child), output };
}

/**
 * The arguments with which Node starts a command of an installed package.
 * @param {string} name of the package @param {string} [command] where it differs from the package's name
 */
export function commandOf(name, command = name) {
  const folder = path.join(root, 'node_modules', name);
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}
