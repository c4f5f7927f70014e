import { describe, expect, test } from 'vitest';
import { parseAlertMarkdown } from '../../../../src/preview/ui/alert-markdown';

const text = (text: string) => ({ kind: 'text', text });

describe('parseAlertMarkdown', () => {
  test('two line feeds part paragraphs', () => {
    expect(parseAlertMarkdown('One.\n\nTwo.')).toEqual([
      { kind: 'paragraph', lines: [[text('One.')]] },
      { kind: 'paragraph', lines: [[text('Two.')]] },
    ]);
  });

  test.each(['- a\r- b\r', '* a\r\n* b', '- a\n- b'])(
    'bullets end with a carriage return or a line feed: %j',
    (source) => {
      expect(parseAlertMarkdown(source)).toEqual([{ kind: 'bullets', lines: [[text('a')], [text('b')]] }]);
    },
  );

  test('numbers make a list of their own', () => {
    expect(parseAlertMarkdown('Do:\r1. a\r2. b\r- c')).toEqual([
      { kind: 'paragraph', lines: [[text('Do:')]] },
      { kind: 'numbers', lines: [[text('a')], [text('b')]] },
      { kind: 'bullets', lines: [[text('c')]] },
    ]);
  });

  test('bold, italic, and one in the other', () => {
    expect(parseAlertMarkdown('a **b *c*** d')).toEqual([
      {
        kind: 'paragraph',
        lines: [
          [text('a '), { kind: 'bold', children: [text('b '), { kind: 'italic', children: [text('c')] }] }, text(' d')],
        ],
      },
    ]);
  });

  test('bold inside italic', () => {
    expect(parseAlertMarkdown('*a **b***')).toEqual([
      {
        kind: 'paragraph',
        lines: [[{ kind: 'italic', children: [text('a '), { kind: 'bold', children: [text('b')] }] }]],
      },
    ]);
  });

  test('a link with https', () => {
    expect(parseAlertMarkdown('[help](https://trust.example/a)')).toEqual([
      { kind: 'paragraph', lines: [[{ kind: 'link', href: 'https://trust.example/a', children: [text('help')] }]] },
    ]);
  });

  test.each(['[x](javascript:alert(1))', '[x](http://trust.example)', '[x](/a)', '[x]', '[x](https://a b)'])(
    'what is no https link stays text: %s',
    (source) => {
      expect(parseAlertMarkdown(source)).toEqual([{ kind: 'paragraph', lines: [[text(source)]] }]);
    },
  );

  test.each([
    ['\\*no\\* \\[no\\](https://a.example) \\\\', '*no* [no](https://a.example) \\'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['a ** b', 'a ** b'],
    ['open **bold', 'open **bold'],
    ['<b>x</b><img src=x onerror=alert(1)>', '<b>x</b><img src=x onerror=alert(1)>'],
  ])('%s is plain text', (source, shown) => {
    expect(parseAlertMarkdown(source)).toEqual([{ kind: 'paragraph', lines: [[text(shown)]] }]);
  });

  test('any length of marks ends', () => {
    expect(() => parseAlertMarkdown('*['.repeat(250))).not.toThrow();
  });
});
