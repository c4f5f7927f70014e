import { stat } from 'node:fs/promises';
import path from 'node:path';
import { FORMAT_VERSION, SHARD_LIMIT } from '../../directory/catalogue-format';
import type { IndexFile, ShardFile } from '../../directory/catalogue-format';
import { SHARD_FILES } from '../lists/shards';
import { readBytes, unreadable } from '../read-text';

export interface Lists {
  /** By their names in the folder; nothing else of the folder is deployed. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly index: IndexFile;
}

export const CATALOGUE_FILE = /^(index|[0-9a-f]{2})\.json$/;

const REMEDY = '"reply-all-guard lists build" makes a new one.';

/**
 * A whole list catalogue: its index, and all shards of the same build.
 * @throws one sentence that names the file which spoils it
 */
export async function readLists(folder: string): Promise<Lists> {
  const files = new Map<string, Buffer>();
  const read = async <T>(name: string): Promise<T> => {
    const file = path.join(folder, name);
    const bytes = await readBytes(file).catch((error: unknown) => {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') throw new Error(`${folder} is not a list catalogue: ${name} is missing. ${REMEDY}`);
      throw unreadable(file, error);
    });
    files.set(name, bytes);
    const json = bytes.length > SHARD_LIMIT ? undefined : parse(bytes.toString('utf8'));
    if (typeof json !== 'object' || json === null) throw new Error(`${file} is damaged. ${REMEDY}`);
    return json as T;
  };

  const there = await stat(folder).catch((error: unknown) => {
    throw unreadable(folder, error);
  });
  if (!there.isDirectory())
    throw new Error(`--lists takes the folder that "reply-all-guard lists build" wrote; ${folder} is a file.`);
  const index = await read<IndexFile>('index.json');
  const where = path.join(folder, 'index.json');
  if (index.version > FORMAT_VERSION)
    throw new Error(`${where} was made by a newer version of this command: package with that version.`);
  if (!Date.parse(index.made) || typeof index.salt !== 'string' || !Number.isInteger(index.lists))
    throw new Error(`${where} is damaged. ${REMEDY}`);
  for (const name of SHARD_FILES)
    if ((await read<ShardFile>(name)).build !== index.build)
      throw new Error(`${path.join(folder, name)} is from another build than index.json. ${REMEDY}`);
  return { files, index };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
