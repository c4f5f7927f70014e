import { LISTS_ONLY, strictness } from '../decision';
import type { Verdict } from '../decision';
import { rule } from '../rule';
import { inOwnersWords } from '../owner-words';

/** A list the organisation wrote a row for: the row's action, else confirm. Words in the catalogue alone: notice. */
export const protectedList = rule(
  { firesOn: 'Any message to a list that has a row in `lists`.', messages: ['protected', 'owner-words'] },
  {
    id: 'protected-list',
    needs: [],
    from: LISTS_ONLY,
    check(facts, _reach, settings) {
      let strictestSoFar: Verdict | undefined;
      for (const list of facts.lists) {
        const row = list.row === undefined ? undefined : settings.lists[list.row];
        if (!row && !list.ownerWords) continue;
        const action = row ? (row.action ?? 'confirm') : 'notice';
        if (strictestSoFar && strictness(action) <= strictness(strictestSoFar.action)) continue;
        strictestSoFar = {
          action,
          ...(row && { because: `lists[${list.row!}]${row.action ? '.action' : ''}` }),
          ...inOwnersWords(list.name, row ? 'protected' : 'owner-words', {
            message: row?.message ?? list.ownerWords,
            link: row?.link,
          }),
        };
      }
      return strictestSoFar;
    },
  },
);
