import type { StaticFile } from './static-files';
import { readBelow } from './static-files';

/** Where the repository's manifest and bundles point; packaging replaces it by the same text. */
const BUILT_FOR = 'https://localhost:3000';
const OFFICE_JS_TAG = /<script\b[^>]*\bsrc="https:\/\/[^"]*\/office\.js"[^>]*><\/script>/i;
/** office.js takes its other files' address from its own, and asks Microsoft's network for MicrosoftAjax unless it is there. */
const LOCAL_TAGS = '<script src="/preview/microsoft-ajax.js"></script><script src="/office-js/office.js"></script>';

/**
 * On top of the policy in the add-in's own pages, which is left as it is shipped: what cannot stand in a page, and that nothing
 * leaves this computer.
 */
export const ADDIN_POLICY = "script-src 'self'; connect-src 'self'; frame-src 'self'; frame-ancestors 'self'";

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
