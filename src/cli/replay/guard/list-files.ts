import { createHash } from 'node:crypto';
import path from 'node:path';
import type { IndexFile, ShardFile } from '../../../directory/catalogue-format';
import { entryOf, keyedText, keyOf, shardOf } from '../../../directory/catalogue-key';
import { outlookFailure } from '../../../memory-outlook/outlook-failure';
import { whyOf } from '../../why-unreadable';
import { readBytes } from '../../read-text';

/** Addresses whose answer is remembered. */
const ASKED_LIMIT = 100_000;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The list catalogue of a folder, as `lists build` wrote it; without a folder there is none. */
export interface ListFiles {
  /** When the lists were counted, in milliseconds since 1970; undefined without a catalogue. */
  readonly made: number | undefined;
  /** The text of one file. @throws where there is none */
  read(name: string): Promise<string>;
  /** Whether the catalogue has this address as a list; the add-in would be told so by Outlook. */
  has(address: string): Promise<boolean>;
}

export const NO_LIST_FILES: ListFiles = {
  made: undefined,
  read: (name) => Promise.reject(notFound(name)),
  has: () => Promise.resolve(false),
};

/** What the host's port rejects with. */
const notFound = (name: string): Error => outlookFailure(`GET ${name}`, 'failed', 404);

/** @throws one sentence where the folder holds no catalogue */
export async function openListFiles(folder: string): Promise<ListFiles> {
  const index = await readIndex(folder);
  const texts = new Map<string, Promise<string>>();
  const shards = new Map<string, Promise<ShardFile['lists']>>();
  const asked = new Map<string, boolean>();

  const read = (name: string): Promise<string> => {
    if (!/^(index|[0-9a-f]{2})\.json$/.test(name)) return Promise.reject(notFound(name));
    let text = texts.get(name);
    if (!text) {
      text = readBytes(path.join(folder, name)).then(String, () => Promise.reject(notFound(name)));
      texts.set(name, text);
    }
    return text;
  };
  const shard = (name: string): Promise<ShardFile['lists']> => {
    let lists = shards.get(name);
    if (!lists) {
      // A shard that is missing or damaged has no lists: the add-in's own reader says what is wrong with it.
      lists = read(`${name}.json`).then((text) => (JSON.parse(text) as ShardFile).lists);
      lists = lists.catch(() => ({}));
      shards.set(name, lists);
    }
    return lists;
  };
  return {
    made: Date.parse(index.made) || undefined,
    read,
    async has(address) {
      const before = asked.get(address);
      if (before !== undefined) return before;
      const key = keyOf(sha256(keyedText(index.salt, address, '')));
      const found = Object.hasOwn(await shard(shardOf(key)), entryOf(key));
      if (asked.size >= ASKED_LIMIT) asked.clear();
      asked.set(address, found);
      return found;
    },
  };
}

async function readIndex(folder: string): Promise<IndexFile> {
  const file = path.join(folder, 'index.json');
  const bytes = await readBytes(file).catch((error: unknown) => {
    throw new Error(
      `${folder} does not hold a list catalogue: ${file} cannot be read, ${whyOf(error)}. "reply-all-guard lists build" makes one.`,
      { cause: error },
    );
  });
  try {
    const index = JSON.parse(bytes.toString('utf8')) as Partial<IndexFile> | null;
    if (typeof index?.salt === 'string' && typeof index.made === 'string') return index as IndexFile;
  } catch {
    // Said below.
  }
  throw new Error(`${file} is not the index of a list catalogue. "reply-all-guard lists build" makes one.`);
}
