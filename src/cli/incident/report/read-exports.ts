import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { unreadable } from '../../read-text';
import { readGuardRecord } from './guard-record';
import type { GuardRecord, LostRecords } from './guard-record';
import { RecordScanner } from './record-scanner';

/** What was read, besides the records themselves. */
export interface ReadExports {
  readonly files: number;
  /** Log records of something else than the guard. */
  readonly others: number;
  /** A sentence each, with the place. */
  readonly problems: readonly string[];
}

const EXPORTS = /\.(jsonl?|ndjson|log)(\.gz)?$/i;
const GZIP = '1f8b';
const ZSTANDARD = '28b52ffd';

/**
 * Reads log records out of files as the OpenTelemetry Collector and Rotel write them.
 * @param paths files, or folders with such files in them
 * @param onRecord is told each record of the guard, also those that came twice
 * @throws one sentence where a path is neither a file nor a folder with one in it, or cannot be read
 */
export async function readExports(
  paths: readonly string[],
  onRecord: (record: GuardRecord | LostRecords) => void,
): Promise<ReadExports> {
  const files = (await Promise.all(paths.map(filesUnder))).flat();
  const problems: string[] = [];
  let others = 0;
  for (const file of files) {
    let [found, damaged] = [0, 0];
    const lines: number[] = [];
    const scanner = new RecordScanner(
      (json) => {
        const record = readGuardRecord(json);
        found += 1;
        if (record === undefined) others += 1;
        else if (record === 'damaged') damaged += 1;
        else onRecord(record);
      },
      (line) => lines.push(line),
    );
    for await (const chunk of await textOf(file)) scanner.add(chunk as string);
    scanner.end();
    if (lines.length)
      problems.push(
        `${file}:${lines[0]!}: it is cut off there${lines.length > 1 ? `, and in ${lines.length - 1} more places` : ''}. What was written whole is counted; the rest is not.`,
      );
    else if (!found) problems.push(`${file}: it has no log record in OTLP JSON.`);
    if (damaged)
      problems.push(`${file}: ${damaged} of its records say less than a record has to. They are not counted.`);
  }
  return { files: files.length, others, problems };
}

async function filesUnder(given: string): Promise<readonly string[]> {
  const there = await stat(given).catch((error: unknown) => {
    throw unreadable(given, error);
  });
  if (there.isFile()) return [given];
  if (!there.isDirectory()) throw new Error(`${given} is neither a file nor a folder.`);
  const names = (await readdir(given)).filter((name) => EXPORTS.test(name)).sort();
  if (!names.length) throw new Error(`${given} has no file that ends in .json, .jsonl or .log.`);
  return names.map((name) => path.join(given, name));
}

/** The file's text in parts. */
async function textOf(file: string): Promise<NodeJS.ReadableStream> {
  const refused = (error: unknown): never => {
    throw unreadable(file, error);
  };
  const handle = await open(file).catch(refused);
  const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0).catch(refused);
  await handle.close();
  const begins = buffer.toString('hex');
  if (begins === ZSTANDARD) throw new Error(`${file} is compressed with Zstandard: run "zstd -d ${file}" first.`);
  const bytes = createReadStream(file);
  if (!begins.startsWith(GZIP)) return bytes.setEncoding('utf8');
  const text = createGunzip();
  bytes.on('error', (error) => text.destroy(error)).pipe(text);
  return text.setEncoding('utf8');
}
