import type { Check } from '../finding';
import { DEPLOYMENT } from '../names';
import { isRedirect, statusSentence } from '../parts/status';
import { isResponse } from '../fetch/response';

export const deploymentMissing: Check = {
  id: 'deployment-missing',
  severity: 'note',
  *check({ files }) {
    const result = files.get(DEPLOYMENT);
    if (isResponse(result) && result.status !== 200 && !isRedirect(result.status))
      yield {
        file: DEPLOYMENT,
        sentence: `${statusSentence(result.status)} Without it, doctor cannot tell whether all files are of one version.`,
      };
  },
};
