import { describe, expect, test } from 'vitest';
import { textOfHtml } from '../../../../../src/cli/replay/html/html-text';
import { MARKER, senderAskedNotTo } from '../../../../../src/signals/marker';
import { newText } from '../../../../../src/signals/new-text';
import { readQuotedHeader } from '../../../../../src/signals/quoted-header';
import { ATTRIBUTIONS, BLOCKS } from '../../../../builders/replay/html-layouts';

const RULE = '________________________________';

describe('HTML as lines of text', () => {
  test.each<[string, string, string]>([
    ['blocks make lines', '<div>a</div><div>b</div><p>c<p>d<h1>e</h1><ul><li>f<li>g</ul>h', 'a\nb\nc\nd\ne\nf\ng\nh'],
    ['blocks in blocks make no more', '<div><div><p>a</p></div></div><div><p>b</p></div>', 'a\nb'],
    ['empty blocks make none', 'a<div></div><p></p><div><span></span></div>b', 'a\nb'],
    ['inline elements make none', 'a<b>b</b><span>c</span><a href="mailto:x@y.example">d</a><o:p></o:p>e', 'abcde'],
    ['a break ends a line', 'a<br>b<br/>c', 'a\nb\nc'],
    ['two make an empty one', 'a<br><br>b', 'a\n\nb'],
    ['a break that ends a block makes none', '<div>a<br></div><div>b</div>', 'a\nb'],
    ['a break alone in a block makes one', '<div>a</div><div><br></div><div>b</div>', 'a\n\nb'],
    ['a blank paragraph', '<p>a</p><p>&nbsp;</p><p>b</p>', 'a\n \nb'],
    ['white space collapses', '  a \n\t b <b> c</b>\r\n<div> d </div>', 'a b c\nd'],
    ['and not between words and elements', 'a <b>b</b> c<i> d </i>e', 'a b c d e'],
    ['a no-break space is a blank that stays', 'a&nbsp; b\u00a0&nbsp;c', 'a  b  c'],
    ['preformatted text stays', '<pre>a  b\n\n c</pre>d', 'a  b\n\n c\nd'],
    ['however it is said', '<div style="white-space: pre-wrap">a\n b</div>', 'a\n b'],
    [
      'entities',
      '&lt;a@b.example&gt; &amp; &eacute;&#233;&#xE9;&shy;&apos;&unknown;',
      "<a@b.example> & ééé\u00ad'&unknown;",
    ],
    ['an address that was not escaped', 'Ada <Ada@corp.example> wrote', 'Ada <ada@corp.example> wrote'],
    ['a lone "<" and ">"', 'a < b > c <3', 'a < b > c <3'],
    ['a rule', 'a<hr width="98%">b', `a\n${RULE}\nb`],
    ['a line above a block', 'a<div style="border:none;border-top:solid #E1E1E1 1.0pt">b</div>', `a\n${RULE}\nb`],
    ['no line above a block', 'a<div style="border-top:none">b</div><div style="border:solid">c</div>', 'a\nb\nc'],
    ['cells of a row', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a\tb\nc'],
    ['the value of a label', '<table><tr><td><p>To:</p></td><td><p>b</p><p>c</p></td></tr></table>', 'To:\tb\nc'],
    ['a label without a value', '<table><tr><td><p>To:</p></td><td></td></tr></table>', 'To:\t'],
    ['no label', '<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>', 'a\nb'],
    [
      'a table in a cell',
      '<table><tr><td>a:<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>d',
      'a:\nb\nc\nd',
    ],
    [
      'a quotation',
      'a<blockquote type="cite">b<br><br><blockquote cite="x">c</blockquote>d</blockquote>e',
      'a\n> b\n> \n> > c\n> d\ne',
    ],
    ['an indented paragraph', 'a<blockquote style="margin:0 0 0 40px">b</blockquote>c', 'a\nb\nc'],
    ['styles, scripts, titles', '<title>a</title><style>b{}</style><script>c()</script>d', 'd'],
    ['comments', 'a<!-- b --><!--[if mso]>c<![endif]--><![if !mso]>d<![endif]>e', 'ade'],
    [
      'what is not shown',
      'a<span style="DISPLAY : none">b<br>c</span>d<div style="display:none">e<p>f</div>g',
      'ad\ng',
    ],
    ['what is not closed ends with its parent', '<div><span style="display:none">a</div>b<pre>c\nd', 'b\nc\nd'],
    ['a hidden paragraph ends where the next begins', '<p style="display:none">a<p>b', 'b'],
    ['a hidden element without content', '<img style="display:none"><br style="display:none">a', '\na'],
    ['an end without a beginning', '</b></div></span>a</p>b', 'a\nb'],
    ['half a tag', 'a<div style="x', 'a'],
    ['half a comment', 'a<!-- b <p>c', 'a'],
    ['no tags at all', 'a\nb', 'a b'],
    ['nothing', '', ''],
  ])('%s', (_, html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });
});

describe('the quoted header in HTML', () => {
  test.each(Object.entries(BLOCKS))('%s', (_, layout) => {
    const text = textOfHtml(layout('<p>This is a test.</p>'));
    const quote = readQuotedHeader(text);
    expect(quote).toMatchObject({
      form: 'block',
      certainty: 'strong',
      from: { name: 'Ada Lovelace', address: 'ada@corp.example' },
      to: [
        { name: 'CroydonPractices', address: 'croydonpractices@corp.example' },
        { name: expect.stringMatching(/^(Hopper, Grace|Grace Hopper)$/), address: 'grace@navy.example' },
      ],
      cc: [{ name: 'Wards', address: 'wards@corp.example' }],
      subject: 'The rota',
    });
    expect(newText(text, quote)).toBe('Please remove me.');
    expect(
      text
        .slice(quote?.end)
        .replace(/[\s>]+/g, ' ')
        .trim(),
    ).toBe('This is a test.');
  });

  test.each(Object.entries(ATTRIBUTIONS))('%s', (_, layout) => {
    const text = textOfHtml(layout('<p>This is a test.</p>'));
    const quote = readQuotedHeader(text);
    expect(quote).toMatchObject({ form: 'attribution', from: { name: 'Ada Lovelace', address: 'ada@corp.example' } });
    expect(newText(text, quote)).toBe('Please remove me.');
    expect(
      text
        .slice(quote?.end)
        .replace(/[\s>]+/g, ' ')
        .trim(),
    ).toBe('This is a test.');
  });

  test('a sender without an address, in another language: the quotation below tells', () => {
    const line = '<div class="moz-cite-prefix">Le 14/11/2016 à 08:29, Ada Lovelace a écrit :<br></div>';
    const text = textOfHtml(
      `<p>Merci.</p>${line}<blockquote type="cite" cite="mid:1@x">Ceci est un test.</blockquote>`,
    );
    const quote = readQuotedHeader(text);
    expect(quote?.form).toBe('attribution');
    expect(newText(text, quote)).toBe('Merci.');
  });

  test('of two, the topmost', () => {
    const older = BLOCKS['Outlook on the web']!('<p>Older.</p>').replace(/Ada Lovelace/g, 'Charles Babbage');
    const quote = readQuotedHeader(textOfHtml(BLOCKS.Word!(older)));
    expect(quote?.from?.name).toBe('Ada Lovelace');
  });
});

describe('the marker in HTML', () => {
  const half = MARKER.length / 2;
  const [head, tail] = [MARKER.slice(0, half), MARKER.slice(half)];
  const SHAPES: readonly string[] = [
    MARKER,
    `<b>${MARKER}</b>`,
    `${head}<span lang=EN-GB>${tail}</span>`,
    `<span style='font-size:9.0pt'>${MARKER.split('').join('</span><span style="color:gray">')}</span>`,
    `${head}<wbr>${tail}`,
    `${head}&shy;${tail}`,
    `${head}\n${tail}`,
    `${head}<br>${tail}`,
    `<i>&nbsp;${MARKER.split('')
      .map((letter) => `&#${letter.charCodeAt(0)};`)
      .join('')}</i>`,
    `<table><tr><td>${MARKER}</td></tr></table>`,
  ];
  const LAYOUTS = Object.entries({ ...BLOCKS, ...ATTRIBUTIONS });
  const asked = (html: string): string => {
    const text = textOfHtml(html);
    return senderAskedNotTo(text, readQuotedHeader(text));
  };

  test.each(LAYOUTS)('%s: in any shape', (_, layout) => {
    for (const shape of SHAPES) expect(asked(layout(`<p>${shape}</p><p>This is a test.</p>`)), shape).toBe('yes');
  });

  test.each(LAYOUTS)('%s: not where it is not, is hidden, or was typed', (_, layout) => {
    expect(asked(layout('<p>This is a test.</p>'))).toBe('no');
    expect(asked(layout(`<p style="display:none">${MARKER}</p><!-- ${MARKER} --><p>This is a test.</p>`))).toBe('no');
    expect(asked(layout('<p>This is a test.</p>').replace('Please remove me.', MARKER))).toBe('no');
  });

  test.each(LAYOUTS)('%s: earlier where an older message has it', (_, layout) => {
    for (const [, older] of LAYOUTS) expect(asked(layout(`<p>Newer.</p>${older(`<p>${MARKER}</p>`)}`))).toBe('earlier');
  });
});
