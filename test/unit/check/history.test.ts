import { describe, expect, test } from 'vitest';
import { known, unknown } from '../../../src/engine/facts';
import { isFamiliar, cacheSend, listKey, NO_HISTORY, ownReplies, readHistory } from '../../../src/check/history';
import type { History, ListByNames } from '../../../src/check/history';
import type { Policy } from '../../../src/policy/schema';
import { TestOutlook } from '../../builders/outlook/test-outlook';

const DAY = 24 * 60 * 60_000;
const START = Date.UTC(2026, 10, 14, 8, 30);

const list = (size?: number): ListByNames => ({
  address: 'practices@corp.example',
  name: 'CroydonPractices',
  names: ['practices@corp.example'],
  size: size === undefined ? unknown('not-asked') : known(size, 'catalogue'),
});

async function after(
  sends: readonly {
    readonly conversation: string;
    readonly day: number;
    readonly size?: number;
    readonly prompted?: true;
  }[],
): Promise<History> {
  const outlook = new TestOutlook();
  for (const { conversation, day, size, prompted } of sends) {
    const history = readHistory(outlook.device.get('history'));
    const now = START + day * DAY;
    await cacheSend(
      history,
      { lists: [list(size)], conversation, now, unprompted: !prompted, toAll: true },
      outlook.deviceCache,
    );
  }
  return readHistory(outlook.device.get('history'));
}

const knows = (history: History, day: number, conversation = 'now', size?: number): boolean =>
  isFamiliar(list(size), history, [], { conversation, now: START + day * DAY }, false);

describe('a list is known', () => {
  test('a day after a message to it, in another conversation', async () => {
    const history = await after([{ conversation: 'first', day: 0 }]);
    expect(knows(history, 0.9)).toBe(false);
    expect(knows(history, 1)).toBe(true);
    expect(knows(history, 5, 'first')).toBe(false);
  });

  test('not after a message that was asked about', async () => {
    expect(knows(await after([{ conversation: 'first', day: 0, prompted: true }]), 5)).toBe(false);
  });

  test('for 90 days while its size is unknown, counted from the newest message', async () => {
    const history = await after([{ conversation: 'first', day: 0 }]);
    expect(knows(history, 90)).toBe(true);
    expect(knows(history, 91)).toBe(false);
    const again = await after([
      { conversation: 'first', day: 0 },
      { conversation: 'second', day: 60 },
    ]);
    expect(knows(again, 149)).toBe(true);
  });

  test('until it has grown by half, where sizes are known', async () => {
    const history = await after([{ conversation: 'first', day: 0, size: 100 }]);
    expect(knows(history, 400, 'now', 150)).toBe(true);
    expect(knows(history, 400, 'now', 151)).toBe(false);
  });

  test('in the conversation of today, too, when an older one was about something else', async () => {
    const history = await after([
      { conversation: 'first', day: 0 },
      { conversation: 'now', day: 4 },
    ]);
    expect(knows(history, 5, 'now')).toBe(true);
  });

  test("by the organisation's word for ever, by the person's for 90 days or up to its size", () => {
    const address = 'practices@corp.example';
    const key = listKey(list());
    const choose = (choice: Partial<Policy['knownLists'][number]>, day: number, size?: number): boolean =>
      isFamiliar(
        list(size),
        NO_HISTORY,
        [{ address, ...choice }],
        { conversation: 'now', now: START + day * DAY },
        false,
      );
    expect(choose({}, 4000)).toBe(true);
    expect(choose({ list: key, since: START }, 90)).toBe(true);
    expect(choose({ list: key, since: START }, 91)).toBe(false);
    expect(choose({ list: key, since: START, size: 100 }, 400, 150)).toBe(true);
    expect(choose({ list: key, since: START, size: 100 }, 1, 151)).toBe(false);
    expect(choose({ list: key }, 1)).toBe(false);
    expect(choose({ list: 'another', since: START }, 1)).toBe(false);
    expect(choose({ list: key, since: START, conversation: 'now' }, 1)).toBe(false);
    expect(choose({ since: START }, 1)).toBe(false);
  });
});

test('a list that a fresh catalogue lacks is known by no earlier message and by no choice of the person', async () => {
  const history = await after([{ conversation: 'first', day: 0 }]);
  const here = { conversation: 'now', now: START + 5 * DAY };
  const made = { ...list(), newlyMade: true };
  const { address } = made;
  expect(isFamiliar(made, history, [], here, false)).toBe(false);
  expect(isFamiliar(made, NO_HISTORY, [{ address, list: listKey(made), since: START }], here, false)).toBe(false);
  expect(isFamiliar(made, NO_HISTORY, [{ address }], here, false)).toBe(true);
});

test('counts my replies to all of the last hour in one conversation', async () => {
  const history = await after([
    { conversation: 'c', day: 0 },
    { conversation: 'c', day: 0.02 },
    { conversation: 'd', day: 0.02 },
  ]);
  expect(ownReplies(history, { conversation: 'c', now: START + 0.03 * DAY })).toBe(2);
  expect(ownReplies(history, { conversation: 'c', now: START + 0.1 * DAY })).toBe(0);
  expect(ownReplies(history, { conversation: '', now: START })).toBe(0);
});

test('stays within 8 KB, forgets the oldest, and holds no address', async () => {
  const outlook = new TestOutlook();
  for (let n = 0; n < 400; n++) {
    const lists = [{ ...list(), address: `list${n}@corp.example` }];
    const sending = { lists, conversation: `conversation ${n}`, now: START + n * 60_000 };
    const history = readHistory(outlook.device.get('history'));
    await cacheSend(history, { ...sending, unprompted: true, toAll: true }, outlook.deviceCache);
  }
  const text = outlook.device.get('history')!;
  expect(text.length).toBeLessThanOrEqual(8 * 1024);
  expect(text).not.toContain('corp');
  const seen = (n: number): boolean =>
    isFamiliar(
      { ...list(), address: `list${n}@corp.example` },
      readHistory(text),
      [],
      {
        conversation: 'now',
        now: START + 3 * DAY,
      },
      false,
    );
  expect([seen(0), seen(399)]).toEqual([false, true]);
});

test('a second message on the same day writes nothing new', async () => {
  const outlook = new TestOutlook();
  const sending = { lists: [list()], conversation: '', now: START, unprompted: true, toAll: false };
  await cacheSend(NO_HISTORY, sending, outlook.deviceCache);
  await cacheSend(readHistory(outlook.device.get('history')), sending, outlook.deviceCache);
  expect(outlook.asked.filter((call) => call === 'device.write')).toHaveLength(1);
});

test.each([
  undefined,
  '',
  'null',
  '[]',
  '{"sent":1,"replies":[]}',
  '{"sent":[',
  '{"sent":[7],"replies":[]}',
  '{"sent":[],"replies":[null]}',
])('%o is no history', (text) => {
  expect(readHistory(text)).toEqual(NO_HISTORY);
});
