import { LISTS_ONLY } from '../decision';
import { rule } from '../rule';
import { inOwnersWords } from '../owner-words';
import { isLikelyList } from '../reach';

/** While an incident is declared, nobody replies to all to the frozen lists; none named freezes every list. */
export const incidentFreeze = rule(
  { firesOn: 'A reply to all to a list that `incident` freezes.', messages: ['frozen'] },
  {
    id: 'incident-freeze',
    needs: ['toAll'],
    from: LISTS_ONLY,
    check(facts, _reach, { incident }) {
      if (!facts.toAll || !incident) return undefined;
      const frozen = facts.lists.find((list) => (incident.lists.length ? list.frozen : isLikelyList(list)));
      if (!frozen) return undefined;
      return { action: 'block', because: 'incident', ...inOwnersWords(frozen.name, 'frozen', incident) };
    },
  },
);
