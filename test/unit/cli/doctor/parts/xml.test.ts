import { readFileSync } from 'node:fs';
import type { XmlElement } from '@rgrove/parse-xml';
import { XmlText } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import {
  lineCounter,
  localName,
  NotWellFormed,
  rootOf,
  withDescendants,
} from '../../../../../src/cli/doctor/parts/xml';
import * as libxml from '../../../../structure/manifest/xml';

/** What stands in an element itself, as libxml2's tree has it. */
const ownText = ({ children }: XmlElement): string =>
  children
    .map((child) => (child instanceof XmlText ? child.text : ''))
    .join('')
    .trim();

describe('XML as a manifest needs it', () => {
  it('reads the manifest as libxml2 does, lines included', () => {
    const source = readFileSync('manifest.xml', 'utf8');
    const lineAt = lineCounter(source);
    const ours = withDescendants(rootOf(source)).map((element) => [
      localName(element),
      lineAt(element.start),
      ownText(element),
      // libxml2 hands namespaces over apart.
      ...Object.entries(element.attributes).filter(([name]) => !name.startsWith('xmlns')),
    ]);
    const theirs = libxml
      .withDescendants(libxml.parseXml(source))
      .map(({ name, line, text, attributes }) => [name, line, text, ...attributes]);
    expect(ours).toEqual(theirs);
    expect(ours.length).toBeGreaterThan(500);
  });

  it('knows references, CDATA, comments and instructions', () => {
    const { text, attributes } = rootOf(
      `\ufeff<?xml version="1.0"?><!-- <b> --><a k='"&lt;&#x41;&#66;&amp;amp;'><![CDATA[<&]]> &gt;</a>\n`.slice(1),
    );
    expect(text).toBe('<& >');
    expect(attributes.k).toBe('"<AB&amp;');
  });

  it.each([
    ['', 1],
    ['<a>', 1],
    ['<a></b>', 1],
    ['<a/>\n</a>', 2],
    ['<a/>\n<b/>', 2],
    ['<a>\n<b>\n</a>', 3],
    ['text<a/>', 1],
    ['<a x="1" x="2"/>', 1],
    ['<a x=1/>', 1],
    ['<a x="<"/>', 1],
    ['<a>\n& </a>', 2],
    ['<a>&copy;</a>', 1],
    ['<a><!-- </a>', 1],
    ['<a', 1],
    ['<1/>', 1],
    ['{}', 1],
  ])('refuses %j, with the line', (source, line) => {
    expect(() => libxml.parseXml(source)).toThrow();
    expect(() => rootOf(source)).toThrow(NotWellFormed);
    expect(() => rootOf(source)).toThrow(new RegExp(`^line ${line}, column \\d+: [^\\n]+\\.$`));
  });

  it('takes linear time for what never ends', () => {
    const startedAt = performance.now();
    expect(withDescendants(rootOf(`<a>${'<b/>'.repeat(100_000)}</a>`))).toHaveLength(100_001);
    for (const source of [
      '<a>'.repeat(500_000),
      '<a '.repeat(200_000),
      '<!--'.repeat(200_000),
      `<a ${'x="1" '.repeat(100_000)}`,
    ])
      expect(() => rootOf(source)).toThrow(NotWellFormed);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
});
