/**
 * Makes the HTML of a mail harmless: real mail is opened here. An allow list: what is not named is unwrapped or left
 * out. The page's Content-Security-Policy stands behind it: were something missed, it could neither run nor load.
 */

export interface SafeHtml {
  readonly fragment: DocumentFragment;
  /** Pictures left out because they would come from the internet. */
  readonly pictures: number;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const ELEMENTS = words(
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn ' +
    'div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q s ' +
    'samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr',
);
/** Left out with all they hold; every other unknown element gives way to its children. */
const DROPPED = words(
  'applet audio base button canvas datalist dialog embed form frame frameset head iframe input link map math meta ' +
    'noembed noframes noscript object option plaintext portal script select slot style svg template textarea title video xmp',
);
const ATTRIBUTES = words(
  'align alt bgcolor border cellpadding cellspacing color colspan dir face height lang rowspan size start title type ' +
    'valign width',
);
/** Would let a mail cover the screen around it. */
const ESCAPING_STYLES = words('position z-index');
/** Functions that load, and the escapes that could spell them. */
const LOADING_VALUE = /(?:url|image|image-set|cross-fade|src)\s*\(|\\/i;

const LOADING_IN_SHEET = /@import|(?:url|image-set|cross-fade|src)(?=\s*\()/gi;

/** @param keepStyleSheets also keeps `<style>` and classes: only for a frame of its own. */
export function safeHtml(html: string, keepStyleSheets = false): SafeHtml {
  const source = new DOMParser().parseFromString(html, 'text/html');
  const fragment = document.createDocumentFragment();
  if (keepStyleSheets) {
    for (const sheet of source.querySelectorAll('head > style')) copyStyleSheet(sheet, fragment);
  }
  const count = { pictures: 0 };
  copyChildren(source.body, fragment, keepStyleSheets, count);
  return { fragment, pictures: count.pictures };
}

function copyStyleSheet(sheet: Element, target: ParentNode & Node): void {
  const copy = document.createElement('style');
  // The frame's policy stops what loads; this spares the browser the asking: rules it does not know are ignored.
  copy.textContent = sheet.textContent.replace(LOADING_IN_SHEET, 'left-out');
  target.appendChild(copy);
}

function copyChildren(from: Node, to: ParentNode & Node, sheets: boolean, count: { pictures: number }): void {
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      to.appendChild(document.createTextNode(child.nodeValue ?? ''));
    } else if (child instanceof Element) {
      copyElement(child, to, sheets, count);
    }
  }
}

function copyElement(element: Element, to: ParentNode & Node, sheets: boolean, count: { pictures: number }): void {
  const tag = element.localName;
  if (tag === 'style' && sheets) copyStyleSheet(element, to);
  if (DROPPED.has(tag)) return;
  if (!ELEMENTS.has(tag)) {
    copyChildren(element, to, sheets, count);
    return;
  }
  if (tag === 'img' && !isInlinePicture(element)) {
    count.pictures += 1;
    to.appendChild(document.createTextNode(element.getAttribute('alt') ?? ''));
    return;
  }
  const copy = document.createElement(tag);
  for (const { name, value } of element.attributes) {
    if (ATTRIBUTES.has(name) || (name === 'class' && sheets)) copy.setAttribute(name, value);
  }
  if (tag === 'img') copy.setAttribute('src', element.getAttribute('src') ?? '');
  // A link shows where it would lead and leads nowhere: following it would load remote content.
  if (tag === 'a') copy.setAttribute('title', (element.getAttribute('href') ?? '').slice(0, 500));
  copyStyle(element as HTMLElement, copy);
  copyChildren(element, copy, sheets, count);
  to.appendChild(copy);
}

const isInlinePicture = (element: Element): boolean =>
  /^data:image\/(?:png|jpe?g|gif|webp|bmp);/i.test((element.getAttribute('src') ?? '').trim());

function copyStyle(from: HTMLElement, to: HTMLElement): void {
  for (const property of Array.from(from.style)) {
    const value = from.style.getPropertyValue(property);
    if (ESCAPING_STYLES.has(property) || LOADING_VALUE.test(value)) continue;
    to.style.setProperty(property, value, from.style.getPropertyPriority(property));
  }
}

/** The first words of a mail, for the message list. */
export function previewText(html: string): string {
  const source = new DOMParser().parseFromString(html.slice(0, 50_000), 'text/html');
  for (const hidden of source.querySelectorAll('style, script, title, noscript, template')) hidden.remove();
  // Blocks and breaks part words that textContent would glue together.
  for (const breaking of source.querySelectorAll('br, p, div, tr, td, li, h1, h2, h3, h4, h5, h6, blockquote'))
    breaking.append(' ');
  return source.body.textContent.replace(/\s+/g, ' ').trim().slice(0, 160);
}
