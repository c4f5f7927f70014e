import type { Check } from '../finding';
import { MANIFEST } from '../names';

export const manifestBroken: Check = {
  id: 'manifest-broken',
  severity: 'broken',
  *check({ manifest }) {
    if (manifest && 'problem' in manifest)
      yield { file: MANIFEST, sentence: `${manifest.problem} Upload the packaged manifest, unchanged.` };
  },
};
