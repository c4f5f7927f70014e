import { TextDecoder } from 'node:util';

/** Charsets of two bytes a letter: what they write may pass for UTF-8, so the mail's own word counts first. */
const DOUBLE_BYTE = /^(gb|big5|shift|sjis|euc|iso-2022|ks_c)/i;

/** The first charset that the mail names, its parts included; RFC 2231 may put a language before it. */
const DECLARED = /charset\*?=\s*"?(?:[\w-]*'[\w-]*')?([\w.:-]{2,40})/i;

/** Characters in which a charset is looked for. */
const LOOKED_AT = 100_000;

/**
 * Header fields as text. Programs that know no better put letters there as they are: in the charset of the text, or in
 * UTF-8, which proves itself; else in what Windows uses in the west.
 * @param mail the whole of it, which names its charset
 */
export function headerText(block: Buffer, mail: Buffer): string {
  if (!block.some((byte) => byte > 0x7f || byte === 0x1b)) return block.toString('latin1');
  const declared = DECLARED.exec(mail.toString('latin1', 0, LOOKED_AT))?.[1] ?? 'utf-8';
  const charsets = DOUBLE_BYTE.test(declared) ? [declared, 'utf-8'] : ['utf-8', declared];
  for (const charset of charsets) {
    const text = decoded(block, charset);
    if (text !== undefined) return text;
  }
  return new TextDecoder('windows-1252').decode(block);
}

/** @returns undefined where the bytes are not in this charset, or nobody knows it */
function decoded(bytes: Buffer, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
