import type { Check } from '../finding';
import { frozenText } from '../../incident/incident-scope';
import { POLICY } from '../names';
import { policyOf } from '../parts/policy';

export const incident: Check = {
  id: 'incident',
  severity: 'note',
  *check(snapshot) {
    const { incident: freeze } = policyOf(snapshot);
    if (!freeze) return;
    const until = new Date(freeze.until).toISOString();
    yield {
      file: POLICY,
      sentence:
        freeze.until > snapshot.now
          ? `blocks ${frozenText(freeze)} until ${until}.`
          : `has a freeze that ended at ${until}; it has no effect now, so you can remove it.`,
    };
  },
};
