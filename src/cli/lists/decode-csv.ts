import { isUtf8 } from 'node:buffer';

const BYTE_ORDER_MARKS: readonly (readonly [label: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

export interface DecodedCsv {
  /** Without a byte order mark. */
  readonly text: string;
  /** What was assumed of the encoding, as a sentence; undefined: nothing. */
  readonly assumed?: string;
}

/**
 * The text of a file as Excel, PowerShell or another program saved it.
 * @param encoding what the person says it is; taken where no byte order mark says otherwise
 */
export function decodeCsv(bytes: Buffer, encoding: string | undefined): DecodedCsv {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const label = marked ?? encoding;
  if (label !== undefined) return { text: new TextDecoder(label).decode(bytes) };
  // A text in UTF-16 begins with a letter of a header, which is one byte and a zero.
  if (bytes.length > 1 && bytes[1] === 0) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (isUtf8(bytes)) return { text: bytes.toString('utf8') };
  const text = new TextDecoder('windows-1252').decode(bytes);
  const example = /[^\s,;"]*[\u0080-\uffff][^\s,;"]*/.exec(text)?.[0] ?? '';
  return {
    text,
    assumed: `It is not in UTF-8, and was read as Windows-1252, in which Excel saves "CSV" in Western Europe: "${example}". Name another with --encoding, such as windows-1250.`,
  };
}

/** @throws one sentence where no decoder knows it */
export function readEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new Error(`--encoding takes the name of an encoding, such as windows-1250 or shift_jis, not "${label}".`);
  }
}
