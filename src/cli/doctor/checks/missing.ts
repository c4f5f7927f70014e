import type { Check } from '../finding';
import { REQUIRED } from '../names';
import { isRedirect, statusSentence } from '../parts/status';
import { answeredFiles } from '../seen';

export const missing: Check = {
  id: 'missing',
  severity: 'broken',
  *check(seen) {
    const absent = answeredFiles(seen).filter(
      ({ name, answer: { status } }) => seen.required.has(name) && status !== 200 && !isRedirect(status),
    );
    if (absent.length === REQUIRED.length && absent.every(({ answer }) => answer.status === 404))
      yield {
        file: seen.base.pathname,
        sentence: 'holds nothing of the add-in; correct the address, or copy the packaged folder to it.',
      };
    else for (const { name, answer } of absent) yield { file: name, sentence: statusSentence(answer.status) };
  },
};
