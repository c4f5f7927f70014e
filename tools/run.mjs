/** Runs other programs: npm and the commands that installed packages bring. */

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';

/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Options of set-up steps: they print to standard error. @type {import('node:child_process').SpawnOptions} */
export const SET_UP = { stdio: ['inherit', 2, 2] };

/**
 * Runs a program to its end with this process's streams and hands on the signals that end a process. Set-up passes
 * `SET_UP` as options: what it prints is no part of the caller's answer.
 * @param {string} program @param {readonly string[]} args @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 128 where a signal ended it
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
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
 * Runs npm: the one that started this process, else the one on the path.
 * @param {readonly string[]} args
 */
export function npm(args) {
  const caller = process.env['npm_execpath'];
  if (caller && path.basename(caller) === 'npm-cli.js') return run(process.execPath, [caller, ...args], SET_UP);
  return run('npm', args, { ...SET_UP, shell: process.platform === 'win32' });
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
