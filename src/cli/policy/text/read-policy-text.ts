import { stat } from 'node:fs/promises';
import { POLICY_LIMIT, parsePolicy } from '../../../policy/parse';
import type { Layer } from '../../../policy/parse';
import { readBytes, unreadable } from '../../read-text';
import { findingLine, policyErrors } from './policy-findings';

/** No UTF-16 unit takes more bytes of UTF-8. */
const BYTES_A_UNIT = 3;

/**
 * The text of a policy file, its byte order mark included.
 * @throws one sentence where it can be none: a folder, far too large, not in UTF-8
 */
export async function readPolicyText(file: string): Promise<string> {
  const refused = (error: unknown): never => {
    throw unreadable(file, error);
  };
  const there = await stat(file).catch(refused);
  if (there.isFile() && there.size > POLICY_LIMIT * BYTES_A_UNIT)
    throw new Error(
      `${file} has ${there.size} bytes, and the add-in reads ${POLICY_LIMIT} characters: is it the policy? Shorten it.`,
    );
  const bytes = await readBytes(file).catch(refused);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes.includes(0))
    throw new Error(`${file} is in UTF-16, which some editors call "Unicode": save it as "UTF-8".`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new Error(`${file} is not in UTF-8: save it as "UTF-8".`, { cause: error });
  }
}

export interface UsablePolicy {
  readonly file: string;
  /** As it stands, byte order mark included. */
  readonly text: string;
  readonly layer: Layer;
}

/**
 * A policy that the add-in would let come into force.
 * @throws one sentence with the place of its first fault where it would not
 */
export async function readUsablePolicy(
  file: string,
  who: 'organisation' | 'person' = 'organisation',
): Promise<UsablePolicy> {
  const text = await readPolicyText(file);
  const [first, ...others] = policyErrors(text, who);
  if (!first) return { file, text, layer: parsePolicy(text, who).layer };
  const more = others.length ? ` There are ${others.length} more: see "reply-all-guard policy check ${file}".` : '';
  throw new Error(`${findingLine(file, first)} The add-in would refuse the whole file: fix that first.${more}`);
}
