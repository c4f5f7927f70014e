import { LISTS_ONLY, strictness } from '../decision';
import type { Verdict } from '../decision';
import { rule } from '../rule';
import { inOwnersWords } from '../owner-words';

/** A list with a row: the row's action, else a notice of its words, or the catalogue's. A row without either only informs. */
export const protectedList = rule(
  {
    firesOn: 'Any message to a list with an action or words in its row of `lists`.',
    messages: ['protected', 'owner-words'],
  },
  {
    id: 'protected-list',
    needs: [],
    from: LISTS_ONLY,
    check(facts, _reach, settings) {
      let strictestSoFar: Verdict | undefined;
      for (const list of facts.lists) {
        const row = list.row === undefined ? undefined : settings.lists[list.row];
        const message = row?.message ?? list.ownerWords;
        const action = row?.action ?? (message || row?.link ? 'notice' : 'allow');
        if (strictness(action) <= strictness(strictestSoFar?.action ?? 'allow')) continue;
        strictestSoFar = {
          action,
          ...(row && { because: `lists[${list.row!}]${row.action ? '.action' : ''}` }),
          ...inOwnersWords(list.name, row?.action ? 'protected' : 'owner-words', { message, link: row?.link }),
        };
      }
      return strictestSoFar;
    },
  },
);
