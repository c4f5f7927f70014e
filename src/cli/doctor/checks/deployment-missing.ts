import type { Check } from '../finding';
import { DEPLOYMENT } from '../names';
import { isRedirect, statusSentence } from '../parts/status';
import { isAnswer } from '../visit/answer';

export const deploymentMissing: Check = {
  id: 'deployment-missing',
  severity: 'note',
  *check({ files }) {
    const outcome = files.get(DEPLOYMENT);
    if (isAnswer(outcome) && outcome.status !== 200 && !isRedirect(outcome.status))
      yield {
        file: DEPLOYMENT,
        sentence: `${statusSentence(outcome.status)} Without it nobody can say whether all files are of one version.`,
      };
  },
};
