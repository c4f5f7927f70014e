import type { QuotedHeader } from './quoted-header';

/** What is read of the new text: the words of a storm stand in its first lines. */
const NEW_TEXT_LIMIT = 8_000;

/** The signature delimiter of RFC 3676, with or without the blank that conversions lose; a patch. */
const END = /^(-- ?$|diff --git )/;

/** "Sent from my phone" and "Get Outlook for iOS": in every language a short line that ends with what it was sent with. */
const DEVICE =
  /^(sent from (my|mail|outlook|yahoo) ?.*|[^!?,.]{0,50}(iphone|ipad|android|\bios|samsung|huawei|blackberry|smartphone|windows|mac)( ?\d+| ?[^\s!?,.-]{0,12}))$/i;

/** A gateway's warning, and how much a patch changes. */
const NOTICE = /^\W*(caution\b.*mail.*outside|\d+ files? changed)/i;

/** What a list's footer stands below: dashes around words, or a long rule. */
const RULE = /^([-_=]{10}[-_=\s]*|---.{1,60}---)$/;

/**
 * What was newly typed in a plain-text body: above the quote, the signature, a list's footer below a rule, or a patch;
 * without lines that name a device, warnings of a gateway, and `>` lines.
 */
export function newText(body: string, quote: QuotedHeader | undefined): string {
  const kept: string[] = [];
  let begun = false;
  for (const line of body.slice(0, Math.min(quote ? quote.start : body.length, NEW_TEXT_LIMIT)).split(/\r\n?|\n/)) {
    const text = line.trim();
    if (END.test(text) || (begun && RULE.test(text))) break;
    if (text.startsWith('>') || NOTICE.test(text) || (begun && DEVICE.test(text.replace(/<.*/, '')))) continue;
    begun = begun || text !== '';
    kept.push(line);
  }
  return kept.join('\n').trim();
}
