import { execFile } from 'node:child_process';
import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { promisify } from 'node:util';

/**
 * Asks as every request would, the hosts file and search domains included. A process of its own can be ended; Node waits for a
 * silent name server before it exits, however long that takes.
 */
const SCRIPT = `require('node:dns').lookup(process.argv[1], { all: true }, (error, found) =>
  process.stdout.write(JSON.stringify(error ? error.code : found)))`;

export interface ResolvedName {
  /** At least one. */
  readonly addresses: readonly string[];
  /** The same as node:net wants to be given them. */
  readonly lookup: LookupFunction;
}

/**
 * Finds a host's addresses once, for all requests.
 * @throws one sentence where there is no such name, or no answer in time
 */
export async function resolveName(host: string, deadlineMs: number): Promise<ResolvedName> {
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await lookUp(host, deadlineMs);
  const [first] = found;
  if (!first)
    throw new Error(`There is no host ${host}; check the name for a typing mistake, and the DNS for a missing entry.`);
  const lookup: LookupFunction = (_host, options, callback) => {
    if (options.all) callback(null, [...found]);
    else callback(null, first.address, first.family);
  };
  return { addresses: found.map(({ address }) => address), lookup };
}

/** @returns nothing where there is no such name */
async function lookUp(host: string, deadlineMs: number): Promise<readonly LookupAddress[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', SCRIPT, '--', host], {
    timeout: deadlineMs,
    killSignal: 'SIGKILL',
  }).catch(() => ({ stdout: '"EAI_AGAIN"' }));
  const said = JSON.parse(stdout) as string | readonly LookupAddress[];
  if (said === 'EAI_AGAIN')
    throw new Error(`No name server could say where ${host} is; check that this computer is online, and try again.`);
  return typeof said === 'string' ? [] : said;
}
