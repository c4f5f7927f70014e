import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../src/clients/profile';
import { profiles } from '../../../src/clients/profiles';
import { judge } from '../../../src/field-report/assumptions';
import type { FieldReport } from '../../../src/field-report/field-report';
import { readFieldReport, reportText } from '../../../src/field-report/field-report';
import { recognise } from '../../../src/field-report/recognise';
import { CANARIES, fieldReportOf, replyOn } from '../../builders/outlook/field-report-of';

describe.each(profiles)('$id', (profile) => {
  test('is recognised from its own report, and nothing in it is other than assumed', async () => {
    const report = readFieldReport(reportText(await fieldReportOf(profile)));
    expect(recognise(report).profile?.id).toBe(profile.id);
    const judged = judge(profile, report);
    expect(judged.filter(({ verdict }) => verdict === 'differs')).toEqual([]);
    expect(judged.filter(({ verdict }) => verdict === 'holds').length).toBeGreaterThan(10);
  });

  test('no name, address or word of the message is in it, and nothing stays', async () => {
    const office = replyOn(profile);
    const before = JSON.stringify([office.session, [...office.bars], [...office.saved]]);
    const text = reportText(await fieldReportOf(profile, office));
    expect(CANARIES.filter((canary) => text.includes(canary))).toEqual([]);
    expect(JSON.stringify([office.session, [...office.bars], [...office.saved]])).toBe(before);
    expect(
      office.calls.filter((call) => /subject\.set|body\.(set|prepend)|save|(to|cc|bcc)\.(set|add)/.test(call)),
    ).toEqual([]);
  });
});

const web = profiles[0]!;
const classic = profiles.find(({ id }) => id === 'classic-1.15')!;

describe('what is not as assumed', () => {
  const differing = async (change: (office: ReturnType<typeof replyOn>) => void): Promise<readonly string[]> => {
    const office = replyOn(classic);
    change(office);
    return judge(classic, await fieldReportOf(classic, office))
      .filter(({ verdict }) => verdict === 'differs')
      .map(({ id }) => id);
  };

  test.each([
    [
      'more recipients than the cap',
      (o: ReturnType<typeof replyOn>) =>
        void ((o.fields.cc = Array(900).fill({ recipientType: 'user' })), (o.readCap = 900)),
      'read-cap',
    ],
    ['a bar that is refused', (o: ReturnType<typeof replyOn>) => void (o.barButtons = false), 'bar-button'],
    [
      'a reply that is called one',
      (o: ReturnType<typeof replyOn>) => void (o.composeType = { composeType: 'reply' }),
      'reply-called-new',
    ],
    [
      'a slow Send',
      (o: ReturnType<typeof replyOn>) =>
        void (o.session = {
          ...o.session,
          lastSend: JSON.stringify({ v: 1, is: { rules: ['x'], action: 'warn', ms: 9_000 } }),
        }),
      'send-time',
    ],
  ])('%s', async (_, change, id) => {
    expect(await differing(change)).toContain(id);
  });

  test('what Outlook does not answer is named', async () => {
    const report = await fieldReportOf(web, replyOn(web).fail('from.getAsync', 'missing'));
    expect(report.calls.find(({ call }) => call === 'from.getAsync')?.answer).toBe('missing');
    expect(judge(web, report).find(({ id }) => id === 'calls')?.verdict).toBe('differs');
  });
});

describe('a list that the person names', () => {
  const typed = async (profile: Profile, type: string, list = 'ALL@corp.example') => {
    const office = replyOn(profile);
    office.fields.cc = [{ displayName: 'All staff', emailAddress: 'all@corp.example', recipientType: type }];
    office.fields.to = [];
    const report = await fieldReportOf(profile, office, list);
    expect(reportText(report)).not.toMatch(/all@corp/i);
    return [report.listType, judge(profile, report).find(({ id }) => id === 'list-type')?.verdict];
  };

  test('is judged by its type, and its address is nowhere', async () => {
    expect(await typed(web, 'distributionList')).toEqual(['distributionList', 'holds']);
    expect(await typed(web, 'other')).toEqual(['other', 'differs']);
    // A dynamic one.
    expect(await typed(classic, 'other')).toEqual(['other', 'holds']);
    expect(await typed(classic, 'user')).toEqual(['user', 'differs']);
  });

  test('shows nothing where it is not among the recipients', async () => {
    expect(await typed(web, 'user', 'nobody@corp.example')).toEqual(['absent', 'unseen']);
  });
});

test('each compose event is a fact of its own', async () => {
  const seen = async (session: Readonly<Record<string, object>>): Promise<readonly string[]> => {
    const office = replyOn(web);
    office.session = Object.fromEntries(
      Object.entries(session).map(([key, is]) => [key, JSON.stringify({ v: 1, is })] as const),
    );
    return judge(web, await fieldReportOf(web, office))
      .filter(({ id, verdict }) => id.endsWith('-event') && verdict === 'holds')
      .map(({ id }) => id);
  };
  const decision = (trigger: string): object => ({ trigger, rules: [], action: 'allow', ms: 5 });
  expect(await seen({})).toEqual([]);
  expect(await seen({ opened: { people: 3, lists: [] } })).toEqual(['new-message-event']);
  expect(await seen({ lastDecision: decision('reopened') })).toEqual(['compose-event']);
  expect(await seen({ lastDecision: decision('changed'), lastSend: decision('send') })).toEqual([
    'recipients-event',
    'send-event',
  ]);
});

test('beside no message the report is small, and says nothing that it did not see', async () => {
  const report = await fieldReportOf(web, replyOn(web).withoutItem());
  expect([report.window, report.calls]).toEqual(['none', []]);
  expect(judge(web, report).filter(({ verdict }) => verdict === 'differs')).toEqual([]);
});

test.each([
  ['another classic', { platform: 'PC', mailbox: 9, accountType: 'office365' }],
  ['a classic of which nothing is known', { platform: 'PC', mailbox: 0, accountType: 'office365' }],
  ['Outlook on the web of an Exchange server', { platform: 'OfficeOnline', mailbox: 8, accountType: 'enterprise' }],
  ['a platform of later', { platform: 'VisionOS', mailbox: 17, accountType: 'office365' }],
])('%s is not taken for one that is known', (_, client) => {
  const report = { client: { hostName: '', hostVersion: '', language: 'en', nestedAppAuth: false, ...client } };
  expect(recognise(report).profile).toBeUndefined();
});

const reported = (client: object): Pick<FieldReport, 'client'> => ({
  client: {
    platform: 'PC',
    hostName: 'Outlook',
    hostVersion: '',
    language: 'en',
    accountType: 'office365',
    mailbox: 0,
    nestedAppAuth: true,
    ...client,
  },
});

test('a classic that is newer than the table is the newest of it, and the sentence says so', () => {
  const { profile, note } = recognise(reported({ mailbox: 17 }));
  expect([profile?.id, note]).toEqual(['classic-1.16', expect.stringContaining('newer than our table')]);
});

test.each([
  ['16.0.19725.20126', 'classic-1.16'],
  ['16.0.18999.1', 'classic-1.15'],
  ['17.0.1.1', 'classic-1.16'],
])('a classic that reports no set is told by its version %s', (hostVersion, id) => {
  const { profile, note } = recognise(reported({ hostVersion }));
  expect([profile?.id, note]).toEqual([id, expect.stringContaining('known fault')]);
});

test('that fault is not held against it', async () => {
  const report = await fieldReportOf(classic);
  const without = { ...report, client: { ...report.client, mailbox: 0 } };
  expect(judge(classic, without).find(({ id }) => id === 'mailbox-set')?.verdict).toBe('holds');
});
