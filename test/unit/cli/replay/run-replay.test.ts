import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runReplay } from '../../../../src/cli/replay/run-replay';
import type { ReplayOptions } from '../../../../src/cli/replay/run-replay';
import type { ReplayReport } from '../../../../src/cli/replay/tally/report';
import { rawMail } from '../../../builders/replay/a-mail';
import { STORM } from '../../../builders/replay/storm-of-14-november';

let folder: string;
let printed: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'replay-'));
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => rm(folder, { recursive: true }));

const put = async (name: string, text: string): Promise<string> => {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
};

const run = (options: Partial<ReplayOptions> = {}): Promise<number> =>
  runReplay({
    paths: [folder],
    policy: undefined,
    lists: undefined,
    me: [],
    json: true,
    html: undefined,
    names: true,
    ...options,
  });

const report = (): ReplayReport => JSON.parse(printed) as ReplayReport;

const LIST = {
  To: 'staff@corp.example, ben@corp.example',
  'List-Post': '<mailto:staff@corp.example>',
  'In-Reply-To': '<1@x>',
};

describe('a replay', () => {
  it('reads a folder, asks the guard, and ends well', async () => {
    await put('1.eml', rawMail({ 'Message-ID': '<a@x>' }));
    await put('2.eml', rawMail({ ...LIST, 'Message-ID': '<b@x>' }));
    await put('3.eml', rawMail({ ...LIST, 'Message-ID': '<B@x>' }));
    await put('4.eml', rawMail({ 'Auto-Submitted': 'auto-replied' }));
    await put('notes.txt', 'Shopping');
    expect(await run()).toBe(0);
    expect(report()).toMatchObject({
      sends: 2,
      prompts: 1,
      read: { messages: 4, otherFiles: 1, leftOut: { duplicate: 1, automatic: 1 }, problems: { count: 0 } },
    });
    expect(report().people.rows[0]).toMatchObject({ address: 'ada@corp.example', sends: 2, prompts: 1 });
  });

  it('ends with 1 where something could not be read, and names it', async () => {
    await put('1.eml', rawMail({}));
    const broken = await put('2.eml', 'broken');
    expect(await run()).toBe(1);
    expect(report().read.problems).toMatchObject({ count: 1, first: [{ where: broken }] });
  });

  it('names a mailbox in which no message begins, in a folder too, but for an empty one', async () => {
    await put('1.eml', rawMail({}));
    await put('Trash.mbox', '');
    const strange = await put('Sent.mbox', 'Hello.\n');
    expect(await run()).toBe(1);
    expect(report().read.problems).toMatchObject({ count: 1, first: [{ where: strange }] });
    await expect(run({ paths: [strange] })).rejects.toThrow(/Sent\.mbox: there is no mail here/);
  });

  it('counts by kind the files that are no mail, and names them where that is asked', async () => {
    await put('1.eml', rawMail({}));
    await put('notes.txt', 'Shopping');
    await put('all.zip', 'PK');
    const pst = await put('Old.pst', '!BDN');
    expect(await run()).toBe(1);
    expect(report().read).toMatchObject({
      otherFiles: 2,
      others: { empty: { count: 0 }, archive: { count: 1 }, other: { first: [path.join(folder, 'notes.txt')] } },
      problems: { first: [{ where: pst, why: expect.stringContaining('export the mail') as string }] },
    });
    await run({ json: false });
    expect(printed).toContain('notes.txt');
    printed = '';
    await run({ json: false, names: false });
    expect(printed).toContain('not mail, archives, to unpack first: 1');
    expect(printed).not.toContain('notes.txt');
  });

  it('remarks on what may be the text of a message, and ends well', async () => {
    const text = 'Hello.\n\nFrom now on:\nNote: the desk opens at 9.\n';
    const file = await put('Sent', `From \n${rawMail({}, text)}\nFrom \n${rawMail({})}`);
    expect(await run()).toBe(0);
    expect(report()).toMatchObject({ sends: 2, read: { messages: 3 } });
    expect(report().read.remarks).toMatchObject({ count: 1, first: [{ where: `${file}, message 2` }] });
    await run({ json: false });
    expect(printed).toContain('doubtful: 1');
  });

  it('reads behind a byte order mark', async () => {
    await put('1.eml', `\ufeff${rawMail({})}`);
    await put('Sent', `\ufeffFrom \n${rawMail({})}\nFrom \n${rawMail({})}`);
    expect(await run()).toBe(0);
    expect(report().sends).toBe(3);
  });

  it('says "at least" of a header that is too long', async () => {
    const to = Array.from({ length: 40_000 }, (_, n) => `Colleague ${n} <c${n}@corp.example>`).join(',\n ');
    await put('1.eml', rawMail({ 'In-Reply-To': '<1@x>', Cc: to }));
    expect(await run()).toBe(0);
    expect(report().loudestThreads[0]).toMatchObject({ exact: false });
  });

  it('reads the fields behind one that is too long', async () => {
    const to = Array.from({ length: 45_000 }, (_, n) => `Colleague ${n} <c${n}@corp.example>`).join(',\r\n ');
    const behind = 'Subject: RE: Rota\r\nDate: Mon, 4 Mar 2024 09:00:00 +0000\r\nIn-Reply-To: <1@x>\r\n\r\nHello.\r\n';
    const from = 'From: Ada <ada@corp.example>\r\n';
    await put('1.eml', `${from}To: ${to}\r\n${behind}`);
    await put('2.eml', `To: ${to}\r\n${from}${behind}`);
    await put('3.eml', `X-Seen-By: ${'x'.repeat(2_000_000)}\r\n${from}To: ben@corp.example\r\n${behind}`);
    await put(
      '4.eml',
      `${'X-Hop: y\r\n'.repeat(6_000)}${from}To: ben@corp.example\r\nCc: cleo@corp.example\r\n${behind}`,
    );
    expect(await run()).toBe(0);
    expect(report()).toMatchObject({
      sends: 4,
      repliesToAll: 3,
      period: { first: '2024-03-04T09:00:00.000Z', last: '2024-03-04T09:00:00.000Z' },
      loudestThreads: [{ subject: 'Rota', repliesToAll: 3, exact: false }],
    });
    expect(report().loudestThreads[0]?.largestReach).toBeGreaterThan(20_000);
  });

  it('takes a table in a folder that is no trace for no more than a problem, a named one for a mistake', async () => {
    await put('1.eml', rawMail({}));
    const table = await put('prices.csv', 'item,price\nbread,3\n');
    expect(await run()).toBe(1);
    await expect(run({ paths: [table] })).rejects.toThrow(/prices\.csv cannot be replayed: its columns/);
  });

  it('keeps to those who are asked for, else to the organisation', async () => {
    await put('1.eml', rawMail({}));
    await put('2.eml', rawMail({ From: 'Ben <ben@corp.example>' }));
    await put('3.eml', rawMail({ From: 'cleo@elsewhere.example' }));
    await run({ me: ['SMTP:Ada@corp.example'] });
    expect(report()).toMatchObject({ sends: 1, read: { leftOut: { 'not-me': 2 } } });
    printed = '';
    const policy = await put('policy.json', '{"organisationDomains":["corp.example"]}');
    await run({ policy });
    expect(report()).toMatchObject({ sends: 2, read: { leftOut: { outside: 1 } } });
  });

  it('stops every answer of a storm to a list that is in no directory', async () => {
    await put('morning.mbox', STORM.map((mail) => `From \n${mail}\n`).join(''));
    expect(await run()).toBe(0);
    const { sends, repliesToAll, passed, actions, rules } = report();
    expect({ sends, repliesToAll, passed: passed.repliesToAll }).toEqual({ sends: 31, repliesToAll: 30, passed: 0 });
    expect(actions).toMatchObject({ allow: 0, notice: 1, block: 0 });
    expect(rules.find(({ rule }) => rule === 'storm-fuel')).toMatchObject({ confirm: 24 });
    expect(report().reach.find(({ from }) => from === undefined)).toMatchObject({ notice: 1 });
  });

  it.each(['todo-el-personal@trust.example', 'zenshain@trust.example', 'CXB-Croydon <cxb-croydon@trust.example>'])(
    'takes %s for a list of unknown size, because of who answers to all through it',
    async (list) => {
      for (let n = 1; n <= 20; n++)
        await put(
          `${n}.eml`,
          rawMail({
            From: `Person ${n} <person${n}@trust.example>`,
            To: `Sender Of Tests <tests@trust.example>, ${list}`,
            Subject: 'RE: Test',
            'Message-ID': `<${n}@x>`,
            'In-Reply-To': '<0@x>',
          }),
        );
      expect(await run()).toBe(0);
      expect(report()).toMatchObject({ sends: 20, actions: { allow: 0, warn: 20 } });
      expect(report().read.likelyLists).toMatchObject({ count: 1, first: [expect.stringContaining('@trust.example')] });
      printed = '';
      await run({ json: false, names: false });
      expect(printed).toMatch(/^Build the list catalogue .*: 100 % of sends go to lists of unknown size/);
      expect(printed).toContain('1 address counts as a list of unknown size');
      expect(printed).not.toContain('trust.example');
    },
  );

  it('takes nobody for a list whose name is a person’s', async () => {
    await put(
      '1.eml',
      rawMail({ To: 'Ada Staff <ada@corp.example>, Grace Team <grace@corp.example>', 'In-Reply-To': '<1@x>' }),
    );
    await put('2.eml', rawMail({ To: 'all-staff@elsewhere.example, ben@corp.example', 'In-Reply-To': '<1@x>' }));
    await run();
    expect(report()).toMatchObject({ sends: 2, prompts: 0 });
  });

  it('writes the page, or says at once that it cannot', async () => {
    await put('1.eml', rawMail(LIST));
    const page = path.join(folder, 'report.html');
    expect(await run({ json: false, html: page })).toBe(0);
    expect(printed).toContain('report of 1 send;');
    expect(await readFile(page, 'utf8')).toContain('unfamiliar-list');
    await expect(run({ json: false, html: path.join(folder, 'none', 'x.html') })).rejects.toThrow(/cannot be written/);
  });

  it('prints for people by default, without names where that is asked', async () => {
    await put('1.eml', rawMail(LIST));
    await run({ json: false, names: false });
    expect(printed).toContain('unfamiliar-list');
    for (const name of ['ada@', 'Rota', folder]) expect(printed).not.toContain(name);
  });

  it.each([
    ['an empty folder', {}, /there is no mail here/],
    ['a path that is not there', { paths: ['/no/such/path'] }, /\/no\/such\/path cannot be read: it does not exist/],
    ['a policy that is not there', { policy: '/no/such/policy.json' }, /cannot be read/],
    ['a catalogue that is not there', { lists: '/no/such/lists' }, /does not hold a list catalogue/],
  ])('says in a sentence what is wrong: %s', async (_, options, sentence) => {
    await expect(run(options)).rejects.toThrow(sentence);
    expect(printed).toBe('');
  });
});
