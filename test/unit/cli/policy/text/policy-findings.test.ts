import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { jsonTree } from '../../../../../src/cli/policy/text/json-tree';
import { findingLine, policyWarnings, policyErrors } from '../../../../../src/cli/policy/text/policy-findings';
import { syntaxFault } from '../../../../../src/cli/policy/text/syntax-fault';

/** `LINE:COLUMN` of each fault. */
const places = (text: string): readonly string[] =>
  policyErrors(text).map(({ place: { line, column } }) => `${line}:${column}`);

describe('the place of a fault', () => {
  it.each([
    ['a key that is none', '{\n  "mode": "off",\n  "modus": "off"\n}', '3:3'],
    ['a value of a wrong type', '{ "lists": [\n { "address": "all@corp.example",\n   "size": "many" }] }', '3:12'],
    ['what is missing: where it should be', '{\n "lists": [\n  { "size": 3 }\n ]\n}', '3:3'],
    ['a duplicate: the later one', '{"organisationDomains": ["a.example",\n"b.example",\n  "a.example"]}', '3:3'],
    ['a key deep inside that is none', '{"thresholds":\n{"warn": 3,\n "wran": 4}}', '3:2'],
    ['a name that may not be locked', '{"locked": ["mode",\n "modus"]}', '2:2'],
    ['a key with dots and brackets in it', '{"messages": {"a": "",\n "a.b[0].c": 4}}', '2:14'],
    ['a key that begins like another', '{"messages": {"a": "",\n "a.": 4}}', '2:8'],
    ['of a key that is there twice, the last, which counts', '{"mode": "on",\n"mode": "on"}', '2:9'],
    ['a file that is no object', '\n  []', '2:3'],
    ['behind CRLF', '{\r\n"modus": 1}', '2:1'],
    ['behind a byte order mark', '\ufeff{"modus": 1}', '1:2'],
    ['a comma too many in an object', '{\n  "mode": "off",\n}', '2:16'],
    ['a comma too many in a list', '{"locked": ["mode" , ]}', '1:20'],
    ['a comma twice', '{"mode": "off",,"locked": []}', '1:15'],
    ['a comment', '{\n // off for now\n "mode": "off" }', '2:2'],
    ['single quotes', "{\n 'mode': 'off' }", '2:2'],
    ['curly quotes', '{“mode”: "off"}', '1:2'],
    ['a quote that is not closed', '{"mode": "off\n}', '1:10'],
    ['a comma that is missing', '{"mode": "off"\n "locked": []}', '2:2'],
    ['a brace that is missing', '{"mode": "off"', '1:15'],
    ['something behind the end', '{}\n{}', '2:1'],
    ['an empty file', ' \n', '1:1'],
    ['a file of brackets alone', '['.repeat(60_000), '1:1'],
    ['a file that is too large', `{${' '.repeat(65_536)}}`, '1:1'],
  ])('%s', (_, text, place) => {
    expect(places(text)[0]).toBe(place);
  });

  it('is given for each fault, as editors read it', () => {
    const faults = policyErrors('{"modus": 1,\n "lists": [{}],\n "thresholds": {"warn": -1}}');
    expect(faults.map((fault) => findingLine('p.json', fault).split(' ')[0])).toEqual([
      'p.json:1:2:',
      'p.json:2:12:',
      'p.json:3:25:',
    ]);
  });
});

describe('the sentence of a fault', () => {
  it.each([
    ['{"modus": "off"}', /modus .*\bmode\b/],
    ['{"thresholds": {"blok": 1}}', /thresholds\.blok .*\bblock\b/],
    ['{"zzz": 1}', /zzz .*There are: .*incident/],
    ['{"mode": "off",}', /comma/],
    ['{/* */}', /comments/],
    ['', /empty/],
  ])('of %s helps', (text, sentence) => {
    expect(policyErrors(text)).toEqual([expect.objectContaining({ sentence: expect.stringMatching(sentence) })]);
  });

  it('is of the person where the layer is', () => {
    expect(policyErrors('{"mode": "off"}', 'person')).toHaveLength(1);
    expect(policyErrors('{"notices": "hide"}', 'person')).toEqual([]);
  });
});

test('whatever is no JSON has a place inside the file', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '"a"',
    "'",
    '1',
    '01',
    '-',
    '.5',
    '1e',
    'true',
    'nul',
    '\\',
    '\\u12',
    '"\\x"',
    '//',
    '/*',
    '\n',
    '\t',
    '\u0001',
    '\u00a0',
    '\ufeff',
    'é',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      const tree = jsonTree(text);
      if (isJson) expect(tree.errors).toEqual([]);
      else {
        if (text.trim()) expect(tree.errors).not.toEqual([]);
        expect(syntaxFault(text, tree).offset).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 20_000 },
  );
});

describe('what comes into force but not as it stands', () => {
  it('is a key that is there twice, at the later one', () => {
    const warnings = policyWarnings(
      '{"mode": "off",\n "rules": {"storm-fuel": "off",\n  "storm-fuel": "warn"}, "mode": "observe"}',
    );
    expect(warnings.map(({ place, sentence }) => `${place.line}:${place.column} ${sentence.split(' ')[0]}`)).toEqual([
      '3:26 mode',
      '3:3 storm-fuel',
    ]);
  });

  it('is wording that nobody would be told, at its key or its words', () => {
    const warnings = policyWarnings(
      '{"texts": {\n "xx": {},\n "en": {"buttn.review": "!",\n  "button.review": "{people}"}}}',
    );
    expect(warnings.map(({ place: { line, column } }) => `${line}:${column}`)).toEqual(['2:2', '3:9', '4:20']);
  });

  it('is nothing in a file that is in order', () => {
    expect(policyWarnings('{"mode": "off", "texts": {"en": {"button.review": "Look"}}}')).toEqual([]);
  });
});
