/** Bodies made up for measuring time: nobody wrote them and nobody got them. */

const SENTENCES = [
  'The rota for the ward moves to the new room on Thursday, and the keys stay with Grace.',
  'Please remove the second paragraph before it goes to the printer.',
  'Thanks for the figures: 12.5 of them were late, 3 never came (see a.lovelace@corp.example).',
  'From: what I remember, we stopped replying to that tender in spring.',
  '> On Monday somebody asked to be taken off the list of drivers.',
];

/** So many characters of ordinary sentences, one a line. */
function prose(length: number): string {
  let text = '';
  for (let line = 0; text.length < length; line += 1) text += `${SENTENCES[line % SENTENCES.length]!}\n`;
  return text.slice(0, length);
}

const PEOPLE = Array.from({ length: 60 }, (_, n) => `Colleague ${n}, Ada <ada.colleague${n}@corp.example>`).join('; ');

const BLOCK = `From: Ada Lovelace <ada@corp.example>
Sent: Monday, 14 November 2016 08:29
To: ${PEOPLE}
Cc: Wards <wards@corp.example>
Subject: RE: the rota of the ward`;

const TYPED = 'Please take me off this list, and everybody: stop replying to all.\n\n';

/** Layouts of plain text, each of so many characters. */
export const TEXT_LAYOUTS: Readonly<Record<string, (length: number) => string>> = {
  'a reply with a header block': (length) => `${TYPED}${BLOCK}\n\n${prose(length)}`.slice(0, length),
  'a long new text, no quote': prose,
  'a long new text above the quote': (length) =>
    `${prose(length - 6_000)}\n\n${BLOCK}\n\n${prose(2_000)}`.slice(0, length),
  'quotes in quotes': (length) =>
    `${TYPED}${`${BLOCK}\n\n${prose(1_500)}\n________________________________\n`.repeat(5)}`.slice(0, length),
  'an attribution and quoted lines': (length) =>
    `${TYPED}On Mon, 14 Nov 2016 at 08:29, Ada Lovelace <ada@corp.example> wrote:\n\n> ${prose(length).replace(/\n/g, '\n> ')}`.slice(
      0,
      length,
    ),
};

const asHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const word = (line: string): string =>
  `<p class="MsoNormal" style="margin:0cm"><span lang="EN-GB" style='font-size:11.0pt;font-family:"Calibri",sans-serif'>${asHtml(line)}<o:p></o:p></span></p>\n`;

/** Layouts of HTML. */
export const HTML_LAYOUTS: Readonly<Record<string, (length: number) => string>> = {
  'Word, a paragraph a line': (length) =>
    `<html><head><style>p{margin:0}</style></head><body>${`${TYPED}${BLOCK}\n\n${prose(length)}`.split('\n').map(word).join('')}`.slice(
      0,
      length,
    ),
  'a block in one paragraph': (length) =>
    `<div dir="ltr">${asHtml(TYPED)}</div><hr tabindex="-1"><div id="divRplyFwdMsg"><font>${asHtml(BLOCK).replace(/\n/g, '<br>\n')}</font></div><pre>${asHtml(prose(length))}`.slice(
      0,
      length,
    ),
};

/** What parsers dread, over and over: whole and half tags, quotes in quotes, labels without an end. */
export const HOSTILE_HTML: readonly string[] = [
  '<div>',
  '<b><p>',
  '<blockquote style="border-left:solid">',
  '<table><tr><td>',
  '</div></p></table>',
  '<i></b>',
  '<div style="display:none"><span></div>',
  '<hr><div style="border-top:solid 1pt">',
  '<p><b>From:</b> a<br>',
  '<p>To: &lt;a@b&gt;;',
  '<td>Subject: </td><td>',
  '&amp;&nbsp;&#65;&#x41;&notanentity &',
  '<!--',
  '<!-- -',
  '<![if mso]>',
  '<a b=c d="e" f>',
  ' a="b"',
  '<',
  '</',
  '<a href="',
  '<pre>\n',
  '<title>',
  '\u00a0 ',
];

/** Openings behind which everything is one tag, one comment, one value, one element of its own. */
export const HOSTILE_OPENINGS: readonly string[] = ['<div ', '<!--', '<div style="', '<style>', '<textarea>', '<pre>'];

export const HOSTILE_TEXT: readonly string[] = [
  '________________________________\n',
  '-----Original Message-----\n',
  'From: a\n',
  'From: a\nTo: b;\n',
  'To: b;\nc,\n',
  'From: Ada <ada@corp.example>\nSent: 3 May 2030\nTo: ',
  'On 2030 \n',
  '> ',
  'a;',
  '@',
  '\n',
  ' ',
  'please remove ',
  'stop ',
];

export const filled = (opening: string, unit: string, length: number): string =>
  `${opening}${unit.repeat(Math.ceil(length / unit.length))}`.slice(0, length);
