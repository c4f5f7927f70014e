import type { Check } from '../finding';
import { MANIFEST } from '../names';
import { isRedirect, statusSentence } from '../parts/status';
import { isResponse } from '../fetch/response';

export const manifestMissing: Check = {
  id: 'manifest-missing',
  severity: 'risky',
  *check({ files }) {
    const result = files.get(MANIFEST);
    if (isResponse(result) && result.status !== 200 && !isRedirect(result.status))
      yield { file: MANIFEST, sentence: `${statusSentence(result.status)} What it names could not be checked.` };
  },
};
