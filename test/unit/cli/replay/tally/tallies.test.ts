import { describe, expect, it } from 'vitest';
import type { Action, Decision } from '../../../../../src/engine/decision';
import type { ListEntry } from '../../../../../src/engine/facts';
import type { SendOutcome } from '../../../../../src/cli/replay/guard/guard';
import { PeopleTally } from '../../../../../src/cli/replay/tally/people-tally';
import { ReachTally } from '../../../../../src/cli/replay/tally/reach-steps';
import { reportOf, withoutNames } from '../../../../../src/cli/replay/tally/report';
import { Tally } from '../../../../../src/cli/replay/tally/tally';
import { ThreadTally } from '../../../../../src/cli/replay/tally/thread-tally';
import { WeekTally } from '../../../../../src/cli/replay/tally/week-tally';
import { aSend } from '../../../../builders/replay/a-mail';

const UNKNOWN_LIST: ListEntry = {
  address: 'staff@corp.example',
  name: 'Staff',
  certainty: 'list',
  secondSign: false,
  size: { known: false, why: 'no-catalogue' },
  familiar: false,
  newlyMade: false,
  frozen: false,
};

const outcome = (action: Action, people = 2, toAll = true, unknownList?: ListEntry): SendOutcome => ({
  action,
  decision: {
    action,
    findings:
      action === 'allow'
        ? []
        : [
            {
              rule: 'large-audience',
              action,
              messageId: 'from',
              params: {},
              certainty: 'strong',
              because: 'thresholds',
            },
          ],
    reach: { people, exact: !unknownList, direct: people, lists: [], truncated: false, unread: false, unknownList },
    kind: 'reply',
    toAll,
  } satisfies Decision,
  textMissing: false,
});

const person = (name: string) => ({ name, address: `${name}@corp.example` });

describe('people', () => {
  it('are told how often and how many times a month of their own', () => {
    const tally = new PeopleTally();
    const sends: [string, Action, number][] = [
      ['ada', 'warn', 1],
      ['ada', 'block', 2],
      ['ada', 'notice', 1],
      ['ada', 'allow', 4],
      ['ben', 'allow', 1],
      ['cleo', 'confirm', 9],
    ];
    for (const [name, action, month] of sends) tally.add(person(name), action, true, month);
    const report = tally.report();
    expect(report.rows.map(({ address, prompts, promptsPerMonth }) => [address, prompts, promptsPerMonth])).toEqual([
      ['ada@corp.example', 2, 2 / 3],
      ['cleo@corp.example', 1, 1],
      ['ben@corp.example', 0, 0],
    ]);
    expect(report).toMatchObject({ count: 3, neverPrompted: 1, promptsPerPersonPerMonth: 3 / 5 });
  });

  it('stay counted where their rows make room', () => {
    const tally = new PeopleTally(10);
    for (let n = 0; n < 40; n++) tally.add(person(`p${n}`), n % 10 === 0 ? 'warn' : 'allow', false, 1);
    const report = tally.report();
    expect(report.rows.length).toBeLessThanOrEqual(10);
    expect(report.rows.filter((row) => row.prompts > 0)).toHaveLength(4);
    expect(report).toMatchObject({ count: 40, neverPrompted: 36, promptsPerPersonPerMonth: 4 / 40 });
  });
});

describe('conversations', () => {
  const reply = (conversation: string, from = 'ada', at = 0) =>
    aSend({ conversation, subject: `RE: About ${conversation}`, from: person(from), at });

  it('are as loud as replies to all times reach; a list nobody can count weighs 100', () => {
    const tally = new ThreadTally();
    tally.add(reply('few to many'), outcome('confirm', 2_000));
    for (let n = 0; n < 5; n++) tally.add(reply('list', `p${n % 2}`, n), outcome('warn', 1, true, UNKNOWN_LIST));
    for (let n = 0; n < 9; n++) tally.add(reply('many to few'), outcome('allow', 3));
    tally.add(reply('news'), outcome('warn', 90_000, false));
    const loudest = tally.loudest(10);
    expect(loudest.map(({ subject, loudness }) => [subject, loudness])).toEqual([
      ['About few to many', 2_000],
      ['About list', 505],
      ['About many to few', 27],
    ]);
    expect(loudest[1]).toMatchObject({ repliesToAll: 5, writers: 2, deliveries: 5, exact: false, prompts: 5, warn: 5 });
    expect(loudest[1]!.last).toBe('1970-01-01T00:00:00.004Z');
  });

  it('are forgotten when there are many, the quiet ones first', () => {
    const tally = new ThreadTally(5);
    tally.add(reply('loud'), outcome('warn', 500));
    for (let n = 0; n < 100; n++) tally.add(reply(`quiet ${n}`), outcome('allow', 2));
    expect(tally.loudest(1)[0]!.subject).toBe('About loud');
    expect(tally.loudest(1_000).length).toBeLessThanOrEqual(10);
  });
});

it('weeks begin on Monday and come in order', () => {
  const tally = new WeekTally();
  tally.add(Date.UTC(2016, 10, 20, 23, 59), 'warn');
  tally.add(Date.UTC(2016, 10, 14), 'allow');
  tally.add(Date.UTC(2016, 10, 13, 23, 59), 'block');
  expect(tally.report().map(({ week, allow, warn, block }) => [week, allow, warn, block])).toEqual([
    ['2016-11-07', 0, 0, 1],
    ['2016-11-14', 1, 1, 0],
  ]);
});

it('reach has steps, and a step of its own for what nobody can count', () => {
  const tally = new ReachTally();
  for (const people of [0, 1, 24, 25, 99, 100, 5_000, 850_000])
    tally.add(outcome('allow', people).decision.reach, 'allow');
  tally.add(outcome('warn', 3, true, UNKNOWN_LIST).decision.reach, 'warn');
  expect(tally.report().map(({ from, to, allow, warn }) => [from, to, allow + warn])).toEqual([
    [0, 1, 2],
    [2, 5, 0],
    [6, 24, 1],
    [25, 99, 2],
    [100, 999, 1],
    [1_000, 4_999, 0],
    [5_000, undefined, 2],
    [undefined, undefined, 1],
  ]);
});

describe('the report', () => {
  const REPLAYED = {
    paths: ['ada.mbox'],
    policy: null,
    lists: null,
    me: ['ada@corp.example'],
    blockFrom: 5_000,
    notes: [],
  };
  const tally = new Tally();
  tally.add(aSend({ subject: 'RE: The merger' }), outcome('warn', 200));
  tally.add(aSend(), outcome('notice', 30));
  tally.add(aSend(), outcome('allow', 1, false));
  tally.leaveOut('bulk', 'ada.mbox, message 4');
  tally.leaveOut('unreadable', 'ada.mbox, message 5');
  for (let n = 0; n < 20; n++) tally.problem(`ada/${n}`, 'you may not read it');
  const report = reportOf(tally, REPLAYED);

  it('adds up', () => {
    expect(report).toMatchObject({
      sends: 3,
      prompts: 1,
      repliesToAll: 2,
      passed: { sends: 2, share: 2 / 3, repliesToAll: 1, shareOfRepliesToAll: 1 / 2 },
      quiet: { promptsPer1000Sends: 1_000 / 3, promptsPerPersonPerMonth: 1, peopleNeverPrompted: 0 },
      read: { messages: 5, leftOut: { bulk: 1, unreadable: 1, automatic: 0 }, problems: { count: 21 } },
    });
    expect(report.read.problems.first).toHaveLength(10);
    expect(report.rules.find(({ rule }) => rule === 'large-audience')).toMatchObject({
      warn: 1,
      notice: 1,
      prompts: 1,
      decisive: 2,
    });
  });

  it('without names has nobody in it', () => {
    const text = JSON.stringify(withoutNames(report));
    for (const name of ['ada@', 'ada.', 'ada/', 'Ada', 'merger', 'Rota']) expect(text).not.toContain(name);
    expect(withoutNames(report)).toMatchObject({ sends: 3, prompts: 1 });
  });

  it('of nothing divides by nothing', () => {
    const nothing = reportOf(new Tally(), REPLAYED);
    expect(nothing).toMatchObject({
      sends: 0,
      period: null,
      quiet: { promptsPer1000Sends: 0, promptsPerPersonPerMonth: 0, peopleNeverPrompted: 0 },
    });
    expect(JSON.stringify(nothing)).not.toMatch(/null,"sends":null|NaN|Infinity/);
  });
});
