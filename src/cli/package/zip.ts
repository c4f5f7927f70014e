import { zipSync } from 'fflate';

/**
 * A zip with the same bytes for the same files on every machine: fflate compresses in JavaScript, where Node's own zlib differs
 * between versions and processors.
 */
export const zip = (files: Iterable<readonly [string, Uint8Array]>): Uint8Array =>
  // The earliest date a zip can hold; it is written in local time, so it is given in local time.
  zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(1980, 0, 1) });
