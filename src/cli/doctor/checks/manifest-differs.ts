import { createHash } from 'node:crypto';
import type { Check } from '../finding';
import { DEPLOYMENT, MANIFEST } from '../names';
import { wholeFile } from '../snapshot';

const REMEDY = `upload ${MANIFEST} and ${DEPLOYMENT} of one package.`;

export const manifestDiffers: Check = {
  id: 'manifest-differs',
  severity: 'risky',
  *check(snapshot) {
    const { manifest, deployment } = snapshot;
    const served = wholeFile(snapshot, MANIFEST);
    if (!served || !manifest || 'problem' in manifest || !deployment || 'problem' in deployment) return;
    for (const what of ['id', 'version'] as const)
      if (manifest.value[what] !== deployment.value[what]) {
        yield {
          file: MANIFEST,
          sentence: `has the ${what} ${manifest.value[what]}, and ${DEPLOYMENT} says ${deployment.value[what]}; ${REMEDY}`,
        };
        return;
      }
    const packaged = deployment.value.files[MANIFEST];
    if (packaged && packaged !== createHash('sha256').update(served.body).digest('hex'))
      yield { file: MANIFEST, sentence: `was changed after it was packaged; ${REMEDY}` };
  },
};
