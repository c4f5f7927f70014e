import { readFile, stat } from 'node:fs/promises';
import { POLICY_LIMIT } from '../../policy/parse';
import { checkPolicy } from '../check-policy';
import { checkWording } from '../check-wording';
import { unreadable } from '../read-text';

/** No UTF-16 unit takes more bytes of UTF-8. */
const BYTES_A_UNIT = 3;

/**
 * The text of a policy file, without a byte order mark, after "policy check" has nothing to say about it.
 * @throws one sentence where it cannot be used; one a line where it has several findings
 */
export async function readPolicy(file: string): Promise<string> {
  const there = await stat(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  if (!there.isFile() && !there.isDirectory()) throw new Error(`${file} is no file: name one that holds a policy.`);
  if (there.size > POLICY_LIMIT * BYTES_A_UNIT)
    throw new Error(
      `${file} has ${there.size} bytes, and the add-in reads ${POLICY_LIMIT} characters: is it the policy? Shorten it.`,
    );
  const bytes = await readFile(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  if (/[\ufffd\0]/.test(text)) throw new Error(`${file} is not in UTF-8: save it as "UTF-8", and package again.`);
  const findings = [...checkPolicy(text), ...checkWording(text)].map((finding) => `${file}: ${finding}`);
  if (findings.length) throw new Error(`${findings.join('\n')} Mend it: nothing was written.`);
  return text;
}
