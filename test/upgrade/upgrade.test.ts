import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readRecords } from '../../src/audit/read-records';
import { parsePolicy } from '../../src/policy/parse';
import type { FakeEntry } from '../builders/outlook/fake-office';
import { colleagues, DAY_MS, Device, listEntry, MINUTE_MS, POLICY, rulesOf, THEN } from './device';
import type { Stores } from './device';

/** What a release to come may have stored beside ours. */
const LATER = 'of a version to come';
/** What a Send adds to, or writes anew. */
const GOES_ON = /(policy|catalogue|history|records|sent|lastSend)$/;

const FOLDER = path.join(import.meta.dirname, 'stores');

/** Each release left behind what its own build stored: "npm run release" writes it. */
const RELEASES = readdirSync(FOLDER).map((file) => ({
  release: path.basename(file, '.json'),
  stores: JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Stores,
}));

let bundle = '';
beforeAll(() => {
  bundle = readFileSync(path.resolve('dist/launchevent.js'), 'utf8');
});

describe.each(RELEASES)('after an upgrade from $release', ({ stores }) => {
  /** The day after, with the host out of reach: all that counts is what was stored. */
  const device = (changed: Partial<Stores> = {}): Device =>
    new Device(bundle, THEN + DAY_MS + MINUTE_MS, { ...stores, ...changed });
  /** Rules of a Send, and whether it went out. */
  const sendTo = async (to: readonly FakeEntry[], of = device()) => {
    const office = of.window(to);
    await of.raise('onNewMessageCompose', office);
    const { allowEvent } = await of.send(office);
    return { isSent: allowEvent === true, rules: rulesOf(office) };
  };

  it('has something stored everywhere', () => {
    const keys = (store: keyof Stores): readonly string[] => Object.keys(stores[store]).sort();
    expect(keys('device').map((key) => key.replace('reply-all-guard.', ''))).toEqual([
      'catalogue',
      'graphResults',
      'history',
      'policy',
      'records',
      'sent',
    ]);
    expect(keys('session')).toEqual(
      expect.arrayContaining(['acknowledged', 'graphResults', 'lastSend', 'opened', 'policy']),
    );
    expect(keys('roaming')).toEqual(['settings']);
  });

  it('the policy of the device is in force: its freeze and its rows', async () => {
    const frozen = await sendTo([listEntry('Frozen')]);
    expect(frozen).toEqual({ isSent: false, rules: expect.arrayContaining(['incident-freeze']) });
    const blocked = await sendTo([listEntry('All')]);
    expect(blocked).toEqual({ isSent: false, rules: expect.arrayContaining(['protected-list']) });
  });

  it('the policy of an open window is in force where the device lost its own', async () => {
    const { 'reply-all-guard.policy': _, ...rest } = stores.device;
    const empty = device({ device: rest });
    const office = empty.window([listEntry('Frozen')], stores.session);
    expect((await empty.send(office)).allowEvent).toBe(false);
    expect(rulesOf(office)).toContain('incident-freeze');
  });

  it('a list that the person wrote to is known, and one of unknown size is not', async () => {
    const ward = await sendTo([listEntry('Ward')]);
    expect(ward.rules).not.toContain('unfamiliar-list');
    const { 'reply-all-guard.history': _, ...forgotten } = stores.device;
    const strange = await sendTo([listEntry('Ward')], device({ device: forgotten }));
    expect(strange.rules).toContain('unfamiliar-list');
  });

  it('what the catalogue and Exchange said of sizes counts', async () => {
    const soon = (): Device => Object.assign(device(), { now: THEN + 10 * MINUTE_MS });
    expect((await sendTo([listEntry('Known')], soon())).rules).toContain('large-audience');
    expect((await sendTo([listEntry('Counted')], soon())).rules).toContain('large-audience');
  });

  it("the person's settings hold", async () => {
    expect((await sendTo(colleagues(40))).isSent).toBe(false);
    expect((await sendTo(colleagues(40), device({ roaming: {} }))).isSent).toBe(true);
    expect(parsePolicy(stores.roaming.settings ?? '', 'person').issues).toEqual([]);
  });

  it('a message that was confirmed may go, once the add-in is another', async () => {
    const soon = Object.assign(device(), { now: THEN + 5 * MINUTE_MS });
    const office = soon.window([listEntry('Known'), ...colleagues(3)], stores.session);
    expect((await soon.send(office)).allowEvent).toBe(true);
    const { acknowledged: _, ...unconfirmed } = stores.session;
    const other = soon.window([listEntry('Known'), ...colleagues(3)], unconfirmed);
    expect((await soon.send(other)).allowEvent).toBe(false);
  });

  it('a window that is open remembers whom it opened with', async () => {
    const soon = Object.assign(device(), { now: THEN + 5 * MINUTE_MS });
    const office = soon.window([...colleagues(3), listEntry('Counted')], stores.session);
    await soon.send(office);
    expect(rulesOf(office)).toContain('audience-grew');
  });

  it('records are read, and new ones follow them', async () => {
    const before = readRecords(stores.device['reply-all-guard.records'] ?? '');
    expect(before.length).toBeGreaterThan(0);
    const used = device();
    await sendTo([listEntry('All')], used);
    const after = readRecords(used.stored.get('reply-all-guard.records') ?? '');
    expect(after.length).toBe(before.length + 1);
    expect(after.slice(-before.length)).toEqual(before);
  });

  describe('what is damaged, or of a version to come', () => {
    const DAMAGE: Readonly<Record<string, (text: string) => string>> = {
      'cut in the middle': (text) => text.slice(0, text.length / 2),
      empty: () => '',
      null: () => 'null',
      'a number': () => '42',
      'a list of nothing': () => '[null]',
      'of another shape': () => '{"v":99,"is":{"later":[]},"text":7,"sent":"x","replies":3,"answers":[]}',
      'no text at all': (text) => text.replace(/[^\n]/g, '\u0000'),
    };
    const places = (['device', 'session', 'roaming'] as const).flatMap((store) =>
      Object.keys(stores[store]).map((key) => ({ store, key })),
    );

    it.each(Object.keys(DAMAGE))('stops nothing and loses nothing else: %s', async (kind) => {
      for (const { store, key } of places) {
        const damaged = { ...stores[store], [key]: DAMAGE[kind]!(stores[store][key]!), later: LATER };
        const used = device({ [store]: damaged });
        const session = store === 'session' ? damaged : stores.session;
        const ordinary = used.window(colleagues(3), session);
        expect({ store, key, ...(await used.send(ordinary)) }).toMatchObject({ allowEvent: true });
        const blocked = used.window([listEntry('All')], session);
        expect({ store, key, ...(await used.send(blocked)) }).toMatchObject({ allowEvent: false });
        const after = {
          device: used.stored,
          session: new Map(Object.entries(blocked.session ?? {})),
          roaming: used.roamed,
        };
        // What nobody here knows is another's; the rest goes on where it was.
        for (const [other, text] of Object.entries({ ...stores[store], later: LATER })) {
          if (other === key) continue;
          const now = after[store].get(other);
          const found = GOES_ON.test(other) ? now !== undefined && now !== '' : now === text;
          expect({ store, key, other, found }).toEqual({ store, key, other, found: true });
        }
      }
    });
  });

  it('a person without the former release starts as everybody does', async () => {
    const fresh = new Device(bundle, THEN, {});
    fresh.host = new Map([['/policy.json', JSON.stringify(POLICY)]]);
    expect((await sendTo([listEntry('Frozen')], fresh)).isSent).toBe(false);
  });
});
