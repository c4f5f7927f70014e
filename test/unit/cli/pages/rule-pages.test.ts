import { describe, expect, test } from 'vitest';
import { rulePage, rulesPage } from '../../../../src/cli/pages/rule-pages';

const TEXTS = {
  pane: {
    'rule.first-rule': 'Cats & <dogs>',
    'rule.second-rule': 'The second',
    'rules.first-rule.from': 'More than {limit} of {list}.',
    'rules.first-rule.owner-words': '{list}:',
    'rules.first-rule-of-all.other': 'Not its own.',
  },
};
const IDS = ['first-rule', 'second-rule'];

const pageOf = (markdown: string): string => rulePage({ id: 'first-rule', markdown }, IDS, TEXTS);

describe("a rule's page", () => {
  test('has the name that the pane gives the rule, as title and as heading, and its id', () => {
    const page = pageOf('# first-rule\n\n**It counts.** Then it tells.');
    expect(page).toContain('<title>Cats &amp; &lt;dogs&gt; · Reply-All Guard</title>');
    expect(page.match(/<h1>.*?<\/h1>/g)).toEqual(['<h1>Cats &amp; &lt;dogs&gt;</h1>']);
    expect(page).toContain('<code>first-rule</code>');
    expect(page).toContain('<strong>It counts.</strong> Then it tells.');
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
  });

  test('needs no script, no style of its own and no other host', () => {
    const page = pageOf('# first-rule\n\nText.');
    expect(page).toMatch(/http-equiv="Content-Security-Policy"[^>]*default-src 'none'; style-src 'self'/);
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=|https?:/);
  });

  test('turns a table without a head into terms, with what is in its cells', () => {
    const page = pageOf('|  |  |\n| - | - |\n| fires when | _often_ |\n| policy | `{ "a": 1 }` |\n');
    expect(page).toContain('<dt>fires when</dt><dd><em>often</em></dd>');
    expect(page).toContain('<dt>policy</dt><dd><code>{ &quot;a&quot;: 1 }</code></dd>');
    expect(page).not.toContain('<table');
  });

  test('leads from rule to rule, and back to all of them', () => {
    const page = pageOf('See [second-rule](second-rule.md).');
    expect(page).toContain('<a href="second-rule.html">second-rule</a>');
    expect(page).toContain('<a href="index.html">');
  });

  test.each(['third-rule.md', '../second-rule.md', 'https://host.example/', 'javascript:alert(1)'])(
    'refuses a link to %s',
    (href) => {
      expect(() => pageOf(`See [it](${href}).`)).toThrow(`first-rule.md links to ${href}`);
    },
  );

  test('shows HTML as the text that it is', () => {
    const page = pageOf('A <img src=x onerror=alert(1)> here.\n\n<script>alert(1)</script>\n');
    expect(page).not.toMatch(/<img|<script/);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).toContain('&lt;script&gt;');
  });

  test('has each sentence that is said in its name, under the id of its message', () => {
    const page = pageOf('Text.');
    expect(page.match(/<li id=.*<\/li>/g)).toEqual([
      '<li id="from">More than <var>limit</var> of <var>list</var>.</li>',
      '<li id="owner-words"><var>list</var>: <var>message</var></li>',
    ]);
  });

  test('is not made where the rule has no name, or says nothing', () => {
    const none = { id: 'third-rule', markdown: 'Text.' };
    expect(() => rulePage(none, IDS, TEXTS)).toThrow('rule.third-rule');
    expect(() => rulePage({ id: 'second-rule', markdown: 'Text.' }, IDS, TEXTS)).toThrow('second-rule');
  });
});

describe('the page that lists them', () => {
  const rule = (id: string, summary: string) => ({ id, markdown: `# ${id}\n\n**${summary}** More.` });

  test('has them in order, each with its first sentence and a link', () => {
    const page = rulesPage([rule('second-rule', 'Counts.'), rule('first-rule', 'Looks & tells.')], TEXTS);
    expect(page.match(/href="[\w-]+\.html"/g)).toEqual(['href="second-rule.html"', 'href="first-rule.html"']);
    expect(page).toMatch(/The second<\/a> <span class="summary">Counts\.</);
    expect(page).toContain('Looks &amp; tells.');
  });

  test('is not made where a page does not begin with a sentence in bold', () => {
    expect(() => rulesPage([{ id: 'first-rule', markdown: '# first-rule\n\nText.' }], TEXTS)).toThrow('first-rule.md');
  });
});
