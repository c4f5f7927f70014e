import { LISTS_ONLY } from '../decision';
import type { RuleSettings } from '../decision';
import { rule } from '../rule';
import { inOwnersWords } from '../owner-words';
import { strictestOf } from '../strictest-of';

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
    check: ({ lists }, _reach, settings) =>
      strictestOf(
        lists
          .map(({ name, row, ownerWords }) => {
            const {
              action,
              link,
              message = ownerWords,
            } = settings.lists[row!] ?? ({} as Partial<RuleSettings['lists'][number]>);
            return {
              action: action ?? (message || link ? 'notice' : 'allow'),
              ...(row !== undefined && { because: `lists[${row}]${action ? '.action' : ''}` }),
              ...inOwnersWords(name, action ? 'protected' : 'owner-words', { message, link }),
            };
          })
          .filter(({ action }) => action !== 'allow'),
      ),
  },
);
