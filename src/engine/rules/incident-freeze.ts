import { LISTS_ONLY } from '../decision';
import { rule } from '../rule';
import { inOwnersWords } from '../owner-words';
import { isLikelyList } from '../reach';

/** While an incident is declared nothing goes to the frozen lists; where it names none, nobody replies to all to any list. */
export const incidentFreeze = rule(
  { firesOn: 'Any message to a list that `incident` freezes.', messages: ['frozen'] },
  {
    id: 'incident-freeze',
    needs: ['toAll'],
    from: LISTS_ONLY,
    check({ toAll, lists }, _reach, { incident }) {
      if (!incident) return undefined;
      const isNamed = incident.lists?.length;
      if (!toAll && !(incident.scope ? incident.scope === 'everything' : isNamed)) return undefined;
      const frozen = lists.find((list) => (isNamed ? list.frozen : isLikelyList(list)));
      return frozen && { action: 'block', because: 'incident', ...inOwnersWords(frozen.name, 'frozen', incident) };
    },
  },
);
