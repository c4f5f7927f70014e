import type { QuotedHeader } from './quoted-header';

/** What is read of the new text: the words of a storm stand in its first lines. */
const NEW_TEXT_LIMIT = 8_000;

/** How "Sent from my phone" and "Get Outlook for iOS<…>" begin: one row a language. */
const DEVICE_LINES: readonly RegExp[] = [/^(sent from|get outlook for) \w/i];

/** A device's line is short. */
const DEVICE_LINE_LIMIT = 120;

/** What was newly typed in a plain-text body: above the quote, without signature, device lines and `>` lines. */
export function newText(body: string, quote: QuotedHeader | undefined): string {
  const kept: string[] = [];
  for (const line of body.slice(0, Math.min(quote ? quote.start : body.length, NEW_TEXT_LIMIT)).split(/\r\n?|\n/)) {
    // The signature delimiter of RFC 3676, with or without the blank that conversions lose.
    if (/^-- ?$/.test(line)) break;
    const text = line.trim();
    if (text.startsWith('>')) continue;
    if (text.length <= DEVICE_LINE_LIMIT && DEVICE_LINES.some((device) => device.test(text))) continue;
    kept.push(line);
  }
  return kept.join('\n').trim();
}
