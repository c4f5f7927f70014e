import type { MailHeaders } from '../mail-class/mail-headers';

/** A header block longer than this is no mail's. */
const BLOCK_LIMIT = 1_048_576;
const FIELDS_LIMIT = 5_000;

const FIELD_NAME = /^[!-9;-~]{1,200}$/;

/**
 * The header fields of a raw message (RFC 5322 2.2), unfolded, in their order. Lines that are no field are skipped; bytes
 * that are not UTF-8 are read as far as they go.
 * @returns nothing where not even one field stands there
 */
export function readHeaderBlock(bytes: Buffer): MailHeaders | undefined {
  const fields: (readonly [string, string])[] = [];
  let name = '';
  let value = '';
  const end = (): void => {
    if (name) fields.push([name, value]);
  };
  for (const line of bytes.toString('utf8', 0, endOfBlock(bytes)).split(/\r?\n/)) {
    if (line.startsWith(' ') || line.startsWith('\t')) {
      if (name) value += ` ${line.trim()}`;
      continue;
    }
    end();
    name = '';
    const colon = line.indexOf(':');
    const candidate = line.slice(0, Math.max(colon, 0)).trimEnd();
    if (!FIELD_NAME.test(candidate) || fields.length >= FIELDS_LIMIT) continue;
    name = candidate;
    value = line.slice(colon + 1).trim();
  }
  end();
  return fields.length > 0 ? fields : undefined;
}

/** Where the first empty line begins; with LF, CRLF, or both mixed. */
function endOfBlock(bytes: Buffer): number {
  const ends = [bytes.indexOf('\n\n'), bytes.indexOf('\n\r\n')].filter((at) => at >= 0);
  return Math.min(BLOCK_LIMIT, bytes.length, ...ends);
}
