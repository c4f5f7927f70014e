import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { ATTRIBUTES } from '../../../src/audit/otlp';
import { faultsOf } from './dashboard';
import type { Dashboard, Panel } from './dashboard';
import { loadKusto } from './kusto';
import { labelsOf, logqlFaults } from './logql';

const read = (name: string): string => readFileSync(`docs/${name}`, 'utf8');

const dashboard = JSON.parse(read('audit/grafana-dashboard.json')) as Dashboard;
const targets = dashboard.panels.flatMap(({ title, targets: each }) => each.map((target) => ({ title, ...target })));
/** A blank line stands between two, here and in the portal; the first part says what the file is. */
const queries = read('audit/azure-monitor.kql')
  .split(/\n\s*\n/)
  .slice(1);
const page = read('audit.md');

const sent: readonly string[] = Object.values(ATTRIBUTES);
/** As Loki names what it stores (https://grafana.com/docs/loki/latest/send-data/otel/); the last is Loki's own. */
const labels = new Set([...sent.map((name) => name.replaceAll('.', '_')), '__error__']);

const unknown = (names: Iterable<string>, known: ReadonlySet<string>): readonly string[] =>
  [...new Set(names)].filter((name) => !known.has(name));

let kusto: ReturnType<typeof loadKusto>;
beforeAll(() => {
  kusto = loadKusto();
  // The first query of all takes a second more.
  kusto('AppTraces');
}, 60_000);

/** A copy of the first panel with something changed. */
const planted = (change: Partial<Panel>): Dashboard => ({
  ...dashboard,
  panels: [{ ...dashboard.panels[0]!, ...change }],
});

describe('the Grafana dashboard', () => {
  it('can be imported and read', () => {
    expect(faultsOf(dashboard)).toEqual([]);
  });

  it.each<[string, Dashboard]>([
    ['a title', planted({ title: ' ' })],
    ['a description', planted({ description: 'Prompts' })],
    ['a unit', planted({ fieldConfig: { defaults: { unit: '' } } })],
    ['a query', planted({ targets: [] })],
    ['a width within the page', planted({ gridPos: { x: 20, y: 0, w: 5, h: 4 } })],
    ['a data source of its choice', planted({ datasource: { type: 'loki', uid: 'abc123' } })],
    ['an id of its own', { ...dashboard, panels: [dashboard.panels[0]!, { ...dashboard.panels[1]!, id: 1 }] }],
    [
      'a place of its own',
      { ...dashboard, panels: [dashboard.panels[0]!, { ...dashboard.panels[0]!, id: 2, title: 'Two' }] },
    ],
    ['a variable for the data source', { ...dashboard, panels: [], templating: { list: [] } }],
  ])('would be refused without %s', (_what, faulty) => {
    expect(faultsOf(faulty)).toHaveLength(1);
  });

  it.each(targets)('asks in LogQL: $title', ({ expr, legendFormat }) => {
    expect(logqlFaults(expr)).toEqual([]);
    expect(unknown(labelsOf(expr), labels)).toEqual([]);
    const inLegend = [...legendFormat.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
    expect(inLegend.filter((name) => !expr.includes(name))).toEqual([]);
  });

  it('says which plugins it needs', () => {
    const required = new Set(dashboard.__requires.map(({ id }) => id));
    expect(unknown(['grafana', ...dashboard.panels.map(({ datasource }) => datasource.type)], required)).toEqual([]);
  });
});

test.each([
  ['a bracket too few', 'sum by (a (count_over_time({a="b"} [1d]))'],
  ['a range too few', 'count_over_time({a="b"})'],
  ['a filter that compares nothing', 'count_over_time({a="b"} | c [1d])'],
  ['a variable that Grafana does not know', 'count_over_time({a="b"} | line_format `$day` [1d])'],
])('LogQL with %s is found', (_what, expression) => {
  expect(logqlFaults(expression)).toHaveLength(1);
});

test('labels are found in every place that names one', () => {
  const expression =
    'sum by (f, g) (sum_over_time({a="b"} | c=~"d" | regexp `(?P<f>x)` | label_format g=`{{ .h }}` | unwrap e [1d]))';
  expect([...labelsOf(expression)].sort()).toEqual(['a', 'c', 'e', 'h']);
});

describe('the queries for Azure Monitor', () => {
  it.each(queries.map((query) => [query.split('\n')[0], query] as const))('ask in KQL: %s', (_title, query) => {
    expect(query).toMatch(/^\/\/ \S.*\nAppTraces\n/);
    expect(kusto(query)).toEqual([]);
    expect(unknown(attributesIn(query), new Set(sent))).toEqual([]);
  });

  it('count what was sent twice once, wherever they count', () => {
    const careless = queries.filter((query) => !query.includes(`by Uid = tostring(Properties["${ATTRIBUTES.uid}"])`));
    expect(careless).toEqual([]);
  });

  it.each([
    ['a table that is not there', 'Traces | take 1'],
    ['a column that is not there', 'AppTraces | where Colour == 1'],
    ['a function that is not there', 'AppTraces | extend a = tostrng(Message)'],
    ['an expression too few', 'AppTraces | summarize count() by'],
    ['a comparison of what cannot be compared', 'AppTraces | where TimeGenerated > "yesterday"'],
  ])('would be refused with %s', (_what, query) => {
    expect(kusto(query)).not.toEqual([]);
  });
});

const attributesIn = (query: string): readonly string[] =>
  [...query.matchAll(/Properties\[["']([^"']+)["']\]/g)].map(([, name = '']) => name);

describe('between them', () => {
  it('every attribute that is sent is asked for', () => {
    const asked = new Set([...targets.flatMap(({ expr }) => labelsOf(expr)), ...queries.flatMap(attributesIn)]);
    const mute = sent.filter((name) => !asked.has(name) && !asked.has(name.replaceAll('.', '_')));
    expect(mute).toEqual([]);
  });

  it('both ask the same: each attribute of the dashboard stands in a query', () => {
    const inQueries = new Set(queries.flatMap(attributesIn).map((name) => name.replaceAll('.', '_')));
    const inPanels = targets.flatMap(({ expr }) => labelsOf(expr));
    expect(unknown(inPanels, new Set([...inQueries, 'service_name', '__error__']))).toEqual([]);
  });

  it('the page describes what is sent, all of it and nothing else', () => {
    const table = page.slice(page.indexOf('## What is sent'), page.indexOf('## Where it may go'));
    const rows = [...table.matchAll(/^\| `([\w.]+)`/gm)].map(([, name = '']) => name);
    expect(rows.filter((name) => name.includes('.')).sort()).toEqual([...sent].sort());
  });
});
