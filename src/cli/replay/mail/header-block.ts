import type { MailHeaders } from '../mail-class/mail-headers';
import { headerText } from './header-text';

/** A header block longer than this is no mail's. */
const BLOCK_LIMIT = 1_048_576;
const FIELDS_LIMIT = 5_000;

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
    if (!FIELD_NAME.test(candidate) || fields.length >= FIELDS_LIMIT) continue;
    name = candidate;
    value = line.slice(colon + 1).trim();
  }
  end();
  return fields.length > 0 ? fields : undefined;
}

/** Whether the header goes on behind what is read of it, so that there may be more recipients. */
export const isHeaderCut = (bytes: Buffer): boolean =>
  bytes.length >= BLOCK_LIMIT && firstEmptyLine(bytes) >= BLOCK_LIMIT;

/** Where the first empty line begins, with LF, CRLF, or both mixed; Infinity where there is none. */
const firstEmptyLine = (bytes: Buffer): number =>
  Math.min(...[bytes.indexOf('\n\n'), bytes.indexOf('\n\r\n')].map((at) => (at < 0 ? Infinity : at)));

/** A line that the bound cuts in two is left out. */
function endOfBlock(bytes: Buffer): number {
  const end = firstEmptyLine(bytes);
  if (end < BLOCK_LIMIT) return end;
  return bytes.length < BLOCK_LIMIT ? bytes.length : bytes.lastIndexOf('\n', BLOCK_LIMIT - 1) + 1;
}
