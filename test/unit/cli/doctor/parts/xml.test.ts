import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NotWellFormed, parseXml, withDescendants } from '../../../../../src/cli/doctor/parts/xml';
import * as libxml from '../../../../structure/manifest/xml';

describe('XML as a manifest needs it', () => {
  it('reads the manifest as libxml2 does', () => {
    const source = readFileSync('manifest.xml', 'utf8');
    const seen = (element: { name: string; attributes: ReadonlyMap<string, string>; text: string; line: number }) => [
      element.name,
      element.line,
      element.text,
      // libxml2 hands namespaces over apart.
      ...[...element.attributes].filter(([name]) => !name.startsWith('xmlns')),
    ];
    const ours = withDescendants(parseXml(source)).map(seen);
    expect(ours).toEqual(libxml.withDescendants(libxml.parseXml(source)).map(seen));
    expect(ours.length).toBeGreaterThan(500);
  });

  it('knows references, CDATA, comments and instructions', () => {
    const { text, attributes } = parseXml(
      `\ufeff<?xml version="1.0"?><!-- <b> --><a k='"&lt;&#x41;&#66;&amp;amp;'><![CDATA[<&]]> &gt;</a>\n`.slice(1),
    );
    expect(text).toBe('<& >');
    expect(attributes.get('k')).toBe('"<AB&amp;');
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
    expect(() => parseXml(source)).toThrow(NotWellFormed);
    expect(() => parseXml(source)).toThrow(new RegExp(`^line ${line}: [^\\n]+\\.$`));
  });

  it('takes linear time for what never ends', () => {
    const startedAt = performance.now();
    expect(parseXml(`<a>${'<b/>'.repeat(500_000)}</a>`).children).toHaveLength(500_000);
    for (const source of [
      '<a>'.repeat(500_000),
      '<a '.repeat(200_000),
      '<!--'.repeat(200_000),
      `<a ${'x="1" '.repeat(100_000)}`,
    ])
      expect(() => parseXml(source)).toThrow(NotWellFormed);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
});
