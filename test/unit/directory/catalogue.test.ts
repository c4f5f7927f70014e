import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueKey, entryOf, shardOf } from '../../../src/directory/catalogue-key';
import { CatalogueHost, DAY, failure, HOUR, list, MADE, ROWS, START } from '../../builders/directory/catalogue-host';

const PRACTICES = { known: true, value: 850_000, source: 'catalogue', asOf: Date.parse(MADE), message: 'practices' };
const lists = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => list(`list-${from + n}@corp.example`));
const shardFileOf = (address: string) => `${shardOf(catalogueKey('salt', address, ''))}.json`;

describe('a list in the catalogue', () => {
  it.each([
    ['its address', 'practices@corp.example'],
    ['another of its addresses', 'gps@corp.example'],
    ['its name, where there is no address', 'CroydonPractices'],
    ['its name in other letters, where the address is not there', 'croydonPRACTICES <croydon@corp.example>'],
  ])('is found by %s', async (_, text) => {
    const [size] = await new CatalogueHost().event()([list(text)], true);
    expect(size).toMatchObject({ ...PRACTICES, kind: 'dynamic' });
  });

  it.each(['gps@corp.example', 'CroydonPractices', 'CroydonPractices <gp@corp.example>'])(
    'says of %s which list of policy it is',
    async (text) => {
      const named = ['team@corp.example', 'practices@corp.example'];
      const ask = new CatalogueHost().event();
      expect(await ask([list(text)], true, named)).toMatchObject([{ aliases: ['practices@corp.example'] }]);
      expect(await ask([list(text)], true, ['team@corp.example'])).toMatchObject([{ aliases: [] }]);
      expect(await ask([list('practices@corp.example')], true, named)).toMatchObject([{ aliases: [] }]);
    },
  );

  it('says of its own address by which alias policy names it', async () => {
    const named = ['team@corp.example', 'gps@corp.example'];
    const ask = new CatalogueHost().event();
    expect(await ask([list('practices@corp.example')], true, named)).toMatchObject([{ aliases: ['gps@corp.example'] }]);
  });

  it('is its address, whatever somebody calls it', async () => {
    const [size] = await new CatalogueHost().event()([list('CroydonPractices <team@corp.example>')], true);
    expect(size).toMatchObject({ known: true, value: 12 });
    expect(size).not.toHaveProperty('message', 'practices');
  });

  it('has no size by a name that several lists have, nor where nobody counted, and is not new for that', async () => {
    const sizes = await new CatalogueHost().event()(
      [list('Team <nobody@corp.example>'), list('uncounted@corp.example'), list('Uncounted')],
      true,
    );
    expect(sizes).toMatchObject(Array(3).fill({ known: false, why: 'no-size', aliases: [] }));
    for (const size of sizes) expect(size).not.toHaveProperty('newlyMade');
  });

  it.each([
    ['in it', 'practices@corp.example'],
    ['under its alias', 'gps@corp.example'],
    ['not in it', 'nobody@corp.example'],
    ['that nobody counted', 'uncounted@corp.example'],
  ])('says what the address is hashed to, of a list %s', async (_, address) => {
    const key = catalogueKey('salt', address, '');
    expect(await new CatalogueHost().event()([list(address)], true)).toMatchObject([{ key }]);
  });

  it('hashes no address without its salt, and no name', async () => {
    const host = new CatalogueHost();
    const [named] = await host.event()([list('CroydonPractices')], true);
    host.device.clear();
    host.files.delete('index.json');
    const [unsalted] = await host.event()([list('practices@corp.example')], true);
    expect([named?.key, unsalted?.key].filter(Boolean)).toEqual([]);
  });

  it('is answered in the order asked', async () => {
    const sizes = await new CatalogueHost().event()(
      [...lists(3, 4), list('nobody@corp.example'), ...lists(0, 1)],
      true,
    );
    expect(sizes.map((size) => (size.known ? size.value : size.why))).toEqual([4, 5, 6, 7, 'not-in-catalogue', 1]);
  });
});

describe('what the catalogue costs', () => {
  it('is the index and the shards of what is asked, and nothing where nothing is asked', async () => {
    const host = new CatalogueHost();
    expect(await host.event()([], true)).toEqual([]);
    expect([host.fetched, host.reads]).toEqual([[], 0]);
    await host.event()([list('team@corp.example')], true);
    expect(host.fetched).toEqual(['index.json', shardFileOf('team@corp.example')]);
  });

  it('is nothing on the network where that may not be asked', async () => {
    const host = new CatalogueHost();
    expect(await host.event()([list('team@corp.example')], false)).toEqual([{ known: false, why: 'not-asked' }]);
    expect([host.fetched, host.writes]).toEqual([[], 0]);
  });

  it('is eight lists, six files at once', async () => {
    const host = new CatalogueHost();
    const sizes = await host.event()(lists(0, 10), true);
    expect(sizes.slice(0, 8).every(({ known }) => known)).toBe(true);
    expect(sizes.slice(8)).toMatchObject(Array(2).fill({ known: false, why: 'too-many' }));
    expect(host.fetched).toHaveLength(9);
    expect(host.mostAtOnce).toBe(6);
  });

  it('is 1.5 seconds in all: later files have what earlier ones left', async () => {
    const host = new CatalogueHost();
    const answer = host.answer;
    host.answer = (file) => {
      host.now += file === 'index.json' ? 400 : 100;
      return answer(file);
    };
    await host.event()([list('Team <nobody@corp.example>')], true);
    expect(host.deadlines).toEqual([1_500, 1_100, 1_000]);
  });

  it('is one read of the device for each event, and a write only where something was learnt', async () => {
    const host = new CatalogueHost();
    const sizes = host.event();
    await Promise.all([sizes(lists(0, 2), true), sizes(lists(2, 2), true)]);
    const { writes } = host;
    await sizes(lists(0, 4), true);
    expect(host.reads).toBe(1);
    expect(writes).toBeGreaterThan(0);
    expect(host.writes).toBe(writes);
  });
});

describe('what the device remembers', () => {
  it('is answers, present and absent, for a day', async () => {
    const host = new CatalogueHost();
    const asked = [list('gps@corp.example'), list('Nobody <nobody@corp.example>')];
    const before = await host.event()(asked, true);
    host.fetched.length = 0;
    host.now += 23 * HOUR;
    expect(await host.event()(asked, false)).toEqual(before);
    expect(await host.event()(asked, true)).toEqual(before);
    expect(host.fetched).toEqual([]);
    host.now += 2 * HOUR;
    expect(await host.event()(asked, false)).toMatchObject(Array(2).fill({ known: false, why: 'not-asked' }));
  });

  it('is good for another day where the index has not changed', async () => {
    const host = new CatalogueHost();
    await host.event()(lists(0, 3), true);
    host.fetched.length = 0;
    host.now += 25 * HOUR;
    await host.event()(lists(0, 3), true);
    expect(host.fetched).toEqual(['index.json']);
  });

  it('gives way to a new catalogue at once, where a shard shows that there is one', async () => {
    const host = new CatalogueHost();
    await host.event()(lists(0, 1), true);
    const larger = ROWS.map((row) => ({ ...row, members: row.members * 2 }));
    const renewed = new CatalogueHost(larger, 'another salt', new Date(START).toISOString());
    renewed.files.forEach((text, file) => host.files.set(file, text));
    const sizes = await host.event()(lists(0, 2), true);
    expect(sizes.map((size) => size.known && size.value)).toEqual([2, 4]);
  });

  it('is for an hour that there is no catalogue', async () => {
    const host = new CatalogueHost();
    host.files.clear();
    const ask = () => host.event()(lists(0, 1), true);
    expect(await ask()).toEqual([{ known: false, why: 'no-catalogue' }]);
    host.now += 0.9 * HOUR;
    expect(await ask()).toEqual([{ known: false, why: 'no-catalogue' }]);
    expect(host.fetched).toHaveLength(1);
    host.now += 0.2 * HOUR;
    await ask();
    expect(host.fetched).toHaveLength(2);
  });

  it('stays below 16 KB: the oldest answers go', async () => {
    const host = new CatalogueHost();
    for (let from = 0; from < 400; from += 8) await host.event()(lists(from, 8), true);
    expect(host.device.get('catalogue')?.length).toBeLessThan(16_384);
    expect([...host.device.keys()]).toEqual(['catalogue']);
    const [newest, oldest] = await host.event()([list('list-399@corp.example'), list('list-0@corp.example')], false);
    expect([newest, oldest]).toMatchObject([{ known: true }, { known: false, why: 'not-asked' }]);
  });

  it('holds no address and no name', async () => {
    const host = new CatalogueHost();
    await host.event()([list('Team <team@corp.example>'), list('Nobody <nobody@corp.example>')], true);
    expect(host.device.get('catalogue')).not.toMatch(/team|nobody|corp/i);
  });

  it.each(['', 'null', '5', '{}', '[]', '"text"', '{"at":'])(
    'may be %j: then the next answer is the first',
    async (text) => {
      const host = new CatalogueHost();
      host.device.set('catalogue', text);
      const [size] = await host.event()([list('nobody@corp.example')], true);
      expect(size).toMatchObject({ known: false });
      host.now += 2 * DAY;
      const [later] = await host.event()([list('practices@corp.example')], true);
      expect(later).toMatchObject(PRACTICES);
    },
  );

  it('is nothing on a device without a cache, and the answer is the same', async () => {
    const host = new CatalogueHost();
    host.ports.deviceCache.read = () => Promise.reject(failure('missing'));
    host.ports.deviceCache.write = () => Promise.reject(failure('missing'));
    expect(await host.event()([list('practices@corp.example')], true)).toMatchObject([PRACTICES]);
  });
});

describe('a list that is not in the catalogue', () => {
  const absent = { known: false, why: 'not-in-catalogue' };
  it.each([
    ['new while the catalogue is young', 6 * DAY, true],
    ['new where the clocks disagree', -2 * DAY, true],
    ['nothing in particular once the catalogue is a week old', 7 * DAY, false],
    ['nothing in particular where the date makes no sense', -8 * DAY, false],
  ])('is %s', async (_, age, newlyMade) => {
    const host = new CatalogueHost();
    host.now = Date.parse(MADE) + age;
    expect(await host.event()([list('Nobody <nobody@corp.example>')], true)).toMatchObject([{ ...absent, newlyMade }]);
  });

  it.each(['A contact group of mine', 'Nobody </o=corp/ou=exchange/cn=nobody>'])(
    'is not new without an SMTP address: %s',
    async (text) => {
      expect(await new CatalogueHost().event()([list(text)], true)).toMatchObject([{ ...absent, newlyMade: false }]);
    },
  );
});

describe('a catalogue that is not sound', () => {
  const index = (change: object) =>
    JSON.stringify({ version: 1, build: 'b', made: MADE, salt: 's', lists: 1, ...change });
  const ask = async (host: CatalogueHost) => (await host.event()([list('practices@corp.example')], true))[0];

  it.each([
    ['no-catalogue', () => Promise.reject(failure('failed', 404))],
    ['no-catalogue', () => Promise.reject(failure('failed', 403))],
    ['failed', () => Promise.reject(failure('failed', 500))],
    ['failed', () => Promise.reject(new Error('offline'))],
    ['timeout', () => Promise.reject(failure('timeout'))],
    ['garbage', () => Promise.reject(failure('garbage'))],
    ['catalogue-damaged', () => Promise.resolve('<html>Not found</html>')],
    ['catalogue-damaged', () => Promise.resolve('null')],
    ['catalogue-damaged', () => Promise.resolve(index({ salt: undefined }))],
    ['catalogue-damaged', () => Promise.resolve(index({ made: 'yesterday' }))],
    ['catalogue-too-new', () => Promise.resolve(index({ version: 2 }))],
  ])('is unknown for the reason %s %#', async (why, answer) => {
    const host = new CatalogueHost();
    host.answer = answer;
    expect(await ask(host)).toMatchObject({ known: false, why });
    expect(host.fetched).toEqual(['index.json']);
  });

  it.each(['timeout', 'failed'])('is asked again by the next message after no answer: %s', async (reason) => {
    const host = new CatalogueHost();
    const { answer } = host;
    host.answer = () => Promise.reject(failure(reason));
    await ask(host);
    expect(host.writes).toBe(0);
    host.answer = answer;
    expect(await ask(host)).toMatchObject(PRACTICES);
  });

  const SHARD = shardFileOf('practices@corp.example');
  const ENTRY = entryOf(catalogueKey('salt', 'practices@corp.example', ''));
  const sound = new CatalogueHost().files;
  const build = (JSON.parse(sound.get('index.json') ?? '') as { build: string }).build;
  const shardWith = (entry: unknown) => JSON.stringify({ build, lists: { [ENTRY]: entry } });

  it.each([
    ['no-shard', undefined],
    ['shard-damaged', sound.get(SHARD)?.slice(0, -9)],
    ['shard-damaged', ''],
    ['shard-damaged', 'null'],
    ['shard-damaged', JSON.stringify({ build })],
    ['shard-damaged', JSON.stringify({ build, lists: null })],
    ['shard-stale', JSON.stringify({ build: 'another', lists: { [ENTRY]: [5, 'static'] } })],
    ['shard-stale', JSON.stringify({ lists: { [ENTRY]: [5, 'static'] } })],
    ['shard-damaged', shardWith([-5, 'static'])],
    ['shard-damaged', shardWith([2.5, 'static'])],
    ['shard-damaged', shardWith(['5', 'static'])],
    ['shard-damaged', shardWith([])],
    ['shard-damaged', shardWith('850000')],
    ['shard-damaged', shardWith(850_000)],
    ['no-size', shardWith([0, 'static'])],
  ])('has a shard that is of no use: %s %#', async (why, text) => {
    const host = new CatalogueHost();
    if (text === undefined) host.files.delete(SHARD);
    else host.files.set(SHARD, text);
    expect(await ask(host)).toMatchObject({ known: false, why });

    // Nothing of it is remembered.
    host.files.set(SHARD, sound.get(SHARD) ?? '');
    if (why !== 'no-size') expect(await ask(host)).toMatchObject(PRACTICES);
  });

  it('never gives a size that is none, nor throws, whatever a shard says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (entry) => {
        const host = new CatalogueHost();
        host.files.set(SHARD, shardWith(entry));
        const size = await ask(host);
        if (size?.known) expect(Number.isInteger(size.value) && size.value > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
