/**
 * The development certificate for https://localhost. Made on this computer, kept below node_modules, trusted by nobody:
 * the system's trust store is never touched, so a browser warns once.
 */

import { X509Certificate, createHash, createPrivateKey } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { cache } from './project.mjs';

/** What to do about it, in the words of README.md and docs/try-it.md. */
export const CERTIFICATE_NOTE =
  'The certificate is made on your machine, for localhost alone. So the browser warns once: choose Advanced, then Proceed.';

const folder = path.join(cache, 'certificate');
/** Who signed it: made with it, and what "npm run sideload" has the system trust. */
export const certificateAuthority = path.join(folder, 'ca.crt');
const DAYS_VALID = 30;
const RENEW_BEFORE_MS = 2 * 24 * 60 * 60 * 1000;

/** @typedef {{ key: string, cert: string }} Certificate both PEM */

/**
 * @param {Certificate} certificate @param {number} now milliseconds since 1970
 * @returns whether it is for localhost, belongs to its key and lasts for another two days
 */
export function isUsable({ key, cert }, now) {
  try {
    const parsed = new X509Certificate(cert);
    return (
      Date.parse(parsed.validFrom) <= now &&
      now + RENEW_BEFORE_MS < Date.parse(parsed.validTo) &&
      parsed.checkHost('localhost') !== undefined &&
      parsed.checkIP('127.0.0.1') !== undefined &&
      parsed.checkPrivateKey(createPrivateKey(key))
    );
  } catch {
    return false;
  }
}

/** @param {string} from @returns {Certificate | undefined} */
function read(from) {
  try {
    return {
      key: fs.readFileSync(path.join(from, 'localhost.key'), 'utf8'),
      cert: fs.readFileSync(path.join(from, 'localhost.crt'), 'utf8'),
    };
  } catch {
    return undefined;
  }
}

/**
 * The certificate and its key, made or renewed where need be.
 * @returns {Promise<Certificate>}
 */
export async function developmentCertificate() {
  const present = read(folder);
  if (present && isUsable(present, Date.now())) return present;

  const { generateCertificates } = await import('office-addin-dev-certs');
  fs.mkdirSync(cache, { recursive: true });
  // Made aside and renamed: two processes that start together never see half a pair.
  const made = fs.mkdtempSync(path.join(cache, 'certificate-'));
  const file = (/** @type {string} */ name) => path.join(made, name);
  await quietly(() =>
    generateCertificates(file('ca.crt'), file('localhost.crt'), file('localhost.key'), DAYS_VALID, [
      'localhost',
      '127.0.0.1',
    ]),
  );
  fs.chmodSync(file('localhost.key'), 0o600);
  const certificate = read(made);
  if (!certificate) throw new Error('The development certificate could not be made.');
  fs.rmSync(folder, { recursive: true, force: true });
  try {
    fs.renameSync(made, folder);
  } catch {
    fs.rmSync(made, { recursive: true, force: true });
  }
  return certificate;
}

/**
 * Has Chromium take this certificate for a trusted one. Where it is let off with a warning instead, as by `ignoreHTTPSErrors`, the
 * browser keeps nothing of what it was served: every launch of the add-in would load all of office.js anew, as with no real host.
 *
 * @param {Certificate} certificate
 * @returns an argument of the browser's
 */
export function trustArgument({ cert }) {
  const key = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return `--ignore-certificate-errors-spki-list=${createHash('sha256').update(key).digest('base64')}`;
}

/**
 * The generator announces itself on the console; the caller says what matters.
 * @param {() => Promise<void>} task
 */
async function quietly(task) {
  const { log } = console;
  console.log = () => undefined;
  try {
    await task();
  } finally {
    console.log = log;
  }
}
