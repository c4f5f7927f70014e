import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fieldReport } from '../../../../src/cli/field-report';
import { findProfile } from '../../../../src/clients/profiles';
import type { FieldReport } from '../../../../src/field-report/field-report';
import { reportText, sealed } from '../../../../src/field-report/field-report';
import { runWith } from '../../../builders/cli/run-with';
import { fieldReportOf } from '../../../builders/outlook/field-report-of';

let folder: string;
let printed: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'field-report-'));
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((printed += String(text))));
});
afterEach(() => rm(folder, { recursive: true }));

const good = async (): Promise<string> => reportText(await fieldReportOf(findProfile('mac')));

async function run(text: string, options: Readonly<Record<string, boolean>> = {}): Promise<number> {
  const file = path.join(folder, 'report.json');
  await writeFile(file, text);
  return runWith(fieldReport, options, [file]);
}

it('names the client and what holds there', async () => {
  expect(await run(await good())).toBe(0);
  expect(printed).toContain('Outlook for Mac');
  expect(printed).toMatch(/As assumed: \d+/);
});

it('says the same as one JSON object', async () => {
  expect(await run(await good(), { json: true })).toBe(0);
  expect(JSON.parse(printed)).toMatchObject({ client: { known: true, id: 'mac' }, counts: { differs: 0 } });
});

it('finds what does not hold', async () => {
  const report = await fieldReportOf(findProfile('on-premises'));
  const { seal, ...rest } = report;
  expect(seal).toMatch(/^[0-9a-z]+$/);
  const text = reportText(sealed({ ...rest, bars: { standing: [] }, device: { ...rest.device, roundTrip: false } }));
  expect(await run(text)).toBe(1);
  expect(printed).toContain('Not as assumed: 1');
});

it.each([
  ['no JSON', () => 'hello', 'is not a field report'],
  ['another file', () => '{"mode":"enforce"}', 'is not a field report'],
  ['another version', (text: string) => text.replace('"version": 2', '"version": 1'), 'of version 1'],
  [
    'changed by hand',
    (text: string) => text.replace('"platform": "Mac"', '"platform": "PC"'),
    'was changed after it was made',
  ],
])('%s: one sentence that says what is possible', async (_, change, sentence) => {
  await expect(run(change(await good()))).rejects.toThrow(sentence);
});

it('reads a report that Notepad saved, and one whose blanks are gone', async () => {
  expect(await run(`\ufeff${await good()}`)).toBe(0);
  expect(await run(JSON.stringify(JSON.parse(await good())))).toBe(0);
});

it.each(['read', 'none'] as const)('says that a report made beside %s shows little, and what to do', async (window) => {
  const { seal: _, ...rest } = await fieldReportOf(findProfile('mac'));
  expect(await run(reportText(sealed({ ...rest, window, calls: [] })))).toBe(0);
  expect(printed).toMatch(/where little can be seen.*Reply all/s);
});

it.each<[string, (report: FieldReport) => object]>([
  ['client', ({ client: _, ...rest }) => rest],
  ['calls', (report) => ({ ...report, calls: 'none' })],
  ['calls[0].ms', (report) => ({ ...report, calls: [{ call: 'to.getAsync', answer: 'ok' }] })],
  ['fields.to.types.user', (report) => ({ ...report, fields: { to: { entries: 1, types: { user: 'one' } } } })],
  ['events', (report) => ({ ...report, events: null })],
])('names the part of a sealed report that is of another shape: %s', async (part, change) => {
  const { seal: _, ...rest } = change(await fieldReportOf(findProfile('mac'))) as FieldReport;
  await expect(run(reportText(sealed(rest)))).rejects.toThrow(`report.json: Its part ${part} is not`);
});
