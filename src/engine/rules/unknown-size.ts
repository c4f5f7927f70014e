import type { Rule } from '../decision';

/** Where policy wants more than silence about a list that nobody has counted, however well the person knows it. */
export const unknownSize: Rule = {
  id: 'unknown-size',
  messages: ['unknown'],
  check: ({ toAll }, { unknownList }, { onUnknown }) =>
    toAll && unknownList && onUnknown !== 'allow'
      ? { action: onUnknown, messageId: 'unknown', params: { list: unknownList.name } }
      : undefined,
};
