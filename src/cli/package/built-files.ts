import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Files by their path with `/`, sorted. */
export type Files = ReadonlyMap<string, Buffer>;

/** Folders of a build that are not deployed. */
const STAYS_HERE: ReadonlySet<string> = new Set(['cli', 'preview']);
const NEEDED = [
  'manifest.xml',
  'launchevent.html',
  'launchevent.js',
  'commands.js',
  'taskpane.html',
  'taskpane.js',
  'policy.json',
  'policy.schema.json',
  'THIRD-PARTY-NOTICES.txt',
  'sbom.cdx.json',
];
/** These know their own address. */
const POINTING = ['launchevent.js', 'commands.js', 'taskpane.js'];
const TEXTS = /\.(js|html|css)$/;

export const sorted = <T>(entries: Iterable<readonly [string, T]>): Map<string, T> =>
  new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * What `npm run build` made to be deployed: all at the top of its folder but the command and the preview.
 * @throws one sentence where there is no complete build
 */
export async function readBuiltFiles(dist: string): Promise<Files> {
  const files = sorted(await readBelow(dist, ''));
  const missing = NEEDED.find((name) => !files.has(name));
  if (missing !== undefined)
    throw new Error(`${path.join(dist, missing)} is missing: run "npm run build", and package again.`);
  return files;
}

async function readBelow(folder: string, prefix: string): Promise<[string, Buffer][]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown): Dirent[] => {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR'].includes(code)) return [];
    throw error;
  });
  const read = entries
    .filter(({ name }) => !name.startsWith('.') && (prefix || !STAYS_HERE.has(name)))
    .map(async (entry): Promise<[string, Buffer][]> => {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) return readBelow(full, `${prefix}${entry.name}/`);
      return entry.isFile() ? [[prefix + entry.name, await readFile(full)]] : [];
    });
  return (await Promise.all(read)).flat();
}

/**
 * Scripts, pages and styles with another address in them; other files stay behind.
 * @throws one sentence where a script that must know its address does not name the one it was built for
 */
export function pointTo(files: Files, builtUrl: string, url: string): Map<string, Buffer> {
  const pointed = new Map<string, Buffer>();
  for (const [name, content] of files) {
    if (!TEXTS.test(name)) continue;
    const text = content.toString('utf8');
    if (POINTING.includes(name) && !text.includes(builtUrl))
      throw new Error(`The built ${name} does not name ${builtUrl}: run "npm run build", and package again.`);
    pointed.set(name, text.includes(builtUrl) ? Buffer.from(text.replaceAll(builtUrl, url)) : content);
  }
  return pointed;
}
