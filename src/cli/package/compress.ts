import { gzipSync, zipSync } from 'fflate';

/** What a web server sends in place of a file to those who take gzip: nginx's `gzip_static`. */
export const COMPRESSED = '.gz';

/** Below this one packet holds it either way. */
const WORTH_BYTES = 1_000;
const TEXTS = /\.(js|html|css|json|txt)$/;

/**
 * The texts among files, compressed. fflate does it in JavaScript: Node's own zlib differs between versions and processors, and the
 * same files are to give the same bytes.
 * @param files which nobody edits where they are served: a server goes on sending the compressed one
 */
export const compressed = (files: Iterable<readonly [string, Uint8Array]>): [string, Uint8Array][] =>
  [...files]
    .filter(([name, content]) => TEXTS.test(name) && content.length >= WORTH_BYTES)
    .map(([name, content]) => [name + COMPRESSED, gzipSync(content, { level: 9, mtime: 0 })]);

/** A zip with the same bytes for the same files on every machine. */
export const zip = (files: Iterable<readonly [string, Uint8Array]>): Uint8Array =>
  // The earliest date a zip can hold; it is written in local time, so it is given in local time.
  zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(1980, 0, 1) });
