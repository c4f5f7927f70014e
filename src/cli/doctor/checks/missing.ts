import type { Check } from '../finding';
import { REQUIRED } from '../names';
import { isRedirect, statusSentence } from '../parts/status';
import { answeredFiles } from '../snapshot';

export const missing: Check = {
  id: 'missing',
  severity: 'broken',
  *check(snapshot) {
    const absent = answeredFiles(snapshot).filter(
      ({ name, response: { status } }) => snapshot.required.has(name) && status !== 200 && !isRedirect(status),
    );
    if (absent.length === REQUIRED.length && absent.every(({ response }) => response.status === 404))
      yield {
        file: snapshot.base.pathname,
        sentence: 'does not hold the add-in; correct the address, or copy the packaged folder there.',
      };
    else for (const { name, response } of absent) yield { file: name, sentence: statusSentence(response.status) };
  },
};
