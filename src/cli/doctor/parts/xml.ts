import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml';

export class NotWellFormed extends Error {}

/**
 * A document's root element, with the offset of every element in it.
 * @param source with line feeds alone between lines, so that offsets stay what they are
 * @throws NotWellFormed: `line 12, column 3: Missing end tag for element Hosts.`
 */
export function rootOf(source: string): XmlElement {
  let root: XmlElement | null;
  try {
    root = parseXml(source, { includeOffsets: true }).root;
  } catch (error) {
    if (error instanceof XmlError) throw new NotWellFormed(sentenceOf(error), { cause: error });
    // The parser calls itself for every level.
    if (error instanceof RangeError)
      throw new NotWellFormed('line 1: elements are nested too deeply.', { cause: error });
    throw error;
  }
  if (!root) throw new NotWellFormed('line 1: Root element is missing.');
  return root;
}

/** The parser's own sentence, which ends with the place and an excerpt. */
const sentenceOf = ({ message, line, column }: XmlError): string =>
  `line ${line}, column ${column}: ${message.replace(/ \(line \d+, column \d+\)[^]*$/, '')}.`;

/** Without its prefix. */
export const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

export const elementsIn = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter((child) => child instanceof XmlElement);

/** The element itself and everything in it, in document order. */
export const withDescendants = (element: XmlElement): XmlElement[] => [
  element,
  ...elementsIn(element).flatMap(withDescendants),
];

/** The line of an offset, counted from 1; each call goes on from the one before. */
export function lineCounter(source: string): (offset: number) => number {
  let line = 1;
  let newline = source.indexOf('\n');
  return (offset) => {
    for (; newline >= 0 && newline < offset; newline = source.indexOf('\n', newline + 1)) line += 1;
    return line;
  };
}
