import type { Verdict } from './decision';

/** The owner's own words about a list where there are any, else the rule's. */
export const inOwnersWords = (
  list: string,
  message: string | undefined,
  messageId: string,
): Pick<Verdict, 'messageId' | 'params'> =>
  message ? { messageId: 'owner-words', params: { list, message } } : { messageId, params: { list } };
