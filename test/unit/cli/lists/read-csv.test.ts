import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CsvOptions } from '../../../../src/cli/lists/read-csv';
import { readCsv } from '../../../../src/cli/lists/read-csv';

describe('reading an export of lists', () => {
  let folder = '';
  beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'lists-'))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const read = async (content: string | Buffer, options: CsvOptions = {}) => {
    const file = path.join(folder, 'lists.csv');
    await writeFile(file, content);
    return readCsv(file, options);
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
    ['members', 'a@corp.example,All,"3,00",static,,'],
    ['members', 'a@corp.example,All,"1,000.000",static,,'],
    ['members', 'a@corp.example,All,3e3,static,,'],
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

  const BUERO = PLAIN.replace('All Staff', 'B\u00fcro');

  it.each<[string, Buffer, string | undefined, number]>([
    ['UTF-8', Buffer.from(BUERO), undefined, 0],
    ['UTF-16 without a byte order mark', Buffer.from(BUERO, 'utf16le'), undefined, 0],
    ['UTF-16, big-endian', Buffer.from(`\ufeff${BUERO}`, 'utf16le').swap16(), undefined, 0],
    ['Windows-1252, as Excel saves "CSV"', Buffer.from(BUERO, 'latin1'), undefined, 1],
    ['an encoding that is named', Buffer.from(BUERO, 'latin1'), 'windows-1252', 0],
    ['UTF-8, whatever is named, where a byte order mark says so', Buffer.from(`\ufeff${BUERO}`), 'windows-1250', 0],
  ])('reads letters in %s', async (_, content, encoding, assumptions) => {
    const { rows, problems, assumed } = await read(content, { encoding });
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ name: 'B\u00fcro' }]);
    expect(assumed.sentences()).toHaveLength(assumptions);
  });

  it('names damaged text where an encoding is named that it is not in', async () => {
    const { problems } = await read(Buffer.from(BUERO, 'latin1'), { encoding: 'utf-8' });
    expect(problems).toMatchObject([{ line: 2, column: 'name' }]);
  });

  it("reads Exchange's own export, and says what it assumed", async () => {
    const { rows, problems, assumed, saysWhoMayWrite } = await read(
      [
        '#TYPE Selected.Microsoft.Exchange.Data.Directory.Management.DistributionGroup',
        '"Name","Alias","PrimarySmtpAddress","Display Name","RecipientTypeDetails","EmailAddresses","Member Count","AcceptMessagesOnlyFrom","ModerationEnabled","RequireSenderAuthenticationEnabled"',
        '"all-x1","all","All@corp.example","All Staff","MailUniversalDistributionGroup","SMTP:All@corp.example smtp:everyone@corp.example X500:/o=Corp/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=all","3,000","","False","False"',
        '"g","g","g@corp.example","G","GroupMailbox","System.Collections.Generic.List`1[System.String]","12","ceo@corp.example","False","True"',
        '"d","d","d@corp.example","D","DynamicDistributionGroup","","","","True","True"',
        '"i","i","i@corp.example","I","RoomList","","5","","False","True"',
      ].join('\r\n'),
    );
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      { ...ALL, message: '', openTo: 'everyone, outside the organisation too' },
      { kind: 'group', aliases: [], openTo: '' },
      { kind: 'dynamic', members: 0, openTo: '' },
      { kind: 'static', openTo: 'the whole organisation' },
    ]);
    expect(saysWhoMayWrite).toBe(true);
    expect(assumed.sentences()).toEqual([
      expect.stringMatching(/PrimarySmtpAddress as address, Display Name as name, Member Count as members/),
      expect.stringMatching(/not used: Name, Alias\./),
      expect.stringMatching(/"3,000" as 3000/),
      expect.stringMatching(/^4 rows.*MailUniversalDistributionGroup as static/),
      expect.stringMatching(/^1 row is without aliases.*System\.Collections/),
    ]);
  });

  it.each([
    ['3,000', 3000],
    ['3.000', 3000],
    ['12 000', 12_000],
    ['12\u00a0000', 12_000],
    ["1'200'000", 1_200_000],
    ['1\u202f200\u202f000', 1_200_000],
    ['850000', 850_000],
  ])('reads the count %s', async (text, members) => {
    const { rows, assumed } = await read(`address,members\nall@corp.example,"${text}"`);
    expect(rows).toMatchObject([{ members }]);
    expect(assumed.sentences()).toHaveLength(text === String(members) ? 0 : 1);
  });

  it('says what is missing in an export that Exchange made without counting', async () => {
    await expect(read('PrimarySmtpAddress,DisplayName\na@corp.example,A')).rejects.toThrow(
      /members is missing.*counts them/,
    );
  });

  it.each([
    ['an empty file', '', 'lists.csv'],
    ['a header alone', 'address,members\n', 'lists.csv'],
    ['a missing column', 'address,name\na@corp.example,A', 'members'],
    ['a strange column', 'address,members,nmae\na@corp.example,1,A', 'Did you mean name?'],
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
