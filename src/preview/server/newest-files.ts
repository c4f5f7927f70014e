import { open } from 'node:fs/promises';
import path from 'node:path';

/** The headers of nearly every mail end before that. */
const HEAD_BYTES = 16 * 1024;
/** As many files as are open at once. */
const AT_ONCE = 64;

/**
 * The newest mails of many, by the date that each has in its headers, else by that of its file; in the order in which they were given.
 * @param files from the folder
 */
export async function newestFiles(folder: string, files: readonly string[], most: number): Promise<readonly string[]> {
  if (files.length <= most) return files;
  const dated: { readonly file: string; readonly at: number }[] = [];
  for (let begin = 0; begin < files.length; begin += AT_ONCE) {
    const some = files.slice(begin, begin + AT_ONCE);
    dated.push(...(await Promise.all(some.map(async (file) => ({ file, at: await dateOf(path.join(folder, file)) })))));
  }
  const newest = new Set([...dated].sort((a, b) => b.at - a.at).slice(0, most));
  return dated.filter((each) => newest.has(each)).map(({ file }) => file);
}

/** Milliseconds since 1970; what cannot be read is the oldest. */
async function dateOf(file: string): Promise<number> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return 0;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const [headers = ''] = buffer.toString('latin1', 0, bytesRead).split(/\r?\n\r?\n/);
    const written = Date.parse(/^date:([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)/im.exec(headers)?.[1]?.trim() ?? '');
    return Number.isNaN(written) ? (await handle.stat()).mtimeMs : written;
  } catch {
    return 0;
  } finally {
    await handle.close();
  }
}
