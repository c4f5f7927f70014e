import type { Check } from '../finding';
import { POLICY } from '../names';
import { policyOf } from '../parts/policy';

const MEANS: Readonly<Record<string, string>> = {
  observe: 'decisions are recorded and nobody is warned or stopped',
  off: 'the guard does nothing at all',
};

export const policyMode: Check = {
  id: 'policy-mode',
  severity: 'note',
  *check(snapshot) {
    const { mode = 'enforce', senderOverrides = [] } = policyOf(snapshot);
    const others = senderOverrides.filter((row) => (row.mode ?? mode) !== mode);
    const meaning = MEANS[mode];
    if (meaning)
      yield {
        file: POLICY,
        sentence: `is in mode "${mode}": ${meaning}${others.length ? ', except for those whom "senderOverrides" gives another mode' : ''}.`,
      };
    else if (others.length)
      yield { file: POLICY, sentence: 'does not enforce for everybody: "senderOverrides" gives some another mode.' };
  },
};
