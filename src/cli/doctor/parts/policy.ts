import { parsePolicy } from '../../../policy/parse';
import type { Layer } from '../../../policy/parse';
import { POLICY } from '../names';
import { textOf, wholeFile } from '../snapshot';
import type { Snapshot } from '../snapshot';

/** What the policy file sets; nothing where the add-in would not take it. */
export function policyOf(snapshot: Pick<Snapshot, 'files'>): Layer {
  const response = wholeFile(snapshot, POLICY);
  return response ? parsePolicy(textOf(response)).layer : {};
}
