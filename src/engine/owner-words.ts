import type { Verdict } from './decision';

/** What a rule says about a list, and after it the owner's own words, where there are any. */
export const inOwnersWords = (
  list: string,
  message: string | undefined,
  messageId: string,
): Pick<Verdict, 'messageId' | 'params'> => ({ messageId, params: message ? { list, message } : { list } });
