/** The manifest as a plain tree: parsed once, nothing left behind in the parser's memory. */

import { XmlDocument, XmlElement, XmlText } from 'libxml2-wasm';

export interface Element {
  readonly name: string;
  readonly namespace: string;
  /** Without `xmlns`; a prefix stays: `xsi:type`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** Its own text, trimmed; that of its children not included. */
  readonly text: string;
  readonly line: number;
}

/** @throws where the text is not well-formed, with the parser's words */
export function parseXml(xml: string): Element {
  const document = XmlDocument.fromString(xml);
  try {
    return toElement(document.root);
  } finally {
    document.dispose();
  }
}

function toElement(node: XmlElement): Element {
  const children: Element[] = [];
  let text = '';
  for (let child = node.firstChild; child; child = child.next) {
    if (child instanceof XmlElement) children.push(toElement(child));
    else if (child instanceof XmlText) text += child.content;
  }
  return {
    name: node.name,
    namespace: node.namespaceUri,
    attributes: new Map(node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value])),
    children,
    text: text.trim(),
    line: node.line,
  };
}

/** The element itself and everything in it, in document order. */
export function withDescendants(element: Element): Element[] {
  return [element, ...element.children.flatMap(withDescendants)];
}

export function childrenNamed(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

export function childNamed(element: Element | undefined, name: string): Element | undefined {
  return childrenNamed(element, name)[0];
}

export function attribute(element: Element, name: string): string {
  return element.attributes.get(name) ?? '';
}
