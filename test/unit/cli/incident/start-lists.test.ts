import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { incidentStartBy } from '../../../../src/cli/incident';
import { listsBuild } from '../../../../src/cli/lists/lists-build';
import { parsePolicy } from '../../../../src/policy/parse';
import { runWith } from '../../../builders/cli/run-with';

const NOW = Date.parse('2026-11-14T08:30:00Z');
const POLICY = JSON.stringify({
  organisationDomains: ['corp.example'],
  lists: [
    { address: 'croydon@corp.example', name: 'Croydon Practices' },
    { address: 'twin1@corp.example', name: 'Twins' },
    { address: 'twin2@corp.example', name: 'Twins' },
  ],
});
const CSV = `address,name,members,kind,aliases
all@corp.example,All Staff,9000,dynamic,everyone@corp.example;everybody@corp.example
"team@corp.example","Team, North",40,static,
twin3@corp.example,Both,5,static,shared@corp.example
twin4@corp.example,Both,6,static,shared@corp.example
`;

describe('the lists of a freeze', () => {
  let folder = '';
  let printed = '';
  const at = (name: string) => path.join(folder, name);
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'incident-lists-'));
    await writeFile(at('policy.json'), POLICY);
    await writeFile(at('lists.csv'), CSV.split('\n').slice(0, 3).join('\n'));
    await writeFile(at('twins.csv'), CSV);
    printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((printed += String(text))));
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const start = (values: Readonly<Record<string, string | string[]>>) =>
    runWith(
      incidentStartBy(() => NOW),
      { policy: at('policy.json'), ...values },
    );
  const frozen = async () => parsePolicy(await readFile(at('policy.json'), 'utf8')).layer.incident?.lists;
  const mail = (head: string, name = 'storm.eml') => writeFile(at(name), `${head}\n\nPlease remove me.\n`);

  it.each<[string, string[], readonly string[]]>([
    ['a name that the policy knows', ['croydon practices'], ['croydon@corp.example']],
    ['an alias', ['Croydon'], ['croydon@corp.example']],
    ['an address that nobody knows', ['New@corp.example'], ['new@corp.example']],
    [
      'addresses and a name',
      ['a@x.example; b@x.example', 'Croydon Practices'],
      ['a@x.example', 'b@x.example', 'croydon@corp.example'],
    ],
  ])('are found by %s', async (_, list, expected) => {
    expect(await start({ list })).toBe(0);
    expect(await frozen()).toEqual(expected);
  });

  it.each<[string, string]>([
    ['its name', 'All Staff'],
    ['another of its addresses', 'everybody@corp.example'],
    ['an alias of one', 'everyone'],
  ])('are found in the CSV file by %s, and frozen under every address', async (_, list) => {
    await start({ list: [list], lists: at('lists.csv') });
    expect(await frozen()).toEqual(['all@corp.example', 'everyone@corp.example', 'everybody@corp.example']);
    expect(printed).toContain(`--list "${list}" is all@corp.example`);
    expect(printed).toContain('Set-DynamicDistributionGroup');
    expect(printed).not.toContain('Set-UnifiedGroup');
  });

  it('may have a comma in the name', async () => {
    await start({ list: ['Team, North'], lists: at('lists.csv') });
    expect(await frozen()).toEqual(['team@corp.example']);
  });

  it('are looked up in the published catalogue, an alias in the organisation of the policy', async () => {
    await runWith(listsBuild, { out: at('lists') }, [at('lists.csv')]);
    printed = '';
    await start({ list: ['ALL'], lists: at('lists') });
    expect(await frozen()).toEqual(['all@corp.example']);
    expect(printed).toContain('Set-DynamicDistributionGroup');
  });

  describe('known from the published catalogue alone, beside the policy,', () => {
    beforeEach(async () => {
      const rows = `address,name,members,kind,aliases
all@corp.example,All Staff,9000,dynamic,everyone@corp.example
north.team@corp.example,"Team, North",40,static,
croydon@corp.example,Croydon Practices,850000,static,surgeries@corp.example
xq7@corp.example,Falcon,12,static,all.birds@corp.example
twin3@corp.example,Both,5,static,
twin4@corp.example,Both,6,static,
`;
      await writeFile(at('published.csv'), rows);
      await runWith(listsBuild, { out: at('lists') }, [at('published.csv')]);
      printed = '';
    });

    it.each<[string, string, readonly string[], RegExp]>([
      ['its address', 'ALL@corp.example', ['all@corp.example'], /Set-DynamicDistributionGroup/],
      ['an alias', 'North.Team', ['north.team@corp.example'], /is north\.team@/],
      ['a name that the policy has too', 'croydon practices', ['croydon@corp.example'], /is croydon@/],
      [
        'another address, where the policy has the main one',
        'surgeries',
        ['surgeries@corp.example', 'croydon@corp.example'],
        /other addresses: croydon@/,
      ],
      ['another address of who knows what list', 'all.birds', ['all.birds@corp.example'], /is all\.birds@/],
    ])('are found by %s', async (_, list, expected, said) => {
      expect(await start({ list: [list] })).toBe(0);
      expect(await frozen()).toEqual(expected);
      expect(printed).toMatch(said);
    });

    it.each(['Northern Team', 'northern_team', 'northern-team', 'northern.team'])(
      'have an address that is tried as organisations spell a name: %s',
      async (local) => {
        const address = `${local.replace(' ', '')}@corp.example`.toLowerCase();
        await writeFile(at('published.csv'), `address,name,members,kind\n${address},Northern Team,40,static\n`);
        await runWith(listsBuild, { out: at('lists') }, [at('published.csv')]);
        await start({ list: ['Northern  team'] });
        expect(await frozen()).toEqual([address]);
      },
    );

    it.each<[string, string, RegExp]>([
      ['whose address nothing tells', 'Falcon', /called "Falcon".*as a hash/],
      ['that two lists share', 'both', /Several lists.*"both"/],
      ['that nobody knows', 'Sparrow', /knows, not "Sparrow"/],
    ])('are refused in one sentence by a name %s', async (_, list, sentence) => {
      const error = await start({ list: [list] }).catch((reason: unknown) => reason as Error);
      expect((error as Error).message).toMatch(sentence);
      expect(await readFile(at('policy.json'), 'utf8')).toBe(POLICY);
    });

    it('are refused where index and shards are of two builds, with two salts', async () => {
      const index = JSON.parse(await readFile(at('lists/index.json'), 'utf8')) as object;
      await writeFile(at('lists/index.json'), JSON.stringify({ ...index, salt: 'another', build: '0123456789abcdef' }));
      const error = await start({ list: ['all@corp.example'] }).catch((reason: unknown) => reason as Error);
      expect((error as Error).message).toMatch(/another build than index\.json/);
      expect(await readFile(at('policy.json'), 'utf8')).toBe(POLICY);
    });
  });

  it('come out of a mail: what is a list by its name or by the catalogue, and no person', async () => {
    await mail(
      'From: "Ann Bell" <ann.bell@corp.example>\nTo: CroydonPractices <croydonpractices@corp.example>, "Bell, Ann" <ann.bell@corp.example>\n' +
        'Cc: "Team, North" <team@corp.example>, Ben Hill <ben.hill@corp.example>, All <all@other.example>\nSubject: =?utf-8?Q?Test_=E2=80=99?=',
    );
    await start({ eml: at('storm.eml'), lists: at('lists.csv') });
    expect(await frozen()).toEqual(['croydonpractices@corp.example', 'team@corp.example']);
    expect(printed).toMatch(/Left out.*ann\.bell@corp\.example, ben\.hill@corp\.example, all@other\.example/);
    expect(printed).toContain("Subject -eq ''Test \u2019\u2019''");
  });

  it.each([
    ['a nameless list that is alone', 'To: falcon@corp.example', ['falcon@corp.example']],
    ['a list in an open group', 'To: Staff: allstaff@corp.example;', ['allstaff@corp.example']],
  ])('come out of a mail to %s', async (_, to, expected) => {
    await mail(`From: x@corp.example\n${to}`);
    await start({ eml: at('storm.eml') });
    expect(await frozen()).toEqual(expected);
  });

  it('come out of a mail whose To is longer than what is read of a field', async () => {
    const people = Array.from({ length: 40_000 }, (_, n) => `Colleague ${n} <c${n}@corp.example>`).join(',\n ');
    await mail(
      `From: x@corp.example\nTo: ${people}\nCc: CroydonPractices <croydonpractices@corp.example>\nSubject: Test`,
    );
    await start({ eml: at('storm.eml') });
    expect(await frozen()).toEqual(['croydonpractices@corp.example']);
  });

  describe('are refused in one sentence, and nothing is frozen,', () => {
    it.each<[string, Readonly<Record<string, string | string[]>>, RegExp]>([
      ['a name of two lists of the policy', { list: ['Twins'] }, /twin1@corp\.example, twin2@corp\.example/],
      ['a name of two lists of the catalogue', { list: ['both'], lists: 'twins.csv' }, /twin3@.*twin4@/],
      ['an address of two', { list: ['shared@corp.example'], lists: 'twins.csv' }, /twin3@.*twin4@/],
      ['a name that nobody knows', { list: ['Falcon'] }, /policy\.json knows, not "Falcon"/],
      ['a good list and a bad one', { list: ['a@x.example', 'Falcon'] }, /Falcon/],
      ['no mail', { eml: 'no.eml' }, /no\.eml.*no such file/],
      ['a folder for a mail', { eml: '.' }, /not a file/],
      ['a mail to people', { eml: 'people.eml' }, /people\.eml.*ben\.hill@corp\.example.*--list/],
      ['a mail to nobody', { eml: 'nobody.eml' }, /nobody\.eml names nobody/],
      ['Outlook’s own format', { eml: 'storm.msg' }, /\.msg.*\.eml/],
      ['no catalogue', { list: ['a@x.example'], lists: 'none' }, /none.*no such file/],
      ['an end that is past', { list: ['a@x.example'], until: '2026-11-14T08:00:00Z' }, /past/],
    ])('%s', async (_, values, sentence) => {
      await mail('From: x@corp.example\nTo: Ben Hill <ben.hill@corp.example>', 'people.eml');
      await mail('From: x@corp.example\nTo: undisclosed-recipients:;', 'nobody.eml');
      await writeFile(at('storm.msg'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
      const before = await readdir(folder);
      const located = Object.fromEntries(
        Object.entries(values).map(([key, value]) => [key, ['eml', 'lists'].includes(key) ? at(String(value)) : value]),
      );
      const error = await start(located).catch((reason: unknown) => reason as Error);
      expect((error as Error).message).toMatch(sentence);
      expect((error as Error).message).not.toContain('\n');
      expect(await readFile(at('policy.json'), 'utf8')).toBe(POLICY);
      expect(await readdir(folder)).toEqual(before);
    });
  });
});
