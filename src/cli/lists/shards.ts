import { createHash } from 'node:crypto';
import { FORMAT_VERSION } from '../../directory/catalogue-format';
import type { IndexFile } from '../../directory/catalogue-format';

/** The names of all shards, in order. */
export const SHARD_NAMES: readonly string[] = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'));
export const SHARD_FILES: readonly string[] = SHARD_NAMES.map((name) => `${name}.json`);

const BUILD_DIGITS = 16;

/**
 * The stamp that index and shards of a build share: a digest of all that is in them.
 * @param entries what stands between the braces of each shard's `lists`, in the order of the shards
 */
export const buildStamp = ({ salt, made, lists }: Omit<IndexFile, 'build' | 'version'>, entries: readonly string[]) =>
  createHash('sha256')
    .update(JSON.stringify([FORMAT_VERSION, salt, made, lists, ...entries]))
    .digest('hex')
    .slice(0, BUILD_DIGITS);

/** A shard's file. */
export const shardText = (build: string, entries: string): string => `{"build":"${build}","lists":{${entries}}}\n`;

const SHARD = /^\{"build":"[^"]*","lists":\{([^]*)\}\}\n$/;

/** What stands in a shard's file between the braces; undefined where "lists build" did not write it like this. */
export const entriesIn = (text: string): string | undefined => SHARD.exec(text)?.[1];
