// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { safeHtml } from '../../../../src/preview/ui/safe-html';

function cleaned(html: string, keepStyleSheets = false): { readonly html: string; readonly pictures: number } {
  const { fragment, pictures } = safeHtml(html, keepStyleSheets);
  const holder = document.createElement('div');
  holder.append(fragment);
  return { html: holder.innerHTML, pictures };
}

describe('safeHtml', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script inside svg', '<svg><script>alert(1)</script></svg>'],
    ['a frame', '<iframe src="https://evil.example"></iframe>'],
    ['an object', '<object data="https://evil.example"><p>x</p></object>'],
    ['a form and its fields', '<form action="https://evil.example"><input name="a"></form>'],
    ['a meta refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example">'],
    ['a base', '<base href="https://evil.example">'],
    ['a linked style sheet', '<link rel="stylesheet" href="https://evil.example/a.css">'],
    ['a style sheet where it would reach the whole page', '<style>*{display:none}</style>'],
    ['a template', '<template><img src=x onerror=alert(1)></template>'],
  ])('leaves out %s', (_, html) => {
    expect(cleaned(html).html).toBe('');
  });

  test('keeps text and its formatting', () => {
    const html =
      '<p style="color: red;">Dear <b>all</b>,<br>please <i>reply</i>.</p><table><tbody><tr><td colspan="2">1</td></tr></tbody></table>';
    expect(cleaned(html).html).toBe(html);
  });

  test('gives unknown elements up for their children', () => {
    expect(cleaned('<o:p>kept</o:p><x-y onclick="a()"><b>too</b></x-y>').html).toBe('kept<b>too</b>');
  });

  test('drops handlers, ids and names', () => {
    expect(cleaned('<div id="root" name="root" onclick="a()" onmouseover=b()>x</div>').html).toBe('<div>x</div>');
  });

  test.each(['javascript:alert(1)', 'https://evil.example/track'])(
    'shows where a link leads, but leads nowhere: %s',
    (href) => {
      const holder = document.createElement('div');
      holder.append(safeHtml(`<a href="${href}" target="_top">x</a>`).fragment);
      const link = holder.querySelector('a')!;
      expect(link.hasAttribute('href')).toBe(false);
      expect(link.title).toBe(href);
    },
  );

  test('leaves out pictures from elsewhere, counts them and keeps their words', () => {
    const html =
      '<img src="https://evil.example/a.gif" alt="Logo"><img src=x onerror="alert(1)"><img src="data:image/svg+xml,<svg/>">';
    expect(cleaned(html)).toEqual({ html: 'Logo', pictures: 3 });
  });

  test('keeps a picture that came inside the mail', () => {
    const html = '<img alt="dot" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">';
    expect(cleaned(html)).toEqual({ html, pictures: 0 });
  });

  test('drops styles that load or that lift content over the screen', () => {
    const html =
      '<div style="position: fixed; z-index: 9; background-image: url(https://evil.example/a.gif); color: red;">x</div>';
    expect(cleaned(html).html).toBe('<div style="color: red;">x</div>');
  });

  test('keeps style sheets and classes for a frame of its own', () => {
    const html =
      '<html><head><title>t</title><style>.a{color:red}</style></head><body><p class="a">x</p></body></html>';
    expect(cleaned(html, true).html).toBe('<style>.a{color:red}</style><p class="a">x</p>');
  });

  test('makes what loads unknown in a style sheet and leaves the rest', () => {
    const css = '@import "https://evil.example/a.css";.a{color:red;background:URL (https://evil.example/a.png)}';
    const { html } = cleaned(`<style>${css}</style>x`, true);
    expect(html).toContain('.a{color:red;');
    expect(html).not.toMatch(/@import|url\s*\(/i);
  });
});
