// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ASK_LINES } from '../../../../../src/i18n/message-words';
import { textOfHtml } from '../../../../../src/cli/replay/html/html-text';
import { senderAskedNotTo } from '../../../../../src/signals/marker';
import { markerLine } from '../../../../../src/taskpane/review/no-reply-all-line/marker-line';
import { readQuotedHeader } from '../../../../../src/signals/quoted-header';
import { lineAsHtml, readHtmlBody } from '../../../../../src/taskpane/review/no-reply-all-line/marker-line-html';
import { ATTRIBUTIONS, BLOCKS } from '../../../../builders/replay/html-layouts';

const SENTENCES = Object.values(ASK_LINES);
const LINE = markerLine(ASK_LINES.en);
const PUT = lineAsHtml(LINE);

/** As an editor puts it: first in the body. */
const putInto = (html: string): string => {
  const body = /<body[^>]*>/i.exec(html);
  const at = body ? body.index + body[0].length : 0;
  return html.slice(0, at) + PUT + html.slice(at);
};

const read = (html: string) => readHtmlBody(html, SENTENCES);
const state = (html: string): string => read(html).line.state;

/** What each editor makes of a message that was written in it; the line, if any, is its first paragraph. */
const EDITORS: Readonly<Record<string, { readonly body: (line: string) => string; readonly line: string }>> = {
  'as it was put': { body: (line) => `${line}<div>Hello all,</div><div>the drill is at ten.</div>`, line: PUT },
  'the web': {
    body: (line) =>
      `<html><head><style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style></head><body dir="ltr">${line}<div class="elementToProof" style="font-family: Aptos, &quot;Calibri&quot;; color: rgb(0, 0, 0);">Hello all,</div>
<div class="elementToProof"><br></div></body></html>`,
    line: `<p class="elementToProof" style="margin: 0px;">${LINE}</p>`,
  },
  'the web, in a frame': {
    body: (line) => `<div class="elementToProof">Bo</div>${line}<div><br></div>`,
    line: `<div class="elementToProof">
<div style="a: b"><p>${LINE}</p></div></div>`,
  },
  Word: {
    body: (line) =>
      `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}</style><![endif]--><style><!--
p.MsoNormal {margin:0cm;}
--></style></head><body lang=EN-GB link="#0563C1" style='word-wrap:break-word'><div class=WordSection1>${line}<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>&middot;<span>&nbsp; </span></span><![endif]>Bring a torch, &eacute;l&egrave;ve<o:p></o:p></p></div></body></html>`,
    line: `<p class=MsoNormal>Please do not reply to
all. [<span class=SpellE>NoReplyAll</span>]<o:p></o:p></p>`,
  },
  'Word, in French': {
    body: (line) => `<div class=WordSection1>${line}<p class=MsoNormal><o:p>&nbsp;</o:p></p></div>`,
    line: `<p><span lang=FR>Merci de ne pas r&eacute;pondre &agrave;&nbsp;tous.</span><span lang=FR> [NoReplyAll]<o:p></o:p></span></p>`,
  },
  'one in a table': {
    body: (line) => `<table><tbody><tr><td>${line}Menu</td></tr></tbody></table>`,
    line: PUT,
  },
  'one with handlers': {
    body: (line) =>
      `<div onclick="a()" style="color: red">${line}<p onclick title=">" ONFOCUS = b()>one = 1, on time</p></div>`,
    line: `<p onclick="a()">${LINE}</p>`,
  },
  'one in capitals': { body: (line) => `<BODY>${line}<P>Hello</P></BODY>`, line: `<P ALIGN=left>${LINE}<BR></P>` },
};

describe.each(Object.entries(EDITORS))('%s', (_, { body, line }) => {
  test('stands, and is cut out; nothing else is touched', () => {
    expect(state(body(''))).toBe('absent');
    expect(read(body(line))).toMatchObject({ line: { state: 'present' }, without: body('') });
  });

  test('a second one, and it is the person’s to delete', () => {
    expect(read(body(line + line))).toMatchObject({ line: { state: 'changed' }, without: undefined });
  });
});

describe('not cut out', () => {
  test.each([
    ['words before it in its block', `<p>Hello<br>${LINE}</p>`],
    ['words behind it in its block', `<p>${LINE}<br>Hello</p>`],
    ['a picture in its block', `<p>${LINE}<img src="https://corp.example/a.png"></p>`],
    ['a field in its block', `<div>${LINE}<input></div>`],
    ['no block of its own', `${LINE}<br>Hello`],
    ['a cell for its block', `<table><tr><td>${LINE}</td><td>Hello</td></tr></table>`],
    ['a block that is not closed', `<p>${LINE}<div>Hello</div>`],
    ['a token whose letters are parted', `<p>${LINE.replace('Reply', '<b>Reply</b>')}</p>`],
  ])('%s', (_, html) => {
    expect(read(html)).toMatchObject({ line: { state: 'present' }, without: undefined });
  });

  test.each([
    ['reworded', `<p>Please answer me alone. [NoReplyAll]</p><p>Hello</p>`],
    ['words behind it', `<p>${LINE} Thanks!</p>`],
    ['torn in two', `<p>Please do not reply to</p><p>all. [NoReplyAll]</p>`],
  ])('%s', (_, html) => {
    expect(read(html)).toMatchObject({ line: { state: 'changed' }, without: undefined });
  });
});

describe('what no reader sees', () => {
  test.each([
    ['a comment', `<!-- ${LINE} --><p>Hello</p>`],
    ['a style', `<style>p::after { content: "${LINE}" }</style><p>Hello</p>`],
    ['an attribute', `<p title="${LINE}">Hello</p>`],
    ['a title', `<html><head><title>${LINE}</title></head><body><p>Hello</p></body></html>`],
  ])('%s holds no line, and misleads nobody about where the real one is', (_, html) => {
    expect(state(html)).toBe('absent');
    expect(read(html.replace('<p', `${PUT}<p`))).toMatchObject({ line: { state: 'present' }, without: html });
  });
});

describe.each(Object.entries({ ...BLOCKS, ...ATTRIBUTIONS }))('quoted by %s', (_, layout) => {
  const older = layout(`${PUT}<p>The rota is below.</p>`);

  test('the line is found by whoever replies to all', () => {
    for (const sentence of SENTENCES) {
      const text = textOfHtml(layout(`${lineAsHtml(markerLine(sentence))}<p>The rota is below.</p>`));
      expect(senderAskedNotTo(text, readQuotedHeader(text)), sentence).toBe('yes');
    }
  });

  test('another message’s line stays where it is', () => {
    expect(state(older)).toBe('absent');
    expect(read(putInto(older))).toMatchObject({ line: { state: 'present' }, without: older });
  });
});

describe('pictures of its own', () => {
  test.each([
    ['https://corp.example/logo.png', '', false],
    ['cid:image001.png@01DB.F', '', true],
    ['data:image/png;base64,AA', '', true],
    ['blob:https://outlook.example/1', '', true],
    ['https://attachments.example/1', 'originalsrc="cid:1"', true],
    ['', '', true],
  ])('%s %s', (src, more, expected) => {
    expect(read(`<p>Hello<img src="${src}" ${more}></p>`).ownPictures).toBe(expected);
  });
});

describe('any body', () => {
  const inline = fc.constantFrom(
    'Hello',
    '&nbsp;',
    ' ',
    '&eacute;',
    '<b>all</b>',
    '<br>',
    '<a href="x">y</a>',
    '[test]',
  );
  const block = fc.oneof(
    fc.array(inline, { maxLength: 4 }).map((parts) => `<p class=MsoNormal>${parts.join('')}</p>`),
    fc.array(inline, { maxLength: 4 }).map((parts) => `<div style="a > b">${parts.join('')}</div>\n`),
    fc.constantFrom(
      '<!-- <p> -->',
      '<hr>',
      '<table><tbody><tr><td>x</td></tr></tbody></table>',
      '<![if !x]><p>1</p><![endif]>',
    ),
  );
  const body = fc.array(block, { maxLength: 6 }).map((parts) => parts.join(''));

  test('is as it was once the line is taken out, wherever among its blocks the line had moved', () => {
    fc.assert(
      fc.property(body, body, (above, below) => {
        expect(read(above + PUT + below).without).toBe(above + below);
      }),
      { numRuns: 100 },
    );
  });

  const shred = fc.constantFrom(
    ...['<p>', '</p>', '<div>', '</div>', '<br>', '<b>', '</b>', '<table><tr><td>', '</table>', '<!--', '-->', '<p'],
    ...['<style>', '</style>', '&nbsp;', '&', '<', '"', '\n', 'Hello', LINE, PUT, 'NoReplyAll', '<hr>', '<img>'],
  );
  const shreds = fc.array(shred, { maxLength: 20 }).map((parts) => parts.join(''));

  test('broken as it may be, loses the line alone or nothing', () => {
    fc.assert(
      fc.property(shreds, shreds, (above, below) => {
        const { line, without } = read(above + PUT + below);
        if (without === undefined) return;
        expect(line.state).toBe('present');
        expect(state(without)).toBe('absent');
        expect(shown(without)).toBe(shown(above + PUT + below).replace(squash(LINE), ''));
      }),
      { numRuns: 150 },
    );
  });
});

test('the sentence is text, whatever is in it', () => {
  expect(lineAsHtml('<b> & more')).toBe('<p>&#60;b&#62; &#38; more</p>');
});

const squash = (text: string): string => text.replace(/\s+/g, '');
const shown = (html: string): string => {
  const { body } = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  body.querySelectorAll('style').forEach((style) => style.remove());
  return squash(body.textContent);
};
