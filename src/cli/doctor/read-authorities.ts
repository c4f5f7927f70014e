import { X509Certificate } from 'node:crypto';
import { readBytes, unreadable } from '../read-text';

const IN_PEM = /-----BEGIN CERTIFICATE-----[^]+?-----END CERTIFICATE-----/g;

/**
 * The certificates in a file, be it PEM or DER.
 * @throws one sentence where it cannot be read or holds none
 */
export async function readAuthorities(file: string): Promise<string[]> {
  const bytes = await readBytes(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  const found = bytes.toString('latin1').match(IN_PEM) ?? [bytes];
  try {
    return found.map((certificate) => new X509Certificate(certificate).toString());
  } catch (error) {
    throw new Error(`${file} does not hold a certificate; give the authority's own, as PEM or DER, not a key.`, {
      cause: error,
    });
  }
}
