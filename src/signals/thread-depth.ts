import { FIRST_MESSAGE_INDEX } from './message-kind';
import { readQuotedHeader } from './quoted-header';
import type { QuotedHeader } from './quoted-header';

/** Each answer adds five bytes to the conversation index ([MS-OXOMSG] 2.2.1.3). */
const LEVEL_BYTES = 5;
/** Deeper is all the same, and each level costs a look at the rest of the body. */
const MOST = 10;

/** How many answers upon answers this one is, at most MOST where only the quotes tell. */
export function threadDepth(indexBytes = 0, body: string | undefined, topmost: QuotedHeader | undefined): number {
  const levels = Math.floor((indexBytes - FIRST_MESSAGE_INDEX) / LEVEL_BYTES);
  if (levels > 0 || body === undefined) return Math.max(levels, 0);
  let depth = 0;
  let rest = body;
  for (let quote = topmost; quote && depth < MOST; quote = readQuotedHeader(rest)) {
    depth++;
    rest = rest.slice(quote.end);
  }
  return depth;
}
