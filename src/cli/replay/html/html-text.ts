import { Tokenizer } from 'htmlparser2';
import type { TokenizerCallbacks } from 'htmlparser2';
import { BLOCKS, hasLineAbove, mannerOf, NO_ATTRIBUTES, VOIDS } from './html-elements';
import type { Attributes } from './html-elements';
import { HtmlLines } from './html-lines';
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
  const reader = new HtmlReader(html);
  const tokenizer = new Tokenizer({}, reader);
  tokenizer.write(html);
  tokenizer.end();
  return reader.result();
}

/** Told by the tokenizer what stands where; writes the lines. */
class HtmlReader implements TokenizerCallbacks {
  readonly #html: string;
  readonly #lines = new HtmlLines();
  readonly #elements = openElements();
  #name = '';
  #attribute = '';
  #attributes = NO_ATTRIBUTES;
  /** Text that was read and not yet written: pieces that touch are one, or "<<<…" would be millions of them. */
  #textStart = 0;
  #textEnd = 0;

  constructor(html: string) {
    this.#html = html;
  }

  result = (): string => this.#lines.result();

  ontext(start: number, end: number): void {
    if (start !== this.#textEnd) {
      this.#writeText();
      this.#textStart = start;
    }
    this.#textEnd = end;
  }

  ontextentity(codePoint: number): void {
    this.#writeText();
    this.#write(String.fromCodePoint(codePoint));
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#html.slice(start, end).toLowerCase();
    this.#attributes = NO_ATTRIBUTES;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase();
  }

  onattribdata(start: number, end: number): void {
    const name = this.#attribute;
    if (!isRead(name) || this.#attributes[name].length > VALUE_LIMIT) return;
    const piece = this.#html.slice(start, Math.min(end, start + VALUE_LIMIT)).toLowerCase();
    this.#attributes = { ...this.#attributes, [name]: this.#attributes[name] + piece };
  }

  onopentagend(): void {
    this.#writeText();
    const name = this.#name;
    // "Ada <ada@corp.example>" as some programs write it: no element has such a name.
    if (name.includes('@')) {
      this.#write(`<${name}>`);
      return;
    }
    if (BLOCKS.has(name)) {
      this.#edge();
      this.#elements.endParagraph();
    }
    if (!VOIDS.has(name)) this.#elements.open(name, mannerOf(name, this.#attributes));
    this.#lines.quote(this.#elements.quotations);
    if (this.#elements.hidden) return;
    if (name === 'br') this.#lines.breakLine();
    else if (name === 'hr' || (name === 'div' && hasLineAbove(this.#attributes))) this.#lines.rule();
    else if (name === 'tr') this.#lines.row();
    else if (name === 'td' || name === 'th') this.#lines.cell();
  }

  /** HTML knows no "<div/>": the slash says nothing. */
  onselfclosingtag(): void {
    this.onopentagend();
  }

  onclosetag(start: number, end: number): void {
    this.#writeText();
    const closed = this.#html.slice(start, end).toLowerCase();
    if (BLOCKS.has(closed)) this.#edge();
    this.#elements.close(closed);
    this.#lines.quote(this.#elements.quotations);
  }

  onend(): void {
    this.#writeText();
  }

  onattribentity = NOTHING;
  onattribend = NOTHING;
  oncdata = NOTHING;
  oncomment = NOTHING;
  ondeclaration = NOTHING;
  onprocessinginstruction = NOTHING;

  #write(piece: string): void {
    if (!this.#elements.hidden) this.#lines.text(piece, this.#elements.preformatted);
  }

  #writeText(): void {
    if (this.#textEnd > this.#textStart) this.#write(this.#html.slice(this.#textStart, this.#textEnd));
    this.#textStart = this.#textEnd;
  }

  #edge(): void {
    if (!this.#elements.hidden) this.#lines.edge();
  }
}

const isRead = (name: string): name is keyof Attributes => Object.prototype.hasOwnProperty.call(NO_ATTRIBUTES, name);
