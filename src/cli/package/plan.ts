import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { RECORD } from './deployment';

/** What "init" wrote down beside the policy, before there was a package: flags of "package" that need not be given. */
export interface Plan {
  readonly url?: string;
  readonly name?: string;
  readonly sendMode?: string;
}

/** @returns nothing where the file beside the policy is none, or is something else: the flags suffice */
export async function readPlan(policyFile: string): Promise<Plan> {
  const file = path.join(path.dirname(policyFile), RECORD);
  try {
    const json = JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, unknown>> | null;
    if (json?.planned !== 'reply-all-guard') return {};
    const textOf = (key: keyof Plan): Plan => (typeof json[key] === 'string' ? { [key]: json[key] } : {});
    return { ...textOf('url'), ...textOf('name'), ...textOf('sendMode') };
  } catch {
    return {};
  }
}
