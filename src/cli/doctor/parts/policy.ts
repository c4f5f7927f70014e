import { parsePolicy } from '../../../policy/parse';
import type { Layer } from '../../../policy/parse';
import { POLICY } from '../names';
import { textOf, whole } from '../seen';
import type { Seen } from '../seen';

/** What the policy file sets; nothing where the add-in would not take it. */
export function policyOf(seen: Pick<Seen, 'files'>): Layer {
  const answer = whole(seen, POLICY);
  return answer ? parsePolicy(textOf(answer)).layer : {};
}
