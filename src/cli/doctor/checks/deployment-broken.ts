import type { Check } from '../finding';
import { DEPLOYMENT } from '../names';

export const deploymentBroken: Check = {
  id: 'deployment-broken',
  severity: 'risky',
  *check({ deployment }) {
    if (deployment && 'problem' in deployment)
      yield { file: DEPLOYMENT, sentence: `${deployment.problem}; upload the one that "package" wrote.` };
  },
};
