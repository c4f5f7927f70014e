import { expect, test } from 'vitest';
import { withoutHandlers } from '../../../../src/preview/ui/without-handlers';

test.each([
  ['a handler', '<p onclick="a()">x</p>', '<p>x</p>'],
  ['one without quotation marks, in capitals', '<P ONCLICK=a()>x</P>', '<p>x</p>'],
  ['one without a value', '<p onclick>x</p>', '<p>x</p>'],
  ['one behind a slash', '<img/onerror=a()>', '<img>'],
  ['one behind a value that holds the end of a tag', '<a title=">" onclick=a()>x</a>', '<a title=">">x</a>'],
  ['one behind a name that holds a quotation mark', '<p a"b onclick=a()>x</p>', '<p>x</p>'],
  [
    'one in what a style sheet holds',
    '<style><img title="</style><img onerror=a()>">',
    '<style>img title="</style><img>">',
  ],
  ['one in what would be raw text', '<noscript><p title="</noscript><img onerror=a()>"></noscript>x', 'x'],
  ['one in a script', '<script>"<p onclick=a()>"</script>x', 'x'],
  ['a base', '<base href="https://evil.example/">x', 'x'],
])('%s is not written', (_, html, expected) => {
  expect(withoutHandlers(html)).toBe(expected);
});

test.each([
  '<p style="color:red" title="one=1 &amp; two">a &lt; b, one = two</p>',
  '<table><tr><td colspan="2">1</td></tr></table><br><hr>',
  '<b><i>both</i></b>',
])('%s stays as it is', (html) => {
  expect(withoutHandlers(html)).toBe(html);
});

test('a style sheet that Word put into a comment is one without it', () => {
  expect(withoutHandlers('<style><!-- p { color: red } --></style>')).toBe('<style> p { color: red } </style>');
});
