import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SEND_MODE_NAMES } from './package/send-mode';
import type { SendMode } from './package/send-mode';

/** Beside the policy, and in each package. */
export const DEPLOYMENT_FILE = 'deployment.json';

/** Where and how the add-in is to be served: what `deployment.json` holds after "init". */
export interface Deployment {
  /** https, ending in a slash. */
  readonly url: string;
  /** Left out: our own, which differs by language. */
  readonly name?: string;
  readonly sendMode: SendMode;
}

/** What was packaged: what `deployment.json` holds after "package", for the next package and for "doctor". */
export interface PackagedDeployment extends Deployment {
  readonly name: string;
  readonly id: string;
  /** The manifest's. */
  readonly version: string;
  /** See `manifestDigest`: what administrators have consented to. */
  readonly manifestDigest: string;
  /** SHA-256, hexadecimal, of each file that is served and that only another package changes: not of policy.json and lists/. */
  readonly files: Readonly<Record<string, string>>;
}

export const isPackaged = (deployment: Deployment): deployment is PackagedDeployment => 'files' in deployment;

const PRODUCT = 'reply-all-guard';
const FORMAT = 1;

/** The file's text. */
export const deploymentText = (deployment: Deployment): string =>
  `${JSON.stringify({ product: PRODUCT, format: FORMAT, ...deployment }, null, 2)}\n`;

const isText = (value: unknown): value is string => typeof value === 'string';

/** What each key has to hold; the second part is there once it was packaged. */
const PLANNED: Readonly<Record<keyof Deployment, (value: unknown) => boolean>> = {
  url: (value) => isText(value) && /^https:\/\/[^\s"'<>\p{Cc}]{1,500}$/u.test(value),
  name: (value) => value === undefined || isText(value),
  sendMode: (value) => SEND_MODE_NAMES.some((each) => each === value),
};
const PACKAGED: Readonly<Record<Exclude<keyof PackagedDeployment, keyof Deployment>, (value: unknown) => boolean>> = {
  id: isText,
  version: (value) => isText(value) && /^\d{1,5}(\.\d{1,5}){3}$/.test(value),
  manifestDigest: isText,
  files: (value) => typeof value === 'object' && value !== null && Object.values(value).every(isText),
};

/** @throws a sentence without a subject and a full stop, where "init" and "package" did not write it */
export function readDeployment(text: string): Deployment {
  let json: Readonly<Record<string, unknown>>;
  try {
    json = (JSON.parse(text) ?? {}) as typeof json;
  } catch {
    throw new Error('is not JSON');
  }
  const { product, format, ...deployment } = json;
  if (product !== PRODUCT || format !== FORMAT) throw new Error('is not of this product, or of another version');
  const isOfPackage = Object.keys(PACKAGED).some((key) => key in deployment);
  for (const [key, fits] of Object.entries({ ...PLANNED, ...(isOfPackage ? PACKAGED : {}) }))
    if (!fits(deployment[key])) throw new Error(`has no usable "${key}"`);
  return deployment as unknown as Deployment;
}

/** The same of what a host serves. @throws as `readDeployment` does, also where nothing was packaged */
export function readPackaged(text: string): PackagedDeployment {
  const deployment = readDeployment(text);
  if (!isPackaged(deployment)) throw new Error('is what "init" wrote');
  return deployment;
}

/** @returns what the file in a folder holds; `damaged` where neither "init" nor "package" wrote it; undefined where there is none */
export async function deploymentIn(folder: string): Promise<Deployment | 'damaged' | undefined> {
  try {
    return readDeployment(await readFile(path.join(folder, DEPLOYMENT_FILE), 'utf8'));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return ['ENOENT', 'ENOTDIR'].includes(code) ? undefined : 'damaged';
  }
}
