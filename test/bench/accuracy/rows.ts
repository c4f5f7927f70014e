import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What every row of every file has. */
export interface Row {
  readonly id: string;
}

/**
 * The rows of a file of JSON objects, one a line.
 * @param members those without which a row cannot be measured
 * @throws where the file or a member is missing, or a line is no object, with a sentence that names it
 */
export async function readRows<T extends Row>(
  folder: string,
  file: string,
  members: readonly (keyof T & string)[],
): Promise<readonly T[]> {
  let text: string;
  try {
    text = await readFile(path.join(folder, file), 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Error(missing ? `${folder} has no ${file}.` : `${file} cannot be read: ${(error as Error).message}.`);
  }
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const row = parse(line);
    const at = `${file} line ${index + 1}`;
    if (!row) throw new Error(`${at} is no JSON object.`);
    const lacking = ['id', ...members].find((member) => row[member] === undefined);
    if (lacking !== undefined) throw new Error(`${at} has no "${lacking}".`);
    return [row as unknown as T];
  });
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
