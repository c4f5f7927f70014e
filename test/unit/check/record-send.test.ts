import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { readRecords } from '../../../src/audit/read-records';
import { RECORDS_KEY } from '../../../src/audit/record';
import { ACTIONS } from '../../../src/engine/decision';
import { rules } from '../../../src/engine/rules/index';
import { acknowledge } from '../../../src/check/acknowledgement';
import { checkMessage } from '../../../src/check/check-message';
import type { ListRow } from '../../../src/cli/lists/list-row';
import { makeCatalogue } from '../../../src/cli/lists/make-catalogue';
import { catalogueKey } from '../../../src/directory/catalogue-key';
import { listRow } from '../../builders/directory/catalogue-host';
import { TestOutlook } from '../../builders/outlook/test-outlook';

let outlook: TestOutlook;
beforeEach(() => {
  outlook = new TestOutlook();
});

const send = () => checkMessage('send', outlook);
const open = () => checkMessage('opened', outlook);
const records = () => readRecords(outlook.device.get(RECORDS_KEY));

const SALT = 'salt';
const keyOf = (address: string): string => catalogueKey(SALT, address, '');
const catalogueOf = (...rows: readonly ListRow[]) =>
  new Map(makeCatalogue(rows, SALT, '2026-11-13T06:00:00.000Z').files);
const FINGERPRINT = { audit: { endpoint: 'https://collector.example/v1/logs', lists: 'fingerprint' } };

describe('what is recorded', () => {
  test('an ordinary send: nothing, and no call', async () => {
    await open();
    outlook.asked.length = 0;
    await checkMessage('send', outlook.people(24));
    expect(records()).toEqual([]);
    expect(outlook.asked).toHaveLength(5);
  });

  test('a prompt, as it was shown', async () => {
    outlook.body = 'Please remove me from this list.';
    await checkMessage('send', outlook.people(150));
    expect(records()).toMatchObject([
      {
        at: outlook.now,
        action: 'confirm',
        shown: 'confirm',
        rules: ['storm-fuel', 'large-audience'],
        reach: 100,
        client: 'web',
      },
    ]);
  });

  test('a notice, although Send shows nothing then', async () => {
    await checkMessage('send', outlook.people(30));
    expect(records()).toMatchObject([{ action: 'notice', shown: 'notice', reach: 25 }]);
  });

  test('a list of unknown size has no number', async () => {
    await checkMessage('send', outlook.practices());
    expect(records()).toMatchObject([{ shown: 'warn', reach: null }]);
  });

  test('what compose handlers and the pane see: nothing', async () => {
    outlook.practices();
    for (const trigger of ['opened', 'reopened', 'changed', 'from-changed', 'pane'] as const)
      await checkMessage(trigger, outlook);
    expect(records()).toEqual([]);
  });

  test('while the guard observes: what would have happened, shown as nothing', async () => {
    outlook.people(150).policyFile = '{"mode":"observe"}';
    await open();
    await send();
    await checkMessage('send', outlook.people(1));
    expect(records()).toMatchObject([{ action: 'warn', shown: 'allow' }]);
    expect(records()[0]).not.toHaveProperty('outcome');
  });

  test('while the guard is off: nothing', async () => {
    outlook.people(150).policyFile = '{"mode":"off"}';
    await open();
    await send();
    expect(records()).toEqual([]);
  });
});

describe('what came of it', () => {
  test('acknowledged', async () => {
    outlook.people(1500);
    await send();
    await acknowledge((await checkMessage('pane', outlook)).acknowledgeable, outlook);
    await send();
    expect(records()).toMatchObject([
      { action: 'confirm', shown: 'allow', outcome: 'acknowledged' },
      { action: 'confirm', shown: 'confirm' },
    ]);
  });

  test('a second press', async () => {
    outlook = new TestOutlook({ platform: 'classic', mailbox: 13 }).people(150);
    await send();
    outlook.now += 3_000;
    await send();
    expect(records()).toMatchObject([
      { shown: 'allow', outcome: 'second-press', client: 'classic' },
      { shown: 'warn', client: 'classic' },
    ]);
  });

  test('quiet', async () => {
    outlook.people(30).personal = '{"notices":"hide"}';
    await send();
    expect(records()).toMatchObject([{ action: 'notice', shown: 'allow', outcome: 'quiet' }]);
  });
});

describe('people who were spared', () => {
  const SIZED = '{"lists":[{"address":"croydonpractices@corp.example","size":850000}]}';

  test('told by the bar, then only the sender: so many fewer', async () => {
    outlook.practices().policyFile = SIZED;
    await open();
    await checkMessage('send', outlook.people(1));
    expect(records()).toMatchObject([
      {
        at: outlook.now,
        action: 'allow',
        shown: 'allow',
        rules: [],
        reach: 0,
        client: 'web',
        outcome: 'fewer',
        spared: 849_999,
      },
    ]);
  });

  test('told by the alert alone', async () => {
    await checkMessage('send', outlook.people(150));
    await checkMessage('send', outlook.people(10));
    expect(records()).toMatchObject([{ outcome: 'fewer', spared: 140 }, { shown: 'warn' }]);
  });

  test('still enough people for a notice, which stops nothing', async () => {
    outlook.practices().policyFile = SIZED;
    await open();
    await checkMessage('send', outlook.people(40));
    expect(records()).toMatchObject([{ shown: 'notice', outcome: 'fewer', spared: 849_960 }]);
  });

  test('after a confirmation of the smaller audience', async () => {
    await checkMessage('send', outlook.people(4000));
    outlook.people(1500);
    await acknowledge((await checkMessage('pane', outlook)).acknowledgeable, outlook);
    await send();
    expect(records()[0]).toMatchObject({ action: 'confirm', shown: 'allow', outcome: 'fewer', spared: 2500 });
  });

  test('none while the send is stopped: it may still go to more', async () => {
    await checkMessage('send', outlook.people(400));
    await checkMessage('send', outlook.people(150));
    expect(records().map(({ outcome }) => outcome)).toEqual([undefined, undefined]);
  });

  test('none where the same number or more get it', async () => {
    await checkMessage('opened', outlook.people(30));
    await checkMessage('send', outlook.people(30));
    await checkMessage('send', outlook.people(31));
    expect(records().map(({ outcome }) => outcome)).toEqual([undefined, undefined]);
  });

  test('none where nobody can say whom it reaches now: a list of unknown size, a field cut off', async () => {
    await checkMessage('opened', outlook.people(150));
    outlook.practices().policyFile = '{"knownLists":[{"address":"croydonpractices@corp.example"}]}';
    outlook.now += 60_000;
    await send();
    outlook.people(1).broken.add('cc');
    await send();
    expect(records().filter(({ outcome }) => outcome === 'fewer')).toEqual([]);
  });

  test('none where a list of unknown size went: what is not known is no number', async () => {
    await checkMessage('opened', outlook.practices());
    await checkMessage('send', outlook.people(1));
    expect(records()).toEqual([]);
  });
});

describe('a store that fails', () => {
  test.each(['device.read', 'device.write', 'session.read', 'session.write'] as const)(
    '%s: decided all the same',
    async (what) => {
      outlook.broken.add(what);
      expect((await checkMessage('send', outlook.people(150))).shown).toBe('warn');
    },
  );

  test('or holds anything: decided all the same, and the record is there', async () => {
    outlook.device.set(RECORDS_KEY, '{"at":[null]');
    expect((await checkMessage('send', outlook.people(150))).shown).toBe('warn');
    expect(records()).toMatchObject([{ shown: 'warn' }]);
  });
});

/** Nothing but what is on this closed list can stand in a record: so no content can. */
const LINE = new RegExp(
  `^\\d+\\.[0-9a-z]{0,6},\\d{13},(${ACTIONS.join('|')}),(${ACTIONS.join('|')}),((${rules.map(({ id }) => id).join('|')})( (?!,)|(?=,)))*,` +
    '(5000|1000|100|25|0)?,(classic|web|mac|mobile|other),(acknowledged|second-press|quiet|fewer)?,\\d*,,([0-9a-f]{12})?$',
);

test('never a subject, a text, a name, an address or an id, in at most 300 bytes, whatever the message holds', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('a,b\n1,warn', 'Please remove me', ','),
  );
  const entry = fc.record({
    name: text,
    address: fc.oneof(text, fc.emailAddress(), fc.constant('')),
    type: fc.constantFrom('user', 'distributionList', 'externalUser', 'other'),
  });
  const field = fc.array(entry, { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(
      fc.record({ subject: text, body: text, conversation: text, sender: fc.record({ name: text, address: text }) }),
      fc.array(fc.record({ to: field, cc: field, bcc: field }), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(0, 30, 150, 1_200),
      async (message, sends, crowd) => {
        const mine = Object.assign(new TestOutlook(), message);
        mine.policyFile = JSON.stringify(FINGERPRINT);
        mine.listFiles = catalogueOf(listRow('small@corp.example', 3));
        mine.people(crowd);
        mine.fields.cc = [...(sends[0]?.cc ?? [])];
        await checkMessage('opened', mine);
        await checkMessage('send', mine);
        for (const fields of sends) {
          Object.assign(mine.fields, fields);
          await checkMessage('send', mine);
        }
        const lines = (mine.device.get(RECORDS_KEY) ?? '').split('\n').filter((line) => line !== '');
        for (const line of lines) {
          expect(line).toMatch(LINE);
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(300);
        }
        expect(readRecords(lines.join('\n'))).toHaveLength(lines.length);
      },
    ),
    { numRuns: 25 },
  );
}, 30_000);

describe('which list it was about', () => {
  const PRACTICES = 'croydonpractices@corp.example';
  const LISTS = [PRACTICES, 'small@corp.example', 'newer@corp.example'] as const;
  const to = (...addresses: readonly string[]): void => {
    outlook.fields.to = addresses.map((address) => ({ name: '', address, type: 'distributionList' as const }));
  };
  const recorded = async (policy: object): Promise<unknown> => {
    outlook.policyFile = JSON.stringify(policy);
    await open();
    await send();
    return records().map(({ list }) => list);
  };

  test.each<[string, object, readonly ListRow[]]>([
    ['the catalogue', {}, [listRow(PRACTICES, 850_000)]],
    ['policy', { lists: [{ address: PRACTICES, size: 850_000 }] }, [listRow('small@corp.example', 3)]],
    ['nobody', {}, [listRow('small@corp.example', 3)]],
    ['nobody who counted', {}, [listRow(PRACTICES, 0)]],
  ])('whose size is known to %s: by its fingerprint, if the policy wants it', async (_, policy, rows) => {
    outlook.listFiles = catalogueOf(...rows);
    to(PRACTICES);
    expect(await recorded({ ...policy, ...FINGERPRINT })).toEqual([keyOf(PRACTICES)]);
  });

  test.each<[string, object]>([
    ['without the setting', { audit: { endpoint: 'https://collector.example/v1/logs' } }],
    ['switched off', { audit: { endpoint: 'https://collector.example/v1/logs', lists: 'off' } }],
    ['without audit', {}],
  ])('%s: nothing', async (_, policy) => {
    outlook.listFiles = catalogueOf(listRow(PRACTICES, 850_000));
    to(PRACTICES);
    expect(await recorded(policy)).toEqual([undefined]);
  });

  test('without a catalogue: nothing, since a hash without a salt can be guessed', async () => {
    to(PRACTICES);
    expect(await recorded(FINGERPRINT)).toEqual([undefined]);
  });

  test('of several the one of unknown size, else the largest', async () => {
    const [practices, small, newer] = LISTS;
    outlook.listFiles = catalogueOf(listRow(practices, 850_000), listRow(small, 30));
    to(small, practices);
    expect(await recorded(FINGERPRINT)).toEqual([keyOf(practices)]);
    outlook = new TestOutlook();
    outlook.listFiles = catalogueOf(listRow(practices, 850_000), listRow(small, 30));
    to(small, practices, newer);
    expect(await recorded(FINGERPRINT)).toEqual([keyOf(newer)]);
  });

  test('never of what may be a person', async () => {
    outlook.listFiles = catalogueOf(listRow('small@corp.example', 3));
    outlook.people(30).fields.to.push({ name: 'Brown, Ben', address: 'ben@corp.example', type: 'other' });
    expect(await recorded(FINGERPRINT)).toEqual([undefined]);
  });
});
