import type { Asked } from '../engine/facts';
import { BODY_LIMIT } from '../outlook/ports';
import { readQuotedHeader } from './quoted-header';
import type { QuotedHeader } from './quoted-header';
import { depthOf } from './quoted-lines';

/**
 * The token of the line by which a sender asks not to be answered to all. Letters between square brackets: nothing a
 * program wraps at, makes a link, a smart quote or a list of, or encodes; no word of a language, and no reader minds it.
 */
export const MARKER = '[NoReplyAll]';

/** The line stands at the top, below what a gateway may have put there. */
const NEAR_TOP = 4_000;

/** What wrapping, quoting, bold and escapes may put into the token. */
export const BETWEEN = /[^a-z[\]]+/gi;

/**
 * Whether the sender of the message being answered asked not to be answered to all: the token stands near the top of the
 * topmost quoted message's own text, in whatever shape. Who that sender is may be unreadable or forged: the wish is seen
 * by all the same. `earlier`: it stands further down, in a message that this one answered. What is typed above does not count.
 * @param quote what `readQuotedHeader` found in this body
 */
export function senderAskedNotTo(body: string, quote: QuotedHeader | undefined): Asked {
  const below = quote ? body.slice(quote.end, BODY_LIMIT) : '';
  if (!quote || !holdsMarker(below)) return 'no';
  const header = linesOf(body.slice(quote.start, quote.end).trim());
  // Below "… wrote:" the quote marks begin; a block has them itself. More are an older message's.
  const depth = depthOf(header[header.length - 1]!) + (quote.form === 'attribution' ? 1 : 0);
  const { start: end = below.length } = readQuotedHeader(below) ?? {};
  const at = (isOwn: boolean, limit: number): string =>
    linesOf(below.slice(0, Math.min(end, limit)))
      .filter((line) => depthOf(line) <= depth === isOwn)
      .join('');
  if (holdsMarker(at(true, NEAR_TOP))) return 'yes';
  return holdsMarker(at(false, end)) || holdsMarker(below.slice(end)) ? 'earlier' : 'no';
}

const holdsMarker = (text: string): boolean => text.replace(BETWEEN, '').toLowerCase().includes(MARKER.toLowerCase());

const linesOf = (text: string): string[] => text.split(/\r\n?|\n/);
