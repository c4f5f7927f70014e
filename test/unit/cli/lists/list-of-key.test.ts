import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildLists } from '../../../../src/cli/lists/lists-build';
import { listsFind } from '../../../../src/cli/lists/lists-find';
import { catalogueKey } from '../../../../src/directory/catalogue-key';
import { runWith } from '../../../builders/cli/run-with';

const CSV = `address,name,members,kind,aliases
practices@corp.example,CroydonPractices,850000,dynamic,gps@corp.example
team@corp.example,,12,static,
`;
const SALT = 'of this catalogue';
const keyOf = (address: string, salt = SALT): string => catalogueKey(salt, address, '');

describe('the list that a record is about', () => {
  let folder = '';
  let csv = '';
  let lists = '';
  let printed = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lists-'));
    csv = path.join(folder, 'lists.csv');
    lists = path.join(folder, 'lists');
    await writeFile(csv, CSV);
    await buildLists({ csv, out: lists, salt: SALT });
    printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((printed += String(text))));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test.each([
    ['its address', keyOf('practices@corp.example'), 'practices@corp.example', 'CroydonPractices'],
    ['an alias', keyOf('gps@corp.example'), 'gps@corp.example', 'CroydonPractices'],
    ['capitals', keyOf('team@corp.example').toUpperCase(), 'team@corp.example', ''],
  ])('is named by %s', async (_, key, list, name) => {
    expect(await runWith(listsFind, { lists, csv, key, json: true }, [])).toBe(0);
    expect(JSON.parse(printed)).toEqual({ found: true, list, name });
    printed = '';
    expect(await runWith(listsFind, { lists, csv, key }, [])).toBe(0);
    expect(printed).toBe(`${key}: ${name && `${name}, `}${list}.\n`);
  });

  test.each([
    ['not in the export', keyOf('made-today@corp.example')],
    ['of another salt', keyOf('team@corp.example', 'of another')],
    ['of a name', catalogueKey(SALT, 'CroydonPractices', '\n')],
  ])('is not named: %s', async (_, key) => {
    expect(await runWith(listsFind, { lists, csv, key, json: true }, [])).toBe(1);
    expect(JSON.parse(printed)).toEqual({ found: false, list: null, name: null });
  });

  test.each([
    ['a key that is none', { key: 'practices@corp.example' }, []],
    ['a key cut off', { key: keyOf('team@corp.example').slice(1) }, []],
    ['a key and a list', { key: keyOf('team@corp.example') }, ['team@corp.example']],
    ['a key without an export', { key: keyOf('team@corp.example'), csv: undefined }, []],
    ['an export without a key', {}, []],
    ['neither', { csv: undefined }, []],
  ])('gets a sentence: %s', async (_, options, args) => {
    await expect(runWith(listsFind, { lists, csv, ...options }, args)).rejects.toThrow(/--key|--csv|LIST/);
  });

  test('of an address is what the same command says', async () => {
    for (const [address, code] of [
      ['gps@corp.example', 0],
      ['made-today@corp.example', 1],
    ] as const) {
      printed = '';
      expect(await runWith(listsFind, { lists, json: true }, [address])).toBe(code);
      expect(JSON.parse(printed)).toMatchObject({ key: keyOf(address) });
    }
  });
});
