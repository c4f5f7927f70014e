import { LISTS_ONLY } from '../decision';
import type { Verdict } from '../decision';
import { rule } from '../rule';
import type { Facts, ListEntry } from '../facts';
import { isLikelyList } from '../reach';
import { strictestOf } from '../strictest-of';

/** A list of unknown size that this person does not know: the headline case, not the exception. */
export const unfamiliarList = rule(
  {
    firesOn: 'A message to a list of unknown size that the person does not know.',
    messages: ['unknown', 'possible', 'newly-made'],
    settings: ['knownLists'],
    ofUnknownSize: true,
  },
  {
    id: 'unfamiliar-list',
    needs: ['toAll'],
    from: LISTS_ONLY,
    check(facts) {
      return strictestOf(
        facts.lists.filter((list) => !list.size.known && !list.familiar).map((list) => verdictOn(list, facts)),
      );
    },
  },
);

function verdictOn(list: ListEntry, facts: Facts): Verdict {
  const params = { list: list.name };
  if (!isLikelyList(list)) return { action: 'notice', messageId: 'possible', params, certainty: 'weak' };
  return list.newlyMade
    ? { action: 'confirm', messageId: 'newly-made', params }
    : { action: facts.toAll ? 'warn' : 'notice', messageId: 'unknown', params };
}
