import type { Check } from '../finding';
import { MANIFEST } from '../names';
import { isRedirect, statusSentence } from '../parts/status';
import { isAnswer } from '../visit/answer';

export const manifestMissing: Check = {
  id: 'manifest-missing',
  severity: 'risky',
  *check({ files }) {
    const outcome = files.get(MANIFEST);
    if (isAnswer(outcome) && outcome.status !== 200 && !isRedirect(outcome.status))
      yield { file: MANIFEST, sentence: `${statusSentence(outcome.status)} What it names could not be looked at.` };
  },
};
