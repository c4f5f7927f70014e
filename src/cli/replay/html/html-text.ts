import { Tokenizer } from 'htmlparser2';
import type { TokenizerCallbacks } from 'htmlparser2';
import { BLOCKS, hasLineAbove, mannerOf, NO_ATTRIBUTES, VOIDS } from './html-elements';
import type { Attributes } from './html-elements';
import { htmlLines } from './html-lines';
import { openElements } from './html-open-elements';

/** Attributes are read to about here: no mail program writes longer styles. */
const VALUE_LIMIT = 2_000;

const NOTHING = (): void => undefined;

/**
 * A mail's HTML body as lines of plain text, for the readers of plain text (`readQuotedHeader`, `senderAskedNotTo`). Blocks
 * and rows make lines, the value of a label in a table stands beside it, `<hr>` and a block with a line above it make a
 * rule of underscores, the lines of a quotation begin with `>`. White space collapses as in a browser, a no-break space is
 * a blank, links give their text. Comments, conditional ones included, and what is not shown are left out.
 *
 * Linear in the length whatever it is given: the tokenizer reads each character once, and nothing is searched here.
 * Never throws; broken markup gives the text a browser would show.
 */
export function textOfHtml(html: string): string {
  const lines = htmlLines();
  const elements = openElements();
  let name = '';
  let attribute = '';
  let attributes = NO_ATTRIBUTES;
  /** Text that was read and not yet written: pieces that touch are one, or "<<<…" would be millions of them. */
  let textStart = 0;
  let textEnd = 0;

  const write = (piece: string): void => {
    if (!elements.hidden) lines.text(piece, elements.preformatted);
  };
  const writeText = (): void => {
    if (textEnd > textStart) write(html.slice(textStart, textEnd));
    textStart = textEnd;
  };
  const edge = (): void => {
    if (!elements.hidden) lines.edge();
  };
  const open = (): void => {
    writeText();
    // "Ada <ada@corp.example>" as some programs write it: no element has such a name.
    if (name.includes('@')) {
      write(`<${name}>`);
      return;
    }
    if (BLOCKS.has(name)) {
      edge();
      elements.endParagraph();
    }
    if (!VOIDS.has(name)) elements.open(name, mannerOf(name, attributes));
    lines.quote(elements.quotations);
    if (elements.hidden) return;
    if (name === 'br') lines.breakLine();
    else if (name === 'hr' || (name === 'div' && hasLineAbove(attributes))) lines.rule();
    else if (name === 'tr') lines.row();
    else if (name === 'td' || name === 'th') lines.cell();
  };
  const callbacks: TokenizerCallbacks = {
    ontext(start, end) {
      if (start !== textEnd) {
        writeText();
        textStart = start;
      }
      textEnd = end;
    },
    ontextentity(codePoint) {
      writeText();
      write(String.fromCodePoint(codePoint));
    },
    onopentagname(start, end) {
      name = html.slice(start, end).toLowerCase();
      attributes = NO_ATTRIBUTES;
    },
    onattribname: (start, end) => void (attribute = html.slice(start, end).toLowerCase()),
    onattribdata(start, end) {
      if (!isRead(attribute) || attributes[attribute].length > VALUE_LIMIT) return;
      const piece = html.slice(start, Math.min(end, start + VALUE_LIMIT)).toLowerCase();
      attributes = { ...attributes, [attribute]: attributes[attribute] + piece };
    },
    onopentagend: open,
    // HTML knows no "<div/>": the slash says nothing.
    onselfclosingtag: open,
    onclosetag(start, end) {
      writeText();
      const closed = html.slice(start, end).toLowerCase();
      if (BLOCKS.has(closed)) edge();
      elements.close(closed);
      lines.quote(elements.quotations);
    },
    onattribentity: NOTHING,
    onattribend: NOTHING,
    oncdata: NOTHING,
    oncomment: NOTHING,
    ondeclaration: NOTHING,
    onprocessinginstruction: NOTHING,
    onend: writeText,
  };
  const tokenizer = new Tokenizer({}, callbacks);
  tokenizer.write(html);
  tokenizer.end();
  return lines.result();
}

const isRead = (name: string): name is keyof Attributes => Object.prototype.hasOwnProperty.call(NO_ATTRIBUTES, name);
