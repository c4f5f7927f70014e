import type { Verdict } from './decision';

/** What a rule says about a list, and after it the owner's own words and address, where there are any. */
export const inOwnersWords = (
  list: string,
  messageId: string,
  { message, link }: { readonly message?: string | undefined; readonly link?: string | undefined },
): Pick<Verdict, 'messageId' | 'params'> => ({
  messageId,
  params: { list, ...(message ? { message } : {}), ...(link ? { link } : {}) },
});
