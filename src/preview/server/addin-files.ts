import type { StaticFile } from './static-files';
import { readBelow } from './static-files';

/** Where the repository's manifest and bundles point; packaging replaces it by the same text. */
const BUILT_FOR = 'https://localhost:3000';
const OFFICE_JS_TAG =
  /<script\b[^>]*\bsrc="https:\/\/appsforoffice\.(?:cdn\.)?microsoft\.com\/lib\/1\/hosted\/office\.js"[^>]*><\/script>/i;
/** office.js takes its other files' address from its own, and asks Microsoft's network for MicrosoftAjax unless it is there. */
const LOCAL_TAGS = '<script src="/preview/microsoft-ajax.js"></script><script src="/office-js/office.js"></script>';

/** A page under this needs no inline script and no foreign origin; the hash is Fluent's empty style element. */
export const ADDIN_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * A file of the built add-in as this server shows it: the built one, except for the address of office.js and, elsewhere
 * than on the port it was built for, its own address.
 */
export async function addinFile(distDir: string, name: string, origin: string): Promise<StaticFile | undefined> {
  const file = await readBelow(distDir, name);
  if (!file || !/^(text|application\/json)/.test(file.type)) return file;
  let text = file.content.toString('utf8');
  if (file.type.startsWith('text/html')) text = text.replace(OFFICE_JS_TAG, LOCAL_TAGS);
  if (origin !== BUILT_FOR) text = text.replaceAll(BUILT_FOR, origin);
  return { ...file, content: Buffer.from(text) };
}
