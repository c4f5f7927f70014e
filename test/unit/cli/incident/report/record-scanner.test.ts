import { describe, expect, it } from 'vitest';
import { RecordScanner } from '../../../../../src/cli/incident/report/record-scanner';
import { sample } from '../../../../builders/audit/otlp-sample';

const request = sample();
const RECORDS = request.resourceLogs[0].scopeLogs[0].logRecords;
const TRICKY = { ...RECORDS[0]!, body: { stringValue: 'a "quote", a \\ and {"logRecords":[{}]}\n' } };
const line = (records: readonly object[]) =>
  JSON.stringify({ resourceLogs: [{ resource: {}, scopeLogs: [{ scope: {}, logRecords: records }] }] });
const tricky = line([TRICKY, ...RECORDS]);

function scan(chunks: readonly string[]): { records: unknown[]; cuts: number[] } {
  const records: unknown[] = [];
  const cuts: number[] = [];
  const scanner = new RecordScanner(
    (record) => records.push(record),
    (at) => cuts.push(at),
  );
  for (const chunk of chunks) scanner.add(chunk);
  scanner.end();
  return { records, cuts };
}

describe('log records in a file', () => {
  it.each<[string, string, readonly unknown[]]>([
    [
      'a request a line, as the collector writes them',
      `${tricky}\n${line(RECORDS)}\n`,
      [TRICKY, ...RECORDS, ...RECORDS],
    ],
    ['one request in many lines', JSON.stringify(JSON.parse(tricky), null, 2), [TRICKY, ...RECORDS]],
    ['a list of resources in many lines, as Rotel writes it', JSON.stringify(request.resourceLogs, null, 2), RECORDS],
    ['a list that is empty', '[]', []],
    ['Windows line ends', `${tricky}\r\n`, [TRICKY, ...RECORDS]],
    ['nothing', '', []],
  ])('are found in %s, however it is read', (_, text, expected) => {
    expect(scan([text])).toEqual({ records: expected, cuts: [] });
    expect(scan(text.split(/(?:)/u))).toEqual({ records: expected, cuts: [] });
  });

  it('are all that were written whole, wherever the file is cut', () => {
    const ends = RECORDS.map(
      (record, at) => tricky.indexOf(JSON.stringify(record)) + JSON.stringify(record).length * (at >= 0 ? 1 : 0),
    );
    for (let cut = 1; cut < tricky.length; cut += 1) {
      const { records, cuts } = scan([tricky.slice(0, cut)]);
      expect(cuts).toEqual([1]);
      expect(records.length).toBeGreaterThanOrEqual(ends.filter((end) => end <= cut).length);
      expect(records).toEqual([TRICKY, ...RECORDS].slice(0, records.length));
    }
  });

  it('go on after a line that was cut off, wherever it was', () => {
    for (let cut = 1; cut < tricky.length; cut += 1) {
      const { records, cuts } = scan([`${tricky.slice(0, cut)}\n${line(RECORDS)}\n`]);
      expect(cuts.length, `cut at ${cut}`).toBe(1);
      expect(records.slice(-RECORDS.length)).toEqual(RECORDS);
    }
  });

  it('are bounded: a record without an end takes no memory', () => {
    const endless = `{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"body":"`;
    const { records, cuts } = scan([
      endless,
      ...Array.from({ length: 40 }, () => 'x'.repeat(100_000)),
      `\n${line(RECORDS)}`,
    ]);
    expect(records).toEqual(RECORDS);
    expect(cuts.length).toBeGreaterThan(0);
  });
});
