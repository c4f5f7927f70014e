import { ANSWER_INDEX_BYTES, FIRST_INDEX_BYTES } from '../outlook/ports';
import { readQuotedHeader } from './quoted-header';
import type { QuotedHeader } from './quoted-header';

/** Deeper is all the same, and each level costs a look at the rest of the body. */
const MOST = 10;

/** How many answers upon answers this one is, at most MOST where only the quotes tell. */
export function threadDepth(indexBytes = 0, body: string | undefined, topmost: QuotedHeader | undefined): number {
  const levels = Math.floor((indexBytes - FIRST_INDEX_BYTES) / ANSWER_INDEX_BYTES);
  if (levels > 0 || body === undefined) return Math.max(levels, 0);
  let depth = 0;
  let rest = body;
  for (let quote = topmost; quote && depth < MOST; quote = readQuotedHeader(rest)) {
    depth++;
    rest = rest.slice(quote.end);
  }
  return depth;
}
