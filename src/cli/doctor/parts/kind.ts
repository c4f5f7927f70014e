/** What a file is, by its name. */
export type Kind = 'js' | 'html' | 'json' | 'png' | 'xml';

const ENDING = /\.(js|html|json|png|xml)$/;

export const kindOf = (name: string): Kind | undefined => ENDING.exec(name)?.[1] as Kind | undefined;

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/**
 * Whether a file may be what its name says. Many a host answers with a page and 200 where there is no such file, or where
 * people are to sign in.
 */
export function isOfKind(name: string, body: Buffer): boolean {
  const kind = kindOf(name);
  if (kind === 'png') return body.subarray(0, PNG.length).equals(PNG);
  const start = body
    .toString('latin1', 0, 200)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  if (kind === 'xml') return !/^<(!doctype )?html/.test(start);
  return !start.startsWith('<') || (kind !== 'js' && kind !== 'json');
}

/** Width and height from the PNG's header. */
export const pngSize = (png: Buffer): readonly [number, number] =>
  png.length < 24 ? [0, 0] : [png.readUInt32BE(16), png.readUInt32BE(20)];
