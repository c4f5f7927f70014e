import { parseUrl } from '../parse-url';

const isFile = (pathname: string): boolean => /\.(html?|xml|js|json)$/i.test(pathname);

/**
 * Where the add-in lies, from what was typed: https and ending in a slash.
 * @throws one sentence, with what to write instead where that can be said
 */
export function readAddress(typed: string): URL {
  const text = typed.trim();
  if (/^[a-z]:[\\/]|^[./~\\]/i.test(text))
    throw new Error(`"${typed}" is a path; give the address where the add-in is served, https://….`);
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(text)) {
    const meant = `https://${text.replace(/^https?:?[\\/]*/i, '')}`;
    throw new Error(`"${typed}" does not start with https://${parseUrl(meant) ? `; write ${meant}.` : '.'}`);
  }
  if (!parseUrl(text)) throw new Error(`"${typed}" is not an address; write one such as https://guard.example/.`);

  const url = new URL(text);
  if (url.protocol === 'http:')
    throw new Error(`"${typed}" is not encrypted, and Outlook loads nothing from it; serve the add-in over https.`);
  if (url.protocol !== 'https:')
    throw new Error(`"${typed}" is not a web address; write one that starts with https://.`);
  if (url.username || url.password)
    throw new Error(
      `The address holds a name or password; leave them out: every Outlook must get the files without them.`,
    );
  if (url.search || url.hash)
    throw new Error(`"${typed}" has more than the folder; write ${url.origin}${url.pathname}.`);
  if (isFile(url.pathname)) throw new Error(`"${typed}" is a file; give its folder, ${new URL('.', url).href}.`);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}
