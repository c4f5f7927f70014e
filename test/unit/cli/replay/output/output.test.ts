// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { rules } from '../../../../../src/engine/rules/index';
import type { SendOutcome } from '../../../../../src/cli/replay/guard/guard';
import { htmlPage } from '../../../../../src/cli/replay/output/html-page';
import { html } from '../../../../../src/cli/report/html';
import { periodsOf } from '../../../../../src/cli/replay/output/periods';
import { printText } from '../../../../../src/cli/replay/output/print-text';
import { textTable } from '../../../../../src/cli/report/text-table';
import { RULE_WORDS } from '../../../../../src/cli/report/action-words';
import { figure, percent } from '../../../../../src/cli/report/numbers';
import { noCounts } from '../../../../../src/cli/replay/tally/counts';
import { reportOf } from '../../../../../src/cli/replay/tally/report';
import type { ReplayReport } from '../../../../../src/cli/replay/tally/report';
import { Tally } from '../../../../../src/cli/replay/tally/tally';
import { aSend } from '../../../../builders/replay/a-mail';

const HOSTILE = `</title><script>alert(1)</script>"'&<img src=https://x.example/>${'é'.repeat(200)}\u0007\u202e`;

function aReport(): ReplayReport {
  const tally = new Tally();
  const outcome = (action: 'warn' | 'block' | 'notice'): SendOutcome => ({
    action,
    decision: {
      action,
      findings: rules.map(({ id }) => ({
        rule: id,
        action,
        messageId: '',
        params: {},
        certainty: 'strong',
        because: `rules.${id}`,
      })),
      reach: {
        people: 123_456,
        exact: true,
        direct: 3,
        lists: [],
        truncated: false,
        unread: false,
        unknownList: undefined,
      },
      kind: 'reply',
      toAll: true,
    },
    textMissing: true,
  });
  for (let n = 0; n < 300; n++)
    tally.add(
      aSend({
        subject: `${HOSTILE} ${n % 12}`,
        from: { name: HOSTILE, address: `${'very-long-'.repeat(9)}${n % 40}@corp.example` },
        conversation: `<${n % 12}@corp.example>`,
        at: Date.UTC(2024, 0, 1 + n),
      }),
      outcome((['warn', 'block', 'notice'] as const)[n % 3]!),
    );
  for (const reason of ['unreadable', 'automatic', 'duplicate'] as const) tally.leaveOut(reason, HOSTILE);
  const replayed = {
    paths: [HOSTILE],
    policy: HOSTILE,
    lists: null,
    me: [HOSTILE],
    blockFrom: 5_000,
    notes: [HOSTILE],
  };
  return reportOf(tally, replayed);
}

describe('the page', () => {
  const page = htmlPage(aReport());
  const document = new DOMParser().parseFromString(page, 'text/html');

  it('shows hostile text as text', () => {
    expect(document.querySelectorAll('script, img, iframe, link')).toHaveLength(0);
    expect(document.querySelector('h1')!.textContent).toContain('<script>alert(1)</script>');
    expect(page).not.toContain('\u0007');
  });

  it('asks for nothing from elsewhere', () => {
    const urls = [...document.querySelectorAll('*')].flatMap((element) =>
      ['href', 'src', 'xlink:href', 'action', 'srcset'].map((name) => element.getAttribute(name) ?? '#'),
    );
    expect(urls.filter((url) => !url.startsWith('#'))).toEqual([]);
    const styles = [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join('');
    expect(styles).not.toMatch(/url\(|@import/);
    expect(document.querySelector('meta[http-equiv="Content-Security-Policy"]')!.getAttribute('content')).toContain(
      "default-src 'none'",
    );
  });

  it('has a sentence for each chart and its numbers in a table behind it', () => {
    const charts = [...document.querySelectorAll('figure')];
    expect(charts).toHaveLength(4);
    for (const chart of charts) {
      expect(chart.querySelector('[role=img]')!.getAttribute('aria-label')).toMatch(/^\w+: .+\.$/);
      expect(chart.querySelector('svg')).not.toBeNull();
      expect(chart.parentElement!.querySelector('table')).not.toBeNull();
    }
  });

  it('paints with the style sheet’s colours alone, so that dark and paper have theirs', () => {
    const painted = [...document.querySelectorAll('figure svg *')].flatMap((element) =>
      ['fill', 'stroke'].map((name) => element.getAttribute(name)),
    );
    const fixed = painted.filter(
      (colour) => colour && colour !== 'none' && colour !== 'transparent' && !colour.startsWith('var('),
    );
    expect(fixed).toEqual([]);
  });

  it('leads from each rule to its line', () => {
    for (const link of document.querySelectorAll('a[href^="#"]'))
      expect(document.getElementById(link.getAttribute('href')!.slice(1))).not.toBeNull();
    for (const { id } of rules) expect(document.getElementById(`rule-${id}`)!.textContent).toContain(RULE_WORDS[id]!);
  });

  it('stays readable where nothing was sent', () => {
    const empty = htmlPage(
      reportOf(new Tally(), { paths: ['x'], policy: null, lists: null, me: [], blockFrom: 5_000, notes: [] }),
    );
    expect(empty).toContain('<h1');
    expect(empty).not.toContain('NaN');
  });
});

it('markup parts are escaped, parts of markup are not', () => {
  expect(html`<p>${'a & b'}${html`<b>${'<i>'}</b>`}${[html`<i></i>`, '"']}</p>`.markup).toBe(
    '<p>a &amp; b<b>&lt;i&gt;</b><i></i>&quot;</p>',
  );
});

it('every rule has its sentence', () => {
  expect(Object.keys(RULE_WORDS).sort()).toEqual(rules.map(({ id }) => id).sort());
});

describe('the text', () => {
  it('fits 100 columns beside names and notes that are given', () => {
    const report = aReport();
    const short = {
      ...report,
      replayed: { ...report.replayed, paths: ['x.mbox'], policy: null, me: [], blockFrom: 5_000, notes: [] },
      read: { ...report.read, problems: { count: 0, first: [] } },
    };
    const long = printText(short)
      .split('\n')
      .filter((line) => line.length > 100);
    expect(long).toEqual([]);
  });

  it('keeps columns straight under wide characters', () => {
    expect(
      textTable(
        [{ title: 'name' }, { title: 'n', right: true }],
        [
          ['日本', '1'],
          ['abcdef', '22'],
        ],
      ),
    ).toEqual(['name     n', '日本     1', 'abcdef  22']);
  });
});

describe('figures', () => {
  it.each([
    [0, '0'],
    [0.004, 'under 0.01'],
    [0.042, '0.042'],
    [1.26, '1.3'],
    [27.4, '27'],
    [1234.5, '1,235'],
  ])('%d is %s', (n, text) => {
    expect(figure(n)).toBe(text);
  });
  it.each([
    [0, '0 %'],
    [0.0001, 'under 0.1 %'],
    [0.5, '50 %'],
    [0.99999, 'over 99.9 %'],
    [1, '100 %'],
  ])('%d is %s', (n, text) => {
    expect(percent(n)).toBe(text);
  });
});

describe('time', () => {
  const week = (monday: string) => ({ week: monday, ...noCounts(), warn: 1 });

  it.each([
    ['week', '2024-01-01', '2024-03-04', 10],
    ['month', '2022-01-03', '2024-12-30', 36],
    ['year', '2001-01-01', '2024-12-30', 24],
  ])('is told by the %s from %s to %s', (unit, first, last, count) => {
    const periods = periodsOf([week(first), week(last)]);
    expect(periods.unit).toBe(unit);
    expect(periods.rows).toHaveLength(count);
    expect(periods.rows.filter((row) => row.warn > 0)).toEqual([periods.rows[0], periods.rows.at(-1)]);
  });
});
