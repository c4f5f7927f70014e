/** Certificates for the loopback: made in the test, with whatever fault is wanted. */

import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

export interface Wanted {
  /** DNS names and IPv4 addresses. */
  readonly names?: readonly string[];
  readonly from?: number;
  readonly to?: number;
  /** Who vouches for it; itself where not given. */
  readonly by?: Certificate;
  readonly isAuthority?: boolean;
}

export interface Certificate {
  /** PEM. */
  readonly cert: string;
  /** PEM. */
  readonly key: string;
  readonly subject: string;
  readonly privateKey: KeyObject;
}

const DAY_MS = 86_400_000;

export function makeCertificate(wanted: Wanted = {}): Certificate {
  const { names = ['localhost', '127.0.0.1'], isAuthority = false, by } = wanted;
  const now = Date.now();
  const { from = now - DAY_MS, to = now + 90 * DAY_MS } = wanted;
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const subject = isAuthority ? 'Example authority' : (names[0] ?? '');
  const content = sequence(
    tagged(0xa0, integer(2)),
    tagged(0x02, Buffer.concat([Buffer.from([1]), createHash('sha256').update(spki).digest().subarray(0, 8)])),
    ECDSA_SHA256,
    commonName(by?.subject ?? subject),
    sequence(time(from), time(to)),
    commonName(subject),
    spki,
    tagged(
      0xa3,
      sequence(
        extension('551d13', sequence(...(isAuthority ? [tagged(0x01, Buffer.from([0xff]))] : []))),
        extension('551d11', sequence(...names.map(alternativeName))),
      ),
    ),
  );
  const signature = sign('sha256', content, by?.privateKey ?? privateKey);
  const der = sequence(content, ECDSA_SHA256, tagged(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const lines = der
    .toString('base64')
    .match(/.{1,64}/g)!
    .join('\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    subject,
    privateKey,
  };
}

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, Math.floor(length / 0x100), length % 0x100];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, Buffer.concat(parts));
const integer = (value: number): Buffer => tagged(0x02, Buffer.from([value]));
const identifier = (hexadecimal: string): Buffer => tagged(0x06, Buffer.from(hexadecimal, 'hex'));
const ECDSA_SHA256 = sequence(identifier('2a8648ce3d040302'));

const commonName = (text: string): Buffer =>
  sequence(tagged(0x31, sequence(identifier('550403'), tagged(0x0c, Buffer.from(text)))));

/** GeneralizedTime, to the second. */
const time = (at: number): Buffer =>
  tagged(0x18, Buffer.from(`${new Date(at).toISOString().slice(0, 19).replace(/\D/g, '')}Z`));

const alternativeName = (name: string): Buffer =>
  /^[\d.]+$/.test(name)
    ? tagged(0x87, Buffer.from(name.split('.').map(Number)))
    : tagged(0x82, Buffer.from(name, 'latin1'));

const extension = (id: string, value: Buffer): Buffer => sequence(identifier(id), tagged(0x04, value));
