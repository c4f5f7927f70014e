import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';

const DECODERS = new Map([
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
  ['br', promisify(brotliDecompress)],
]);

/**
 * The body without its content encoding.
 * @param limit bytes of what comes out
 * @throws where it is damaged, larger than that, or encoded in another way
 */
export async function decode(body: Buffer, encoding: string, limit: number): Promise<Buffer> {
  const name = encoding.trim().toLowerCase();
  if (!body.length || !name || name === 'identity') return body;
  const decoder = DECODERS.get(name);
  if (!decoder) throw new Error(`${name} is not known here`);
  return decoder(body, { maxOutputLength: limit });
}
