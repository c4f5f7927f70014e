import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoredRecord } from '../../../../../src/audit/record';
import { incidentReport } from '../../../../../src/cli/incident/report';
import type { IncidentReport } from '../../../../../src/cli/incident/report/incident-tally';
import { collectorFile, requestsOf, rotelFile, stormRecords } from '../../../../builders/audit/otlp-export';
import { runWith } from '../../../../builders/cli/run-with';

const PROMPTS = ['warn', 'confirm', 'block'];
const STORM = stormRecords(10_000);

/** What the records come to, counted in another way. */
function totals(records: readonly StoredRecord[]) {
  const sends = records.filter(({ outcome }) => outcome === undefined);
  const times =
    (of: (record: StoredRecord) => unknown, among = records) =>
    (value: unknown) =>
      among.filter((record) => of(record) === value).length;
  return {
    records: records.length,
    sends: sends.length,
    prompts: sends.filter(({ shown }) => PROMPTS.includes(shown)).length,
    spared: records.reduce((sum, { spared = 0 }) => sum + spared, 0),
    outcome: times(({ outcome }) => outcome),
    client: times(({ client }) => client),
    reach: times(({ reach }) => reach ?? undefined, sends),
    rule: (rule: string, action: string) =>
      sends.filter((each) => each.rules.includes(rule) && each.action === action).length,
  };
}

describe('the report of a storm', () => {
  let folder = '';
  let printed = '';
  let complained = '';
  const at = (name: string) => path.join(folder, name);
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'incident-report-'));
    [printed, complained] = ['', ''];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((printed += String(text))));
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((complained += String(text))));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const run = (paths: readonly string[], values: Readonly<Record<string, string | boolean>> = {}) =>
    runWith(incidentReport, values, paths.map(at));
  const report = async (paths: readonly string[], values = {}) => {
    printed = '';
    const code = await run(paths, { json: true, ...values });
    return { code, report: JSON.parse(printed) as IncidentReport };
  };

  const FORMS: readonly (readonly [string, (requests: readonly string[]) => string | Buffer])[] = [
    ['the collector writes', collectorFile],
    ['Rotel writes', rotelFile],
    ['is packed with gzip', (requests) => gzipSync(collectorFile(requests))],
  ];
  it.each(FORMS)('has the totals of its input, as %s', async (_, write) => {
    await writeFile(at('export.json'), write(requestsOf(STORM, 100)));
    const { code, report: found } = await report(['export.json']);
    const expected = totals(STORM);
    expect(code).toBe(0);
    // The report of lost records is one more.
    expect(found).toMatchObject({
      records: 10_001,
      repeated: 0,
      lost: 12,
      prompts: expected.prompts,
      observed: 0,
      spared: expected.spared,
    });
    const presses = found.minutes.reduce(
      (sum, { allow, notice, warn, confirm, block }) => sum + allow + notice + warn + confirm + block,
      0,
    );
    expect(presses).toBe(expected.sends);
    for (const [outcome, times] of found.outcomes) expect(times, outcome).toBe(expected.outcome(outcome));
    for (const [client, times] of found.clients) expect(times, client).toBe(expected.client(client));
    for (const [step, times] of found.reach) expect(times, String(step)).toBe(expected.reach(step ?? undefined));
    for (const { rule, ...counts } of found.rules)
      for (const action of [...PROMPTS, 'notice'] as const)
        expect(counts[action as 'warn'], rule).toBe(expected.rule(rule, action));
    expect(found.rules.map(({ rule }) => rule)).toEqual(['large-audience', 'unfamiliar-list', 'storm-fuel']);
  });

  it('counts once what came twice, over files and folders', async () => {
    await mkdir(at('more'));
    await writeFile(at('more/a.jsonl'), collectorFile(requestsOf(STORM.slice(0, 50))));
    await writeFile(at('more/b.json'), rotelFile(requestsOf(STORM.slice(20, 100))));
    await writeFile(at('more/notes.txt'), 'not an export');
    const { report: found } = await report(['more']);
    expect(found).toMatchObject({ records: 102, repeated: 30, lost: 24 });
  });

  it('is one page without a person, with the same numbers', async () => {
    await writeFile(at('export.jsonl'), collectorFile(requestsOf(STORM, 100)));
    expect(await run(['export.jsonl'], { html: at('storm.html') })).toBe(0);
    const page = await readFile(at('storm.html'), 'utf8');
    const { prompts, spared } = totals(STORM);
    for (const n of [prompts, spared, 10_001]) expect(page).toContain(n.toLocaleString('en-GB'));
    expect(page).toContain('<svg');
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
  });

  it('holds what lies in a part of the time', async () => {
    await writeFile(at('export.jsonl'), collectorFile(requestsOf(STORM.slice(0, 6000))));
    const half = await report(['export.jsonl'], { from: '2026-11-14T08:30:10Z', until: '2026-11-14T08:30:20Z' });
    const inside = STORM.slice(0, 6000).filter(
      (each) => each.at >= Date.UTC(2026, 10, 14, 8, 30, 10) && each.at < Date.UTC(2026, 10, 14, 8, 30, 20),
    );
    expect(half.report.records).toBe(inside.length + 1);
  });

  it('counts what was read of a file that is cut off, and says the rest', async () => {
    const text = collectorFile(requestsOf(STORM.slice(0, 70), 7));
    const whole = text.split('\n').slice(0, 6).join('\n').length;
    await writeFile(at('cut.jsonl'), text.slice(0, whole + 300));
    const { code, report: found } = await report(['cut.jsonl']);
    expect(code).toBe(1);
    expect(found.records).toBeGreaterThanOrEqual(42);
    expect(found.records).toBeLessThan(50);
    expect(complained).toMatch(/cut\.jsonl:7: it is cut off there.*rest is not/);
    expect(complained.trim()).not.toContain('\n');
  });

  it('takes no word of a stranger onto the page', async () => {
    const forged = collectorFile(requestsOf(STORM.slice(0, 7))).replaceAll(
      /storm-fuel|classic/g,
      'anna.bell@corp.example',
    );
    await writeFile(at('forged.jsonl'), forged);
    await run(['forged.jsonl'], { html: at('storm.html') });
    expect(await readFile(at('storm.html'), 'utf8')).not.toContain('anna.bell');
  });

  it.each<[string, string | Buffer, RegExp]>([
    ['no log record', '{"resourceSpans":[]}', /no record of Reply-All Guard/],
    [
      'records of something else alone',
      '{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"body":{}}]}]}]}',
      /no record of Reply-All Guard/,
    ],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), /no record of Reply-All Guard/],
    ['Zstandard', Buffer.from('28b52ffd00', 'hex'), /zstd -d/],
  ])('is refused in one sentence for %s', async (_, bytes, sentence) => {
    await writeFile(at('export.jsonl'), bytes);
    const error = await run(['export.jsonl'], { html: at('storm.html') }).catch((reason: unknown) => reason as Error);
    expect((error as Error).message).toMatch(sentence);
    expect((error as Error).message).not.toContain('\n');
    await expect(readFile(at('storm.html'))).rejects.toThrow();
  });

  it.each<[string, string[], Readonly<Record<string, string>>, RegExp]>([
    ['what is not there', ['none.jsonl'], {}, /none\.jsonl.*no such file/],
    ['an empty folder', ['.'], {}, /no file that ends in/],
    ['a time without a zone', ['none.jsonl'], { from: '2026-11-14' }, /--from takes/],
    [
      'times in the wrong order',
      ['none.jsonl'],
      { from: '2026-11-14T09:00:00Z', until: '2026-11-14T08:00:00Z' },
      /not before/,
    ],
    ['a page in no folder', ['none.jsonl'], { html: '/no/such/folder/a.html' }, /cannot be written/],
  ])('refuses %s in one sentence', async (_, paths, values, sentence) => {
    const error = await run(paths, values).catch((reason: unknown) => reason as Error);
    expect((error as Error).message).toMatch(sentence);
    expect((error as Error).message).not.toContain('\n');
  });

  it('reads on a terminal', async () => {
    await writeFile(at('export.jsonl'), collectorFile(requestsOf(STORM)));
    await run(['export.jsonl']);
    for (const part of ['storm-fuel', totals(STORM).prompts.toLocaleString('en-GB'), 'Outlook for Mac'])
      expect(printed).toContain(part);
  });
});
