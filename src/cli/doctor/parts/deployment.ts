import type { Deployment as Record_ } from '../../package/deployment';

/** Of `deployment.json`, what can be compared with what is served. */
export interface Deployment extends Pick<Record_, 'id' | 'version'> {
  /** SHA-256 in hexadecimal digits, by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** @throws one sentence without a subject, where no package wrote it */
export function readDeployment(source: string): Deployment {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch {
    throw new Error('is not JSON');
  }
  const { id, version, files } = (json ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || typeof version !== 'string' || typeof files !== 'object' || files === null)
    throw new Error('lacks id, version or files');
  return { id, version, files: new Map(Object.entries(files).map(([name, digest]) => [name, String(digest)])) };
}
