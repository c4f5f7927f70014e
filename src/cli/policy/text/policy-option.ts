import { stat } from 'node:fs/promises';
import { givenText } from '../../command';
import type { Values } from '../../command';

const HERE = 'policy.json';

/**
 * The file that `--policy` names, else policy.json of this folder.
 * @throws one sentence where neither is there
 */
export async function policyFileOf(values: Values): Promise<string> {
  const given = givenText(values, 'policy');
  if (given !== undefined) return given;
  const isThere = await stat(HERE).catch(() => undefined);
  if (!isThere)
    throw new Error(
      `There is no ${HERE} in this folder: name yours with --policy FILE ("reply-all-guard init" makes one).`,
    );
  return HERE;
}
