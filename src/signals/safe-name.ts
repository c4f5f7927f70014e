/** Longest display name shown or compared, in UTF-16 units. */
const NAME_LIMIT = 120;

/** What is read of a name at all: a 10 KB name costs no more than this. */
const READ_LIMIT = 1_000;

/** Breaks and blanks of every kind, those that only look blank (Hangul fillers, Braille blank) included. */
const BLANKS = /[\s\u0000-\u001f\u007f-\u009f\u115f\u1160\u2800\u3164\uffa0]+/g;

/** Zero-width, bidirectional and other invisible format characters, tag characters (U+E0000 on) included. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udfff]/g;

/** Those that end a line or do what no reader sees. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** Words that somebody else wrote, on one line and in the order in which they stand; blanks stay as they are. */
export const plainText = (text: string): string => text.replace(INVISIBLE, '').replace(CONTROLS, ' ');

/** A name without control, zero-width and bidirectional characters, on one line, bounded; may be empty. Most have nothing to take away. */
export function cleanName(name: string): string {
  if (name.length <= NAME_LIMIT && /^[!-~]+( [!-~]+)*$/.test(name)) return name;
  const clean = name.slice(0, READ_LIMIT).replace(INVISIBLE, '').replace(BLANKS, ' ').trim();
  if (clean.length <= NAME_LIMIT) return clean;
  // Half a surrogate pair at the cut would show as a box.
  return clean.slice(0, NAME_LIMIT - 1).replace(/[\ud800-\udbff]$/, '') + '…';
}

/** What may be shown for a mailbox: the clean name, else the address, never nothing. Still text, never markup. */
export const safeName = (name: string, address: string): string => cleanName(name) || cleanName(address) || '?';
