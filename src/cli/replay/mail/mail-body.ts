import { BODY_LIMIT } from '../../../outlook/ports';
import PostalMime from 'postal-mime';
import { textOfHtml } from '../html/html-text';

const HTML_LIMIT = 1_000_000;

/** Attached mails are not what this one's author wrote. */
const OPTIONS = { forceRfc822Attachments: true, maxNestingDepth: 50, maxHeadersSize: 8_388_608 };

/**
 * The text a person would see in the message: the text part, else the HTML part as text. Attachments are skipped.
 * @param bytes a raw message, or its beginning
 * @returns undefined where there is no such part, or the parts do not make sense. Never rejects.
 */
export async function readBody(bytes: Buffer): Promise<string | undefined> {
  try {
    const { text, html } = await PostalMime.parse(bytes, OPTIONS);
    if (text?.trim()) return text.slice(0, BODY_LIMIT);
    return html ? textOfHtml(html.slice(0, HTML_LIMIT)).slice(0, BODY_LIMIT) : text;
  } catch {
    return undefined;
  }
}
