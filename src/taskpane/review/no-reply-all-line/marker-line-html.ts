import { MARKER } from '../../../signals/marker';
import { readMarkerLine, withPlainSpaces } from './marker-line';
import type { FoundLine } from './marker-line';

/** The line as it is put above an HTML body. A paragraph stays one in every editor, and none takes it apart. */
export const lineAsHtml = (line: string): string =>
  `<p>${line.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)}</p>`;

/** One line as a reader sees it, and the text it begins with. */
interface ShownLine {
  text: string;
  readonly start: Text | undefined;
}

/** What begins a line of its own. */
const BLOCKS =
  'p,div,li,ul,ol,dl,dt,dd,table,tr,td,th,h1,h2,h3,h4,h5,h6,blockquote,pre,section,article,header,footer,center';
const NEVER_SHOWN = 'style,script,title,noscript';
/** As Outlook writes `<hr>` in plain text. */
const RULE = '_'.repeat(32);

/** What a program may put around or into the line without a reader seeing it. */
const INVISIBLE = ['p', 'div', 'span', 'font', 'a', 'b', 'strong', 'i', 'em', 'u', 'br', 'o:p'];

/** How the token is written in the source: an editor that marks spelling puts an element between the brackets. */
const WORD = MARKER.slice(1, -1);
/** More places are not looked at: the line is near the top. */
const PLACES = 5;

export interface HtmlBody {
  readonly line: FoundLine;
  /**
   * The body without the line; undefined where the line does not stand, or shares its block with anything else. Every
   * other character is as it was: what Word writes for itself would not survive being written by a browser.
   */
  readonly without: string | undefined;
  /** It shows pictures that are parts of the message, not links to elsewhere. */
  readonly ownPictures: boolean;
}

/** Reads an HTML body. */
export function readHtmlBody(html: string, sentences: readonly string[]): HtmlBody {
  const body = parsed(html);
  const shown = shownLines(body);
  const line = readMarkerLine(shown.map(({ text }) => text).join('\n'), sentences);
  const ownPictures = [...body.querySelectorAll('img')].some(isOwn);
  return { line, ownPictures, without: line.index === undefined ? undefined : cutOut(html, shown[line.index]!) };
}

/** What the browser's parser makes of it. Within a template nothing runs, is fetched or applied. */
function parsed(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = renameReported(html);
  return template.content;
}

/**
 * Gives another name to the attributes that the page's Content-Security-Policy reports even where they are only parsed:
 * styles, and from Chromium 156 on inline handlers.
 */
function renameReported(html: string): string {
  const withValue = html.replace(/([\s"'/])((?:style|on[a-z]+)\s*=)/gi, '$1x-$2');
  return withValue.replace(/<[a-z][^<>]*/gi, (tag) =>
    tag.replace(/([\s"'/])((?:style|on[a-z]+)(?![^\s/]))/gi, '$1x-$2'),
  );
}

/** `cid:`, `data:` and `blob:` sources, or one of these kept beside a link for the editor. */
const isOwn = (image: HTMLImageElement): boolean =>
  !/^https?:/i.test(image.getAttribute('src') ?? '') || image.hasAttribute('originalsrc');

/** The lines of a body, about as Outlook's plain text has them. */
function shownLines(body: DocumentFragment): readonly ShownLine[] {
  const lines: ShownLine[] = [];
  let current: ShownLine = { text: '', start: undefined };
  let block: Element | null = null;
  const endLine = (): void => {
    lines.push(current);
    current = { text: '', start: undefined };
  };
  const enter = (node: Node): void => {
    const own = node.parentElement?.closest(BLOCKS) ?? null;
    if (own !== block && current.start) endLine();
    block = own;
  };
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.matches(NEVER_SHOWN) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      if (/[^ \t\r\n\f]/.test(node.data)) {
        enter(node);
        current = { text: current.text + node.data.replace(/[ \t\r\n\f]+/g, ' '), start: current.start ?? node };
      } else if (current.start) current.text += ' ';
    } else if (node.nodeName === 'BR') {
      enter(node);
      endLine();
    } else if (node.nodeName === 'HR') {
      enter(node);
      if (current.start) endLine();
      lines.push({ text: RULE, start: undefined });
    }
  }
  endLine();
  return lines;
}

/** Cuts the block that holds this line and nothing else out of the source; the parser has the last word on each cut. */
function cutOut(html: string, { text, start }: ShownLine): string | undefined {
  const block = start?.parentElement?.closest('p,div');
  if (!block || !isAlone(block, text)) return undefined;
  const body = block.getRootNode();
  removeWithFrames(block);
  body.normalize();
  for (const at of placesOf(WORD, html)) {
    const cut = cutBlockAround(html, at, block.localName);
    if (cut !== undefined && parsed(cut).isEqualNode(body)) return cut;
  }
  return undefined;
}

const isAlone = (block: Element, line: string): boolean =>
  withPlainSpaces(block.textContent) === withPlainSpaces(line) &&
  [...block.querySelectorAll('*')].every(({ localName }) => INVISIBLE.includes(localName));

/** The web's editor puts blocks into a `<div>`; one that was the line's alone goes with it. */
function removeWithFrames(block: Element): void {
  const frame = block.parentElement;
  block.remove();
  if (frame?.localName === 'div' && frame.children.length === 0 && isBlank(frame)) removeWithFrames(frame);
}

const isBlank = ({ childNodes }: Element): boolean =>
  [...childNodes].every((node) => node instanceof Text && !/[^ \t\r\n\f]/.test(node.data));

function placesOf(word: string, html: string): readonly number[] {
  const places: number[] = [];
  for (let at = html.indexOf(word); at >= 0 && places.length < PLACES; at = html.indexOf(word, at + 1)) places.push(at);
  return places;
}

/** @param tag what the block is: from where it last begins above the place to where it next ends below */
function cutBlockAround(html: string, at: number, tag: string): string | undefined {
  const opening = [...html.slice(0, at).matchAll(new RegExp(`<${tag}[\\s>]`, 'gi'))].pop();
  const closing = new RegExp(`</${tag}\\s*>`, 'i').exec(html.slice(at));
  if (!opening || !closing) return undefined;
  let above = html.slice(0, opening.index);
  let below = html.slice(at + closing.index + closing[0].length);
  for (;;) {
    const frame = /<div[^<>]*>[ \t\r\n\f]*$/i.exec(above);
    const end = /^[ \t\r\n\f]*<\/div\s*>/i.exec(below);
    if (!frame || !end) return above + below;
    above = above.slice(0, frame.index);
    below = below.slice(end[0].length);
  }
}
