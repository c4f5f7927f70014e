import type { Check } from '../finding';
import { POLICY } from '../names';
import { policyOf } from '../parts/policy';

const MEANS: Readonly<Record<string, string>> = {
  observe: 'is in mode "observe": decisions are recorded and nobody is warned or stopped.',
  off: 'is in mode "off": the guard does nothing at all.',
};

export const policyMode: Check = {
  id: 'policy-mode',
  severity: 'note',
  *check(snapshot) {
    const sentence = MEANS[policyOf(snapshot).mode ?? ''];
    if (sentence) yield { file: POLICY, sentence };
  },
};
