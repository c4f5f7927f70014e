/** Finds nginx for the tests of what is served: a named one, else an installed one. */

import fs from 'node:fs';
import path from 'node:path';

/** Where packages put it that many a PATH leaves out: Debian, BSD, Homebrew. */
const PLACES = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

/**
 * An nginx, or one sentence that says what to install.
 * @returns {{ path: string } | { missing: string }}
 */
export function findNginx() {
  const named = process.env['NGINX_PATH'];
  if (named) {
    return fs.existsSync(named)
      ? { path: named }
      : { missing: `NGINX_PATH names ${named}, which is not there: correct it or unset it.` };
  }
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), ...PLACES].filter(path.isAbsolute);
  const found = folders.map((folder) => path.join(folder, 'nginx')).find((file) => fs.existsSync(file));
  return found
    ? { path: found }
    : { missing: 'No nginx was found: install it ("apt-get install nginx") or name one with NGINX_PATH.' };
}
