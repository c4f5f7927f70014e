/**
 * Makes the HTML of a mail harmless: real mail is opened here. DOMPurify keeps what is named below and nothing else. The
 * page's Content-Security-Policy stands behind it: were something missed, it could neither run nor load.
 */

import createDOMPurify from 'dompurify';
import type { Config, DOMPurify } from 'dompurify';
import { withoutHandlers } from './without-handlers';

export interface SafeHtml {
  readonly fragment: DocumentFragment;
  /** Pictures left out because they would come from the internet. */
  readonly pictures: number;
}

const words = (list: string): string[] => list.split(' ');

const CONFIG = {
  RETURN_DOM_FRAGMENT: true as const,
  // The style sheets of a mail's head are kept with its body.
  FORCE_BODY: true,
  ALLOWED_TAGS: words(
    'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn ' +
      'div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q s ' +
      'samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr',
  ),
  ALLOWED_ATTR: words(
    'align alt bgcolor border cellpadding cellspacing color colspan dir face height lang rowspan size src start style title ' +
      'type valign width',
  ),
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  // Left out with all they hold; every other unknown element gives way to its children.
  FORBID_CONTENTS: words(
    'applet audio button canvas datalist dialog form frameset head iframe map math noembed noframes noscript object option ' +
      'plaintext portal script select style svg template textarea title video xmp',
  ),
} satisfies Config;

/** For a frame of its own: nothing in it reaches the page around it. */
const WITH_STYLE_SHEETS = { ...CONFIG, ADD_TAGS: ['style'], ADD_ATTR: ['class'] } satisfies Config;

/** Would let a mail cover the screen around it. */
const ESCAPING_STYLES: ReadonlySet<string> = new Set(['position', 'z-index']);
/** Functions that load, and the escapes that could spell them. */
const LOADING_VALUE = /(?:url|image|image-set|cross-fade|src)\s*\(|\\/i;
const LOADING_IN_SHEET = /@import|(?:url|image-set|cross-fade|src)(?=\s*\()/gi;

let sanitiser: DOMPurify | undefined;

function createSanitiser(): DOMPurify {
  const purify = createDOMPurify(window);
  purify.addHook('uponSanitizeElement', (node, { tagName }) => {
    if (tagName === 'style') stopLoading(node);
  });
  purify.addHook('beforeSanitizeAttributes', (element) => {
    // A link shows where it would lead and leads nowhere: following it would load remote content.
    if (element.localName === 'a') element.setAttribute('title', (element.getAttribute('href') ?? '').slice(0, 500));
  });
  purify.addHook('afterSanitizeAttributes', (element) => {
    if (element.hasAttribute('style')) keepHarmlessStyles(element as HTMLElement);
  });
  return purify;
}

/** @param keepStyleSheets also keeps `<style>` and classes: only for a frame of its own. */
export function safeHtml(html: string, keepStyleSheets = false): SafeHtml {
  sanitiser ??= createSanitiser();
  const fragment = sanitiser.sanitize(withoutHandlers(html), keepStyleSheets ? WITH_STYLE_SHEETS : CONFIG);
  const remote = [...fragment.querySelectorAll('img')].filter((picture) => !cameWithTheMail(picture));
  for (const picture of remote) picture.replaceWith(picture.alt);
  return { fragment, pictures: remote.length };
}

/** The frame's policy stops what loads; this spares the browser the asking: it ignores rules that it does not know. */
function stopLoading(sheet: Node): void {
  sheet.textContent = (sheet.textContent ?? '').replace(LOADING_IN_SHEET, 'left-out');
}

const cameWithTheMail = (picture: HTMLImageElement): boolean =>
  /^data:image\/(?:png|jpe?g|gif|webp|bmp);/i.test((picture.getAttribute('src') ?? '').trim());

function keepHarmlessStyles(element: HTMLElement): void {
  const { style } = element;
  for (const property of Array.from(style)) {
    if (ESCAPING_STYLES.has(property) || LOADING_VALUE.test(style.getPropertyValue(property)))
      style.removeProperty(property);
  }
  // Without what this browser did not understand: another rendering mode might.
  element.setAttribute('style', style.cssText);
}
