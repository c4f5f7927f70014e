import { modeOf, modeWords } from '../../policy/text/mode-words';
import type { Check } from '../finding';
import { POLICY } from '../names';
import { policyOf } from '../parts/policy';

export const policyMode: Check = {
  id: 'policy-mode',
  severity: 'note',
  *check(snapshot) {
    const layer = policyOf(snapshot);
    const { mode, isForAll } = modeOf(layer);
    if (mode !== 'enforce' || !isForAll) yield { file: POLICY, sentence: `is in mode ${modeWords(layer)}.` };
  },
};
