import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildLists, listsBuild } from '../../../../src/cli/lists/lists-build';
import { findList, listsFind } from '../../../../src/cli/lists/lists-find';
import { catalogueKey } from '../../../../src/directory/catalogue-key';
import type { GivenOptions } from '../../../builders/cli/run-with';
import { runWith } from '../../../builders/cli/run-with';

const CSV = `address,name,members,kind,aliases,message
practices@corp.example,CroydonPractices,850000,dynamic,gps@corp.example,practices-note
team@corp.example,Team,12,static,,
other-team@corp.example,Team,40,group,team2@corp.example;team3@corp.example,
uncounted@corp.example,Uncounted,,static,,
`;
const NOW = Date.parse('2026-11-14T08:30:00Z');

describe('the list catalogue', () => {
  let folder = '';
  let csv = '';
  let out = '';
  let printed = '';
  let warned = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lists-'));
    csv = path.join(folder, 'lists.csv');
    out = path.join(folder, 'lists');
    await writeFile(csv, CSV);
    printed = warned = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((printed += String(text))));
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((warned += String(text))));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const find = (text: string) => findList(text, out, NOW);
  const filesIn = async (where: string) => {
    const names = (await readdir(where)).sort();
    return Promise.all(names.map(async (name) => [name, await readFile(path.join(where, name), 'utf8')] as const));
  };

  it('is an index and 256 shards of one build', async () => {
    await buildLists({ csv, out });
    const files = await filesIn(out);
    expect(files.map(([name]) => name)).toEqual([
      ...Array.from({ length: 256 }, (_, n) => `${n.toString(16).padStart(2, '0')}.json`),
      'index.json',
    ]);
    const builds = files.map(([, text]) => (JSON.parse(text) as { build: string }).build);
    expect(new Set(builds).size).toBe(1);
    const index = JSON.parse(files.at(-1)?.[1] ?? '') as Record<string, unknown>;
    expect(index).toMatchObject({ version: 1, lists: 4, made: (await stat(csv)).mtime.toISOString() });
    expect(index.salt).toMatch(/^[0-9a-f]{32}$/);
  });

  it('holds no name and no address', async () => {
    await buildLists({ csv, out });
    const text = (await filesIn(out)).map(([, each]) => each).join('');
    expect(text).not.toMatch(/@|corp|croydon|team|gps|uncounted/i);
  });

  it('is the same to the byte for the same lists, salt and date, and another with another salt', async () => {
    await buildLists({ csv, out, salt: 'a', made: NOW });
    const before = await filesIn(out);
    const copy = path.join(folder, 'copy.csv');
    await cp(csv, copy);
    await utimes(copy, 1, 1);
    await buildLists({ csv: copy, out, salt: 'a', made: NOW });
    expect(await filesIn(out)).toEqual(before);
    await buildLists({ csv, out, salt: 'b', made: NOW });
    expect(await filesIn(out)).not.toEqual(before);
  });

  it('finds lists by address, alias and name, as the add-in does', async () => {
    await buildLists({ csv, out, made: NOW });
    const practices = { known: true, value: 850_000, kind: 'dynamic', message: 'practices-note', asOf: NOW };
    expect(await find('Practices@corp.example')).toMatchObject({ ...practices, by: 'address' });
    expect(await find('gps@corp.example')).toMatchObject({ ...practices, by: 'address' });
    expect(await find('croydonpractices')).toMatchObject({ ...practices, by: 'name' });
    expect(await find('other-team@corp.example')).toMatchObject({ known: true, value: 40, kind: 'group' });
    expect(await find('nobody@corp.example')).toMatchObject({ known: false, why: 'not-in-catalogue' });
  });

  it('answers with no size for a name that two lists have, or a list nobody counted', async () => {
    const { catalogue } = await buildLists({ csv, out });
    expect(catalogue).toMatchObject({ sharedNames: 1, uncounted: 1, aliases: 3 });
    expect(await find('Team')).toMatchObject({ known: false, why: 'no-size', by: 'name' });
    expect(await find('uncounted@corp.example')).toMatchObject({ known: false, why: 'no-size', by: 'address' });
  });

  it('prints what was asked for', async () => {
    expect(await runWith(listsBuild, { out, salt: 'a', json: true, made: '2026-11-14T08:30:00Z' }, [csv])).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({ lists: 4, made: '2026-11-14T08:30:00.000Z', skipped: 0 });
    printed = '';
    expect(await runWith(listsFind, { lists: out, json: true }, ['gps@corp.example'])).toBe(0);
    expect(JSON.parse(printed)).toEqual({
      size: 850_000,
      found: true,
      kind: 'dynamic',
      message: 'practices-note',
      by: 'address',
      asOf: '2026-11-14T08:30:00.000Z',
      key: catalogueKey('a', 'gps@corp.example', ''),
    });
    printed = '';
    expect(await runWith(listsFind, { lists: out, json: true }, ['Nobody'])).toBe(1);
    expect(JSON.parse(printed)).toMatchObject({ size: null, found: false });
    printed = '';
    expect(await runWith(listsFind, { lists: out }, ['gps@corp.example'])).toBe(0);
    expect(printed).toMatch(/850000.*\n$/);
  });

  it('takes a row that says the same again once, and says so', async () => {
    await writeFile(csv, `${CSV}team@corp.example,Team,12,static,,\n`);
    expect(await runWith(listsBuild, { out, json: true }, [csv])).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({
      lists: 4,
      assumed: [expect.stringMatching(/twice, word for word.*line 6/)],
    });
    expect(warned).toContain(`${csv}: 1 row is there twice`);
  });

  describe('against the one before', () => {
    const header = 'address,name,members,kind,aliases,openTo';
    const build = async (rows: readonly string[], options: GivenOptions = {}): Promise<number> => {
      await writeFile(csv, [header, ...rows, ''].join('\n'));
      printed = '';
      return runWith(listsBuild, { out, json: true, ...options }, [csv]);
    };
    const BEFORE = ['a@corp.example,A,100,,old-a@corp.example,', 'b@corp.example,B,900,,,', 'c@corp.example,C,,,,'];

    it('says what is new, grown and gone, whatever the salt, in the same folder', async () => {
      await build(BEFORE);
      const now = ['old-a@corp.example,A,150,,,', 'b@corp.example,B,1200,,,', 'new@corp.example,New,7,,,'];
      expect(await build(now, { against: out })).toBe(0);
      expect(JSON.parse(printed)).toMatchObject({
        against: {
          new: [{ address: 'new@corp.example', members: 7 }],
          grown: [{ address: 'old-a@corp.example', members: 150, before: 100 }],
          gone: 1,
          open: [],
        },
      });
    });

    it.each([
      ['1001', 'everyone, outside the organisation too', 1],
      ['1000', 'everyone, outside the organisation too', 0],
      ['1001', 'its own members', 1],
      ['', 'the whole organisation', 1],
      ['850000', '', 0],
    ])('ends with 1 where a list of over 1,000 is open: "%s" people, open to "%s"', async (members, openTo, code) => {
      await build(BEFORE);
      expect(await build([`a@corp.example,A,${members},,,"${openTo}"`], { against: out })).toBe(code);
      expect((await filesIn(out)).length).toBe(257);
    });

    it('takes another number of people, and says where the export does not tell', async () => {
      await build(BEFORE);
      const row = ['a@corp.example,A,50,,,everyone'];
      expect(await build(row, { against: out, 'most-open': '49', json: false })).toBe(1);
      expect(printed).toContain('open   a@corp.example: 50, to everyone');
      await writeFile(csv, CSV);
      printed = '';
      expect(await runWith(listsBuild, { out, against: out }, [csv])).toBe(0);
      expect(printed).toMatch(/^Since .*: \d+ new, \d+ grown by half or more, \d+ gone\.$/m);
      expect(printed).toMatch(/openTo/);
    });

    it.each([
      ['most-open', 'many', /^--most-open[^\n]*$/],
      ['encoding', 'latin-99', /^--encoding[^\n]*$/],
      ['against', 'nowhere', /^nowhere cannot be read[^\n]*$/],
    ])('refuses --%s %s, and writes nothing', async (option, value, sentence) => {
      await expect(runWith(listsBuild, { out, [option]: value }, [csv])).rejects.toThrow(sentence);
      expect(await readdir(folder)).toEqual(['lists.csv']);
    });
  });

  describe('with bad rows', () => {
    const BAD = `${CSV}no address,X,5,static,,\nteam@corp.example,Again,5,static,,\nnew@corp.example,New,5,static,gps@corp.example,\n`;

    it('is not written: the one before stays, and each fault has its line and column', async () => {
      await buildLists({ csv, out, salt: 'a' });
      const before = await filesIn(out);
      await writeFile(csv, BAD);
      expect(await runWith(listsBuild, { out, salt: 'a' }, [csv])).toBe(1);
      const lines = warned.split('\n');
      expect(lines[0]).toContain(`${csv}:6: address `);
      expect(lines[1]).toContain(`${csv}:7: address "team@corp.example" is already in line 3.`);
      expect(lines[2]).toContain(`${csv}:8: aliases "gps@corp.example" is already in line 2.`);
      expect(await filesIn(out)).toEqual(before);
      expect((await readdir(folder)).sort()).toEqual(['lists', 'lists.csv']);
    });

    it('is written without them where that is wished', async () => {
      await writeFile(csv, BAD);
      expect(await runWith(listsBuild, { out, 'skip-bad': true, json: true }, [csv])).toBe(0);
      expect(JSON.parse(printed)).toMatchObject({ lists: 4, skipped: 3 });
      expect(await find('team@corp.example')).toMatchObject({ value: 12 });
    });

    it('tells the first twenty of many', async () => {
      await writeFile(csv, `address,members\n${'x,1\n'.repeat(50)}`);
      expect(await runWith(listsBuild, { out, 'skip-bad': true }, [csv])).toBe(1);
      expect(warned.split('\n').filter((line) => line.includes('lists.csv:'))).toHaveLength(20);
      expect(warned).toContain('30 more');
    });
  });

  describe('in its folder', () => {
    it('replaces an older one as a whole, a link to it included', async () => {
      const real = path.join(folder, 'real');
      await mkdir(real);
      await symlink(real, out);
      await buildLists({ csv, out });
      await rm(path.join(real, '7f.json'));
      await buildLists({ csv, out });
      expect(await readdir(real)).toHaveLength(257);
      expect((await readdir(folder)).sort()).toEqual(['lists', 'lists.csv', 'real']);
    });

    it.each(['web.config', 'index.json'])('leaves a folder alone that holds something else: %s', async (name) => {
      await mkdir(out);
      await writeFile(path.join(out, name), '{}');
      await expect(buildLists({ csv, out })).rejects.toThrow(name);
      expect(await filesIn(out)).toEqual([[name, '{}']]);
    });

    it('is not a file', async () => {
      await expect(buildLists({ csv, out: csv })).rejects.toThrow(csv);
      expect(await readFile(csv, 'utf8')).toBe(CSV);
    });
  });

  it.each<[string, string, (text: string) => string | undefined]>([
    ['an index that is missing', 'index.json', () => undefined],
    ['an index cut short', 'index.json', (text) => text.slice(0, 20)],
    ['an index of a later format', 'index.json', (text) => text.replace('"version":1', '"version":2')],
    ['a shard that is missing', '', () => undefined],
    ['a shard cut short', '', (text) => text.slice(0, -9)],
    ['a shard of another build', '', (text) => text.replace(/"build":"./, '"build":"x')],
  ])('that has %s is refused with a sentence that names the file', async (_, name, damage) => {
    await buildLists({ csv, out });
    // With one salt or another: all shards, since the file that is asked for follows from it.
    for (const file of name ? [name] : (await readdir(out)).filter((each) => each !== 'index.json')) {
      const damaged = damage(await readFile(path.join(out, file), 'utf8'));
      if (damaged === undefined) await rm(path.join(out, file));
      else await writeFile(path.join(out, file), damaged);
    }
    await expect(runWith(listsFind, { lists: out }, ['team@corp.example'])).rejects.toThrow(
      /^[^\n]*(index|[0-9a-f]{2})\.json[^\n]*$/,
    );
  });

  it.each([
    ['--out is missing', () => runWith(listsBuild, {}, [csv])],
    ['--lists is missing', () => runWith(listsFind, {}, ['x'])],
    ['the salt is empty', () => runWith(listsBuild, { out, salt: '' }, [csv])],
    ['the date is none', () => runWith(listsBuild, { out, made: 'soon' }, [csv])],
    ['there is no such file', () => runWith(listsBuild, { out }, [path.join(folder, 'no.csv')])],
    ['the file is a folder', () => runWith(listsBuild, { out }, [folder])],
  ])('is not made nor asked where %s', async (_, attempt) => {
    await expect(attempt()).rejects.toThrow(/^[^\n]+$/);
    expect(await readdir(folder)).toEqual(['lists.csv']);
  });
});
