import type { MailHeaders } from '../mail-class/mail-headers';
import { headerText } from './header-text';

/** Behind so many fields, only those that say who wrote what to whom are read. */
const FIELDS_LIMIT = 5_000;
const NEEDED =
  /^(from|to|cc|bcc|subject|date|message-id|in-reply-to|references|sender|reply-to|list-id|list-post|x-unsent)$/i;
/** No header has so many of those. */
const MOST_FIELDS = 50_000;

const FIELD_NAME = /^[!-9;-~]{1,200}$/;

/**
 * The header fields of a raw message (RFC 5322 2.2), unfolded, in their order. Lines that are no field are skipped.
 * @returns nothing where not even one field stands there
 */
export function readHeaderBlock(bytes: Buffer): MailHeaders | undefined {
  const fields: (readonly [string, string])[] = [];
  let name = '';
  let value = '';
  const end = (): void => {
    if (name) fields.push([name, value]);
  };
  for (const line of headerText(bytes.subarray(0, endOfBlock(bytes)), bytes).split(/\r?\n/)) {
    if (line.startsWith(' ') || line.startsWith('\t')) {
      if (name) value += ` ${line.trim()}`;
      continue;
    }
    end();
    name = '';
    const colon = line.indexOf(':');
    const candidate = line.slice(0, Math.max(colon, 0)).trimEnd();
    if (!FIELD_NAME.test(candidate) || fields.length >= MOST_FIELDS) continue;
    if (fields.length >= FIELDS_LIMIT && !NEEDED.test(candidate)) continue;
    name = candidate;
    value = line.slice(colon + 1).trim();
  }
  end();
  return fields.length > 0 ? fields : undefined;
}

/** Whether there are more fields than are read, so that there may be more recipients. */
export const hasMoreFields = (headers: MailHeaders): boolean => headers.length >= MOST_FIELDS;

/** With LF, CRLF, or both mixed. */
function endOfBlock(bytes: Buffer): number {
  const ends = [bytes.indexOf('\n\n'), bytes.indexOf('\n\r\n')].filter((at) => at >= 0);
  return Math.min(bytes.length, ...ends);
}
