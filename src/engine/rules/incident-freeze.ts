import type { Rule } from '../decision';
import { inOwnersWords } from '../owner-words';
import { isLikelyList } from '../reach';

/** While an incident is declared, nobody replies to all to the frozen lists; none named freezes every list. */
export const incidentFreeze: Rule = {
  id: 'incident-freeze',
  messages: ['frozen'],
  check(facts, _reach, { incident }) {
    if (!facts.toAll || !incident) return undefined;
    const frozen = facts.lists.find((list) => (incident.lists.length ? list.frozen : isLikelyList(list)));
    if (!frozen) return undefined;
    return { action: 'block', ...inOwnersWords(frozen.name, 'frozen', incident) };
  },
};
