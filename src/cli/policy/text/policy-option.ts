import { stat } from 'node:fs/promises';
import type { CommandOption } from '../../command';

const HERE = 'policy.json';

export const POLICY_OPTION = {
  value: 'FILE',
  description: `the policy file; ${HERE} in this folder if you name none`,
} as const satisfies CommandOption;

/**
 * The file that `--policy` names, else policy.json of this folder.
 * @throws one sentence where neither is there
 */
export async function policyFileOf(given: string | undefined): Promise<string> {
  if (given !== undefined) return given;
  const isThere = await stat(HERE).catch(() => undefined);
  if (!isThere)
    throw new Error(
      `There is no ${HERE} in this folder: name yours with --policy FILE ("reply-all-guard init" makes one).`,
    );
  return HERE;
}
