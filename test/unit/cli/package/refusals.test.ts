import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digests, Stage } from '../../../builders/cli/a-stage';

describe('package leaves all as it is', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await Stage.set();
  });
  afterEach(() => stage.clear());

  type Given = readonly [what: string, values: () => Promise<Record<string, string | undefined>>, sentence: RegExp];
  const PLACES: readonly Given[] = [
    ['no --out', () => Promise.resolve({ out: '' }), /--out/],
    ['an --out that is a file', async () => ({ out: await stage.file('x', '') }), /it is a file/],
    ['an --out below a file', async () => ({ out: `${await stage.file('x', '')}/y` }), /x\/y/],
    ['an --out that is the build', () => Promise.resolve({ out: stage.dist }), /npm run build/],
    ['an --out inside the build', () => Promise.resolve({ out: path.join(stage.dist, 'package') }), /npm run build/],
    ['an --out that holds the build', () => Promise.resolve({ out: stage.folder }), /holds dist/],
    [
      'an --out that cannot be made',
      () => Promise.resolve({ out: path.join(stage.folder, 'x'.repeat(250)) }),
      /written/,
    ],
    ['http', () => Promise.resolve({ url: 'http://guard.example/' }), /https/],
    ['an unknown send mode', () => Promise.resolve({ 'send-mode': 'softblock' }), /soft-block or prompt-user/],
    ['an empty name', () => Promise.resolve({ name: '' }), /--name/],
    ['an empty policy name', () => Promise.resolve({ policy: '' }), /--policy/],
  ];
  const FILES: readonly Given[] = [
    ['neither policy nor mode', () => Promise.resolve({ mode: undefined }), /--policy FILE.*--mode observe/],
    ['both', async () => ({ policy: await stage.file('p.json', '{}'), mode: 'observe' }), /cannot be combined/],
    ['an unknown mode', () => Promise.resolve({ mode: 'obsrve' }), /Did you mean observe/],
    [
      'a policy that is not there',
      () => Promise.resolve({ policy: path.join(stage.folder, 'no.json') }),
      /no\.json.*no such/,
    ],
    ['a policy that is a folder', () => Promise.resolve({ policy: stage.dist }), /dist.*folder/],
    ['a trailing comma', async () => ({ policy: await stage.file('p.json', '{"mode":"off",}') }), /p\.json.*comma/],
    ['an unknown key', async () => ({ policy: await stage.file('p.json', '{"modus":"off"}') }), /p\.json.*modus/],
    [
      'UTF-16',
      async () => ({ policy: await stage.file('p.json', Buffer.from('\ufeff{"mode":"off"}', 'utf16le')) }),
      /p\.json.*UTF-8/,
    ],
    [
      'Latin-1',
      async () => ({ policy: await stage.file('p.json', Buffer.from('{"é":1}', 'latin1')) }),
      /p\.json.*UTF-8/,
    ],
    ['10 MB', async () => ({ policy: await stage.file('p.json', ' '.repeat(1e7)) }), /p\.json.*10000000/],
    ['lists that are not there', () => Promise.resolve({ lists: path.join(stage.folder, 'no') }), /no cannot be read/],
    ['lists that are a file', async () => ({ lists: await stage.file('x', '') }), /x is a file/],
    ['lists that are none', () => Promise.resolve({ lists: stage.dist }), /index\.json is missing/],
    [
      'lists with a shard missing',
      async () => {
        await rm(path.join(await stage.catalogue(), '7f.json'));
        return { lists: path.join(stage.folder, 'lists') };
      },
      /7f\.json is missing/,
    ],
    [
      'lists with a shard of another build',
      async () => {
        await writeFile(path.join(await stage.catalogue(), '7f.json'), '{"build":"x","lists":{}}');
        return { lists: path.join(stage.folder, 'lists') };
      },
      /7f\.json.*another build/,
    ],
  ];

  it.each([...PLACES, ...FILES])('given %s, in one sentence', async (_, values, sentence) => {
    const given = await values();
    const before = await digests(stage.folder);
    const error = await stage.run(given).catch((reason: unknown) => reason as Error);
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).toMatch(sentence);
    expect((error as Error).message).not.toContain('\n');
    expect(await digests(stage.folder)).toEqual(before);
  });

  it.each(['web.config', 'site/web.config', 'site/policy.json.gz', 'site/lists/a.csv'])(
    'when a folder holds %s',
    async (where) => {
      await stage.run({ lists: await stage.catalogue() });
      const foreign = path.join(stage.out, where);
      await writeFile(foreign, '');
      const before = await digests(stage.out);
      await expect(stage.run()).rejects.toThrow(`holds ${where},`);
      await writeFile(path.join(stage.out, 'deployment.json'), '{"package":');
      await expect(stage.run()).rejects.toThrow(/deployment\.json is not the record/);
      expect(Object.keys(await digests(stage.out))).toEqual(Object.keys(before));
    },
  );

  it('when the earlier package would go on with a policy that is not in order', async () => {
    await stage.run();
    await writeFile(path.join(stage.out, 'site', 'policy.json'), '{"mode":"of"}');
    const before = await digests(stage.folder);
    await expect(stage.run({ mode: undefined })).rejects.toThrow(/policy\.json/);
    expect(await digests(stage.folder)).toEqual(before);
  });

  it.each([
    'launchevent.js',
    'commands.js',
    'taskpane.js',
    'taskpane.html',
    'launchevent.html',
    'manifest.xml',
    'policy.json',
    'assets/icon-16.png',
  ])('when the build lacks %s', async (name) => {
    await rm(path.join(stage.dist, name));
    await expect(stage.run()).rejects.toThrow(new RegExp(`^[^\n]*${name}[^\n]*npm run build[^\n]*$`));
    expect(await readdir(stage.folder)).toEqual(['dist']);
  });

  it('when there is no build, or one that points elsewhere', async () => {
    await writeFile(path.join(stage.dist, 'commands.js'), 'var at="https://other.example/"');
    await expect(stage.run()).rejects.toThrow(/commands\.js.*npm run build/);
    await rm(stage.dist, { recursive: true });
    await expect(stage.run()).rejects.toThrow(/npm run build/);
    expect(await readdir(stage.folder)).toEqual([]);
  });
});
