import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules/index';

const folder = 'dist/rules';
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const hrefs = (html: string): readonly string[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);

let pages: readonly string[] = [];
beforeAll(() => {
  if (!existsSync(path.join(folder, 'index.html')))
    throw new Error(`${folder} is not built: run "npm run build", or "npm test", which builds it.`);
  pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
});

test('every rule has its page beside the add-in, and every page its rule', () => {
  expect([...pages].sort()).toEqual([...rules.map(({ id }) => `${id}.html`), 'index.html'].sort());
});

test('the page of all rules has them in the table’s order', () => {
  expect(hrefs(read('index.html')).filter((href) => href.endsWith('.html'))).toEqual(
    rules.map(({ id }) => `${id}.html`),
  );
});

describe.each(rules.map(({ id, description }) => [id, description!.messages] as const))('%s', (id, messages) => {
  test('each sentence that it says stands on its page, under the id of its message', () => {
    const ids = [...read(`${id}.html`).matchAll(/<li id="([^"]*)">/g)].map(([, message]) => message);
    expect(ids.sort()).toEqual([...messages].sort());
  });

  test('its page is built from the sources as they are', () => {
    const first = /^\*\*(.+?)\*\*/m.exec(readFileSync(`src/engine/rules/${id}.md`, 'utf8'))![1]!;
    expect(read(`${id}.html`)).toContain(`<strong>${first.replaceAll("'", '&#39;')}</strong>`);
  });
});

test('every link leads somewhere', () => {
  const dead = pages.flatMap((name) =>
    hrefs(read(name))
      .filter((href) => !existsSync(path.join(folder, href)))
      .map((href) => `${name} links to ${href}`),
  );
  expect(dead).toEqual([]);
});

test('no page has a script, an inline style or anything from elsewhere', () => {
  for (const name of pages)
    expect(read(name), name).not.toMatch(/<script|<style|\sstyle="|(?:src|href)="(?:https?:)?\/\//);
  expect(read('rules.css')).not.toMatch(/url\(|@import/);
});

test('no two pages have one title', () => {
  const titles = pages.map((name) => /<title>(.*)<\/title>/.exec(read(name))?.[1]);
  expect(new Set(titles).size).toBe(pages.length);
});
