/** As much of XML as a manifest needs: a tree, or the place where it is not well-formed. */

export interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  /** Its own text, trimmed when it is closed. */
  text: string;
  readonly line: number;
}

export class NotWellFormed extends Error {}

const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const VALUE = `"[^"<]*"|'[^'<]*'`;
const TOKEN = new RegExp(
  [
    '<!--[^]*?-->|<\\?[^]*?\\?>',
    '<!\\[CDATA\\[(?<data>[^]*?)\\]\\]>',
    `</(?<closed>${NAME})\\s*>`,
    `<(?<opened>${NAME})(?<attributes>(?:\\s+${NAME}\\s*=\\s*(?:${VALUE}))*)\\s*(?<empty>/?)>`,
    '(?<text>[^<]+)',
  ].join('|'),
  'y',
);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(${VALUE})`, 'g');
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));|&/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A manifest's deepest element has a dozen around it. */
const DEEPEST = 100;

/** @throws NotWellFormed: `line 12: </Hosts> closes nothing.` */
export function parseXml(source: string): Element {
  let line = 1;
  const fault = (sentence: string, linesOn = 0): never => {
    throw new NotWellFormed(`line ${line + linesOn}: ${sentence}`);
  };
  const plain = (text: string): string =>
    text.replace(REFERENCE, (whole, name?: string, decimal?: string, hexadecimal?: string, at?: number) => {
      if (name) return NAMED[name]!;
      const code = decimal ? Number(decimal) : hexadecimal ? parseInt(hexadecimal, 16) : -1;
      if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
      return fault(`"${whole}" must be written &amp;.`, text.slice(0, at).split('\n').length - 1);
    });

  const document: Element = { name: '', attributes: new Map(), children: [], text: '', line: 0 };
  const open: { element: Element; name: string }[] = [{ element: document, name: '' }];
  const token = new RegExp(TOKEN);
  let newline = source.indexOf('\n');
  while (token.lastIndex < source.length) {
    const start = token.lastIndex;
    const found = token.exec(source);
    if (!found) return fault(`${JSON.stringify(source.slice(start, start + 30))} is no markup.`);
    const { data, closed, opened, attributes = '', empty, text } = found.groups ?? {};
    const { element } = open[open.length - 1]!;
    if (opened) {
      const child: Element = { name: local(opened), attributes: read(attributes), children: [], text: '', line };
      if (element === document && document.children.length) fault('there is a second root.');
      if (open.length > DEEPEST) fault('elements are nested too deeply.');
      element.children.push(child);
      if (!empty) open.push({ element: child, name: opened });
    } else if (closed) {
      const last = open.pop()!;
      if (last.name !== closed) fault(`</${closed}> closes ${last.name ? `<${last.name}>` : 'nothing'}.`);
      last.element.text = last.element.text.trim();
    } else if (text ?? data) {
      if (element === document && text?.trim()) fault('there is text outside the root.');
      element.text += data ?? plain(text ?? '');
    }
    for (; newline >= 0 && newline < token.lastIndex; newline = source.indexOf('\n', newline + 1)) line += 1;
  }
  if (open.length > 1) fault(`<${open[open.length - 1]!.name}> is never closed.`);
  return document.children[0] ?? fault('there is no root.');

  function read(attributes: string): Map<string, string> {
    const values = new Map<string, string>();
    for (const [, name = '', quoted = ''] of attributes.matchAll(ATTRIBUTE)) {
      if (values.has(name)) fault(`${name} is given twice.`);
      values.set(name, plain(quoted.slice(1, -1)));
    }
    return values;
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The element itself and everything in it, in document order. */
export const withDescendants = (element: Element): Element[] => [element, ...element.children.flatMap(withDescendants)];
