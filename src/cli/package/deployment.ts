import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SendMode } from './send-mode';

export const RECORD = 'deployment.json';

/** `deployment.json`: what was packaged, for the next package, for "doctor" and for whoever finds the folder. */
export interface Deployment {
  readonly package: 'reply-all-guard';
  readonly format: 1;
  readonly url: string;
  readonly id: string;
  /** The manifest's. */
  readonly version: string;
  readonly name: string;
  readonly sendMode: SendMode;
  /** See `manifestDigest`: what administrators have consented to. */
  readonly manifestDigest: string;
  /** SHA-256, hexadecimal, of each file that is served and that only another package changes: not of policy.json and lists/. */
  readonly files: Readonly<Record<string, string>>;
}

export const recordText = (deployment: Deployment): string => `${JSON.stringify(deployment, null, 2)}\n`;

/** @returns the record in a folder; `damaged` where a file of its name is none; undefined where there is none */
export async function readRecord(folder: string): Promise<Deployment | 'damaged' | undefined> {
  let text: string;
  try {
    text = await readFile(path.join(folder, RECORD), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : 'damaged';
  }
  try {
    const record: unknown = JSON.parse(text);
    if (isRecord(record)) return record;
  } catch {
    // It is none.
  }
  return 'damaged';
}

function isRecord(json: unknown): json is Deployment {
  if (typeof json !== 'object' || json === null) return false;
  const { url, id, manifestDigest, version, files, ...rest } = json as Readonly<Record<string, unknown>>;
  return (
    rest.package === 'reply-all-guard' &&
    [url, id, manifestDigest].every((each) => typeof each === 'string') &&
    /^\d{1,5}(\.\d{1,5}){3}$/.test(String(version)) &&
    typeof files === 'object' &&
    files !== null
  );
}

/** What the package before this one means for people who have it. */
export type Change = 'none' | 'manifest' | 'another-add-in';

export const changeSince = (before: Deployment | undefined, id: string, manifestDigest: string): Change => {
  if (!before) return 'none';
  if (before.id !== id) return 'another-add-in';
  return before.manifestDigest === manifestDigest ? 'none' : 'manifest';
};

const HIGHEST = 65_535;
const numbersOf = (version: string): number[] => version.split('.').map(Number);

const isHigher = (a: string, b: string): boolean => {
  const [mine, other] = [numbersOf(a), numbersOf(b)];
  const at = mine.findIndex((number, index) => number !== other[index]);
  return at >= 0 && mine[at]! > (other[at] ?? 0);
};

/**
 * The manifest's Version. The admin centre takes a changed manifest only with a higher one (learn.microsoft.com/office/dev/
 * add-ins/publish/maintain-breaking-changes), so that where the built one is not higher, the last number before it is raised.
 */
export function versionAfter(built: string, before: Deployment | undefined, change: Change): string {
  if (!before || change === 'another-add-in' || isHigher(built, before.version)) return built;
  if (change === 'none') return before.version;
  const numbers = numbersOf(before.version);
  for (let at = 3; at >= 0; at--) {
    if (numbers[at]! < HIGHEST) {
      numbers[at]! += 1;
      break;
    }
    numbers[at] = 0;
  }
  return numbers.join('.');
}
