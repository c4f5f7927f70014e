import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../../../src/cli/lists/read-csv';

describe('reading an export of lists', () => {
  let folder = '';
  beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'lists-'))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const read = async (content: string | Buffer) => {
    const file = path.join(folder, 'lists.csv');
    await writeFile(file, content);
    return readCsv(file, () => undefined);
  };
  const PLAIN =
    'address,name,members,kind,aliases,message\nall@corp.example,All Staff,3000,static,everyone@corp.example,hr';
  const ALL = {
    address: 'all@corp.example',
    name: 'All Staff',
    members: 3000,
    kind: 'static',
    aliases: ['everyone@corp.example'],
    message: 'hr',
  };

  it.each<[string, string | Buffer]>([
    ['commas', PLAIN],
    ['a byte order mark and CRLF', `\ufeff${PLAIN.replaceAll('\n', '\r\n')}\r\n`],
    ['quoted cells', PLAIN.replace(/[^,\n]+/g, '"$&"')],
    ['semicolons', PLAIN.replaceAll(',', ';')],
    ['tabs in UTF-16, as Excel saves "Unicode text"', Buffer.from(`\ufeff${PLAIN.replaceAll(',', '\t')}`, 'utf16le')],
    ["Excel's first line", `sep=;\r\n${PLAIN.replaceAll(',', ';')}`],
    ["PowerShell's first line", `#TYPE System.Management.Automation.PSCustomObject\r\n${PLAIN}`],
    ['blank lines', PLAIN.replace('\n', '\n\n,,,,,\n')],
    [
      'columns in another order and other letters',
      'Members,Kind,MESSAGE,Aliases,Address,Name\n3000,Static,hr,everyone@corp.example,ALL@corp.example,All Staff',
    ],
    [
      'addresses as Exchange keeps them',
      PLAIN.replace('everyone@', 'smtp:Everyone@').replace(
        ',hr',
        ';SMTP:all@corp.example;X500:/o=corp/cn=all;sip:all@corp.example,hr',
      ),
    ],
  ])('takes %s', async (_, content) => {
    const { rows, problems } = await read(content);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([ALL]);
  });

  it('takes a comma in quotes, and aliases beside a delimiter of the same kind', async () => {
    const { rows } = await read(
      'address;name;members;aliases\nall@corp.example;"Staff; all";5;"a@corp.example; b@corp.example"',
    );
    expect(rows).toMatchObject([{ name: 'Staff; all', aliases: ['a@corp.example', 'b@corp.example'], kind: 'static' }]);
  });

  it('takes an empty count for not counted', async () => {
    expect((await read('address,members\nall@corp.example,\nbig@corp.example,7')).rows).toMatchObject([
      { members: 0, line: 2 },
      { members: 7, line: 3 },
    ]);
  });

  it.each([
    ['address', 'all,All,5,static,,'],
    ['address', ',All,5,static,,'],
    ['members', 'a@corp.example,All,-5,static,,'],
    ['members', 'a@corp.example,All,2.5,static,,'],
    ['members', 'a@corp.example,All,"3,000",static,,'],
    ['members', 'a@corp.example,All,many,static,,'],
    ['members', 'a@corp.example,All,99999999999,static,,'],
    ['kind', 'a@corp.example,All,5,security,,'],
    ['aliases', 'a@corp.example,All,5,static,b@corp.example;nobody,'],
    ['message', `a@corp.example,All,5,static,,${'x'.repeat(41)}`],
    [undefined, 'a@corp.example,Staff, all,5,static,,'],
    [undefined, 'a@corp.example,All,5'],
  ])('names line and column of a row with a fault in %s', async (column, line) => {
    const { rows, problems } = await read(`${PLAIN}\n${line}\nlast@corp.example,Last,1,static,,`);
    expect(problems).toMatchObject([{ line: 3, ...(column && { column }) }]);
    expect(rows.map(({ address }) => address)).toEqual(['all@corp.example', 'last@corp.example']);
  });

  it('does not take letters for names that are in no UTF-8', async () => {
    const { problems } = await read(Buffer.from(PLAIN.replace('All Staff', 'B\u00fcro'), 'latin1'));
    expect(problems).toMatchObject([{ line: 2, column: 'name' }]);
  });

  it.each([
    ['an empty file', '', 'lists.csv'],
    ['a header alone', 'address,members\n', 'lists.csv'],
    ['a missing column', 'address,name\na@corp.example,A', 'members'],
    ['a strange column', 'address,members,nmae\na@corp.example,1,A', 'nmae'],
    ['a column twice', 'address,members,address\na@corp.example,1,b', 'address'],
    ['no header', 'a@corp.example,5', 'a@corp.example'],
    ['a quote that is never closed', 'address,members\n"a@corp.example,5\nb@corp.example,6', 'lists.csv:'],
  ])('gives up on %s in one sentence', async (_, content, part) => {
    const error = await read(content).catch((reason: unknown) => reason as Error);
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).toContain(part);
    expect((error as Error).message).not.toContain('\n');
  });
});
