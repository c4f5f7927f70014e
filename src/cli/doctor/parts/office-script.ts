import { parseUrl } from '../../parse-url';

/**
 * Where Microsoft serves office.js: for everybody, for GCC, GCC High and DoD, for 21Vianet
 * (learn.microsoft.com/office/dev/add-ins/publish/government-cloud-guidance).
 */
const HOSTS =
  /^(appsforoffice\.microsoft\.com|officeapis\.public\.onecdn\.static\.microsoft|appsforoffice\.(gcc|gcch|dod)\.cdn\.office\.net|appsforoffice\.cdn\.partner\.office365\.cn)$/;

/** Characters; our pages have two thousand. */
const LOOKED_AT = 32_768;

export interface OfficeScript {
  readonly address: URL;
  readonly isOfMicrosoft: boolean;
}

/** Where a page takes office.js from; undefined where it does not load it. */
export function officeScriptOf(html: string, page: URL): OfficeScript | undefined {
  for (const [, src = ''] of html
    .slice(0, LOOKED_AT)
    .replace(/<!--[^]*?-->/g, '')
    .matchAll(/<script\b[^>]*\bsrc\s*=\s*["']?([^"'\s>]+)/gi)) {
    if (!/(^|\/)office(\.debug)?\.js(\?|$)/i.test(src) || !parseUrl(src, page.href)) continue;
    const address = new URL(src, page);
    return { address, isOfMicrosoft: address.protocol === 'https:' && HOSTS.test(address.hostname) };
  }
  return undefined;
}
