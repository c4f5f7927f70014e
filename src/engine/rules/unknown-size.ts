import { LISTS_ONLY } from '../decision';
import { rule } from '../rule';

/** Where policy wants more than silence about a list that nobody has counted, however well the person knows it. */
export const unknownSize = rule(
  {
    firesOn: 'Any message to a list of unknown size; `onUnknown` has the action.',
    messages: ['unknown'],
    settings: ['onUnknown'],
    ofUnknownSize: true,
  },
  {
    id: 'unknown-size',
    needs: [],
    from: LISTS_ONLY,
    followsSetting: true,
    check: (_facts, { unknownList }, { onUnknown }) =>
      unknownList && onUnknown !== 'allow'
        ? { action: onUnknown, messageId: 'unknown', params: { list: unknownList.name }, because: 'onUnknown' }
        : undefined,
  },
);
