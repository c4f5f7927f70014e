import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'text/xml; charset=utf-8',
};

export interface StaticFile {
  readonly type: string;
  readonly content: Buffer;
}

/**
 * A file below `root`, or undefined: nothing above it, nothing behind a link that leads out of it, no folder, no dot file.
 * @param name as in the address, still percent-encoded, without the leading slash.
 */
export async function readBelow(root: string, name: string): Promise<StaticFile | undefined> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(name);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.split(/[\\/]/).some((part) => part.startsWith('.'))) return undefined;
  try {
    const top = await realpath(root);
    const file = await realpath(path.join(top, decoded));
    if (!file.startsWith(top + path.sep)) return undefined;
    const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
    return { type, content: await readFile(file) };
  } catch {
    return undefined;
  }
}
