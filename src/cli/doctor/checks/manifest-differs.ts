import type { Check } from '../finding';
import { DEPLOYMENT, MANIFEST } from '../names';

const REMEDY = `take ${MANIFEST} and site/ of one package.`;

export const manifestDiffers: Check = {
  id: 'manifest-differs',
  severity: 'risky',
  *check({ manifest, deployment }) {
    if (!manifest || 'problem' in manifest || !deployment || 'problem' in deployment) return;
    const [given, packaged] = [manifest.value, deployment.value];
    const what = (['id', 'version'] as const).find((each) => given[each] !== packaged[each]);
    if (what)
      yield {
        file: MANIFEST,
        sentence: `has the ${what} ${given[what]}, and the ${DEPLOYMENT} that is served says ${packaged[what]}; ${REMEDY}`,
      };
    else if (given.digest !== packaged.manifestDigest)
      yield { file: MANIFEST, sentence: `was changed after it was packaged; ${REMEDY}` };
  },
};
