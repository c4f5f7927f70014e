import { beforeEach, describe, expect, test } from 'vitest';
import { makeCatalogue } from '../../../src/cli/lists/make-catalogue';
import { acknowledge } from '../../../src/check/acknowledgement';
import { storeGraphResults } from '../../../src/check/graph-results';
import { checkMessage } from '../../../src/check/check-message';
import type { OutlookCall } from '../../../src/memory-outlook/memory-outlook';
import { readSession, writeSession } from '../../../src/check/session-state';
import { LIKELY, stormWords } from '../../../src/signals/storm-words';
import { TestOutlook } from '../../builders/outlook/test-outlook';
import { readExamples } from '../../builders/signals/storm-examples';

let outlook: TestOutlook;
beforeEach(() => {
  outlook = new TestOutlook();
});

const send = () => checkMessage('send', outlook);
const rulesOf = async () => (await send()).decision.findings.map((finding) => finding.rule);

describe('an ordinary send', () => {
  // The window has asked for the policy as it opened.
  beforeEach(async () => {
    await checkMessage('opened', outlook);
    outlook.asked.length = 0;
  });

  test('asks five things, writes nothing, and no network', async () => {
    outlook.people(6);
    expect((await send()).shown).toBe('allow');
    expect(outlook.asked.sort()).toEqual(['bcc', 'cc', 'device.read', 'session.read', 'to']);
  });

  test('stays ordinary up to 24 people, unless the person wants to know earlier', async () => {
    outlook.people(24);
    await send();
    expect(outlook.asked).not.toContain('body');
    outlook.personal = '{"thresholds":{"warn":10}}';
    expect((await send()).shown).toBe('warn');
  });
});

describe('me', () => {
  test('is the profile, the From of this message and policy’s aliases', async () => {
    outlook.people(1);
    outlook.sender = { name: 'Ward 4', address: 'ward4@corp.example' };
    await checkMessage('opened', outlook);
    outlook.fields.cc = [
      { name: 'Ward 4', address: 'WARD4@corp.example', type: 'user' },
      { name: 'Ada Sender', address: 'ada@corp.example', type: 'user' },
    ];
    expect((await send()).recipients.people).toHaveLength(1);
  });
});

describe('a list that is me', () => {
  const theList = { name: 'CroydonPractices', address: 'croydonpractices@corp.example' };
  const freeze = '{"incident":{"until":"2026-11-14T17:00:00Z","lists":["croydonpractices@corp.example"]}}';

  test('by From (Send As) is still reached, and frozen', async () => {
    outlook.practices().policyFile = freeze;
    outlook.sender = theList;
    await checkMessage('opened', outlook);
    expect((await send()).decision).toMatchObject({ action: 'block', reach: { lists: [theList] } });
  });

  test.each([
    ['the freeze', freeze],
    ['a row', '{"lists":[{"address":"croydonpractices@corp.example","action":"block"}]}'],
  ])('by an own address is still reached, and stopped by %s', async (_, policy) => {
    outlook.practices().policyFile = policy;
    outlook.personal = '{"selfAliases":["croydonpractices@corp.example"]}';
    expect((await send()).shown).toBe('block');
  });

  test('by From is a list where only the catalogue says so, and me where it does not', async () => {
    outlook.practices().sender = theList;
    const row = { line: 0, ...theList, members: 9000, kind: 'dynamic' as const, aliases: [], message: '' };
    outlook.listFiles = new Map(makeCatalogue([row], 'salt', '2026-11-01T00:00:00Z').files);
    await checkMessage('opened', outlook);
    expect((await send()).decision).toMatchObject({ action: 'block', reach: { people: 9000 } });
    outlook = new TestOutlook().practices();
    outlook.sender = theList;
    await checkMessage('opened', outlook);
    expect((await send()).decision).toMatchObject({ action: 'allow', reach: { people: 0, lists: [] } });
  });
});

describe('since the window opened', () => {
  test('a new outside domain on a reply to all is noticed, once it is there; an old one is not', async () => {
    outlook.people(3);
    outlook.fields.cc = [{ name: 'Marta Silva', address: 'marta@partner.example', type: 'externalUser' }];
    await checkMessage('opened', outlook);
    expect(outlook.sessionTexts.get('opened')).not.toContain('partner');
    outlook.fields.cc.push({ name: 'Jonas Weber', address: 'jonas@partner.example', type: 'externalUser' });
    const rules = async () =>
      (await checkMessage('changed', outlook)).decision.findings.map(({ rule, params }) => [rule, params]);
    expect(await rules()).toEqual([]);
    outlook.fields.cc.push({ name: 'Ines Costa', address: 'ines@other.example', type: 'externalUser' });
    expect(await rules()).toEqual([['audience-grew', { domain: 'other.example' }]]);
    expect((await send()).shown).toBe('allow');
  });
});

describe('the policy', () => {
  test('a stale copy is fetched on a send to a list, and the new one decides', async () => {
    outlook.practices().policyFile = '{"lists":[{"address":"croydonpractices@corp.example","size":850000}]}';
    expect((await send()).decision).toMatchObject({ action: 'block', reach: { people: 850_000 } });
    outlook.asked.length = 0;
    await send();
    expect(outlook.asked).not.toContain('http');
    outlook.now += 60_000;
    await send();
    expect(outlook.asked).toContain('http');
  });

  test('is fetched before the compose handler completes, for every message', async () => {
    await checkMessage('opened', outlook.people(1));
    expect(outlook.asked).toContain('http');
  });

  test.each([
    ['not there', undefined, 'unreachable'],
    ['not JSON', '{"mode":', 'refused'],
    ['with an unknown key', '{"mood":"off"}', 'refused'],
    ['over the limit', JSON.stringify({ $schema: 'x'.repeat(70_000) }), 'refused'],
  ])('a file %s leaves the last good one in force and says so', async (_, file, what) => {
    outlook.practices().policyFile = '{"mode":"observe"}';
    await send();
    outlook.now += 60_000;
    outlook.policyFile = file;
    const { policy } = await send();
    expect(policy.policy.mode).toBe('observe');
    expect(policy.problem?.what).toBe(what);
    expect(policy.readAt).toBe(outlook.now - 60_000);
  });

  test('without any good copy the defaults stand', async () => {
    outlook.practices().policyFile = undefined;
    const { policy, shown } = await send();
    expect(policy.source.mode).toBe('default');
    expect(shown).toBe('warn');
  });

  test('a device without a cache decides by what was just read', async () => {
    outlook.practices().policyFile = '{"knownLists":[{"address":"croydonpractices@corp.example"}]}';
    outlook.broken.add('device.read').add('device.write');
    expect(await rulesOf()).toEqual([]);
  });

  test('a copy the cache mangled reads as none', async () => {
    outlook.practices().device.set('policy', '{"text":42');
    expect((await send()).shown).toBe('warn');
  });

  test('personal settings that do not parse are left out and told', async () => {
    outlook.people(3).personal = '{"mode":"off"}';
    const { policy } = await send();
    expect(policy.personalIssues).toMatchObject([{ path: 'mode', problem: 'not-yours' }]);
    expect(policy.policy.mode).toBe('enforce');
  });

  test('observe decides and shows nothing; off does not even look', async () => {
    outlook.practices().policyFile = '{"mode":"observe"}';
    expect(await send()).toMatchObject({ shown: 'allow', decision: { action: 'warn' } });
    expect((await readSession(outlook.session)).lastSend).toMatchObject({ action: 'warn', shown: 'allow' });
    outlook.now += 60_000;
    outlook.policyFile = '{"mode":"off"}';
    await checkMessage('opened', outlook);
    outlook.asked.length = 0;
    expect((await send()).shown).toBe('allow');
    expect(outlook.asked).not.toContain('body');
  });

  test('an incident freezes until its end and not after', async () => {
    outlook.practices().policyFile = '{"incident":{"until":"2026-11-14T09:00:00Z"}}';
    expect(await rulesOf()).toContain('incident-freeze');
    outlook.now = Date.UTC(2026, 10, 14, 9);
    expect(await rulesOf()).not.toContain('incident-freeze');
  });
});

describe('an acknowledgement', () => {
  test('lets the next send pass, however often Outlook raises it within a minute', async () => {
    outlook.people(1500);
    const { acknowledgeable } = await checkMessage('pane', outlook);
    await acknowledge(acknowledgeable, outlook);
    expect(await send()).toMatchObject({
      shown: 'allow',
      bypassReason: 'acknowledged',
      decision: { action: 'confirm' },
    });
    outlook.now += 30_000;
    expect((await send()).bypassReason).toBe('acknowledged');
    outlook.now += 31_000;
    expect((await send()).shown).toBe('confirm');
  });

  test('does not survive a change of the recipients, and their order is no change', async () => {
    outlook.people(1500);
    await acknowledge((await checkMessage('pane', outlook)).acknowledgeable, outlook);
    outlook.fields.to.reverse();
    outlook.fields.cc = outlook.fields.to.splice(0, 10);
    expect((await send()).bypassReason).toBe('acknowledged');
    outlook.now += 1;
    await acknowledge((await checkMessage('pane', outlook)).acknowledgeable, outlook);
    outlook.people(1501);
    expect((await send()).shown).toBe('confirm');
  });

  test('never opens a block', async () => {
    outlook.people(6000);
    await acknowledge((await checkMessage('pane', outlook)).acknowledgeable, outlook);
    expect((await send()).shown).toBe('block');
  });

  test('a handler that Outlook launches needlessly does not revive a used one', async () => {
    outlook.people(1500);
    await acknowledge((await checkMessage('pane', outlook)).acknowledgeable, outlook);
    await send();
    await checkMessage('changed', outlook);
    outlook.now += 61_000;
    expect((await send()).shown).toBe('confirm');
  });
});

describe('a warn where Outlook has no Send anyway (before Mailbox 1.14)', () => {
  beforeEach(() => {
    outlook = new TestOutlook({ platform: 'classic', mailbox: 13 }).people(150);
  });

  test('passes on a second press, three seconds to ten minutes later, once', async () => {
    expect((await send()).shown).toBe('warn');
    outlook.now += 2_999;
    expect((await send()).shown).toBe('warn');
    outlook.now += 3_000;
    expect(await send()).toMatchObject({ shown: 'allow', bypassReason: 'second-press' });
    // Within a minute Outlook may have raised it again.
    outlook.now += 3_000;
    expect(await send()).toMatchObject({ shown: 'allow', bypassReason: 'second-press' });
    outlook.now += 60_000;
    expect((await send()).shown).toBe('warn');
    outlook.now += 10 * 60_000 + 1;
    expect((await send()).shown).toBe('warn');
  });

  test('the event that classic raises again on Send does not stand between the two presses', async () => {
    await checkMessage('opened', outlook);
    await send();
    await checkMessage('changed', outlook);
    outlook.now += 3_000;
    expect((await send()).bypassReason).toBe('second-press');
  });

  test('nor does what a compose handler notes meanwhile', async () => {
    await send();
    outlook.people(151);
    await checkMessage('changed', outlook);
    outlook.people(150);
    await checkMessage('changed', outlook);
    outlook.now += 3_000;
    expect((await send()).bypassReason).toBe('second-press');
  });

  test('does not pass for other recipients', async () => {
    await send();
    outlook.now += 3_000;
    outlook.people(151);
    expect((await send()).shown).toBe('warn');
  });

  test('a confirm, a block and storm words never pass so', async () => {
    outlook.body = 'Please remove me from this list.';
    expect((await send()).shown).toBe('confirm');
    outlook.now += 3_000;
    expect((await send()).shown).toBe('confirm');
    outlook.policyFile = '{"rules":{"storm-fuel":"warn"}}';
    outlook.now += 60_000;
    expect((await send()).shown).toBe('warn');
    outlook.now += 3_000;
    expect((await send()).shown).toBe('warn');
  });

  test('lets go where the first press cannot be remembered', async () => {
    outlook.broken.add('session.write');
    expect((await send()).shown).toBe('allow');
  });

  test('lets go where the first press cannot be read back', async () => {
    outlook.broken.add('session.read');
    expect((await send()).shown).toBe('allow');
  });
});

describe('what this person knows', () => {
  const DAY = 24 * 60 * 60_000;

  test('a list is known a day after a message to it went out without a prompt, in another conversation', async () => {
    outlook.fields.to = [
      { name: 'CroydonPractices', address: 'croydonpractices@corp.example', type: 'distributionList' },
    ];
    outlook.policyFile = '{"rules":{"unfamiliar-list":"notice"}}';
    await send();
    outlook.policyFile = '{}';
    outlook.now += DAY;
    expect((await send()).shown).toBe('warn');
    outlook.conversation = 'another';
    expect((await send()).shown).toBe('allow');
    outlook.body = 'Please remove me from this list.';
    expect((await send()).shown).toBe('confirm');
  });

  test.each([
    { name: 'team', address: '' },
    { name: 'The team', address: '/o=corp/ou=exchange/cn=recipients/cn=team' },
    { name: 'The team', address: 'team@corp.example' },
  ])('a list that the organisation says is known, as $name <$address>', async (entry) => {
    outlook.fields.to = [{ ...entry, type: 'distributionList' }];
    outlook.policyFile = '{"knownLists":[{"address":"other@corp.example"}]}';
    expect(await rulesOf()).toContain('unfamiliar-list');
    outlook.policyFile = '{"knownLists":[{"address":"team@corp.example"}]}';
    outlook.now += 120_000;
    expect(await rulesOf()).toEqual([]);
  });

  test('a prompt teaches nothing', async () => {
    await checkMessage('send', outlook.practices());
    outlook.conversation = 'another';
    outlook.now += DAY;
    expect((await send()).shown).toBe('warn');
  });

  test('a colleague typed other, once written to without a prompt, is a person', async () => {
    outlook.fields.to = [{ name: 'Jdoe', address: 'jd@corp.example', type: 'other' }];
    expect((await send()).decision.action).toBe('notice');
    outlook.conversation = 'another';
    outlook.now += DAY;
    expect(await send()).toMatchObject({ decision: { action: 'allow' }, facts: { lists: [], direct: 1 } });
  });
});

describe('a text that is likely, not surely, made of what storms are made of', () => {
  const requests = readExamples('en')['asks-removal'];
  const likely = requests.find((text) => !stormWords(text).length && stormWords(text, LIKELY).length)!;
  beforeEach(() => {
    outlook.body = likely;
  });

  test('is enough to a list of unknown size that the person does not know', async () => {
    outlook.practices();
    expect((await send()).shown).toBe('confirm');
    outlook.policyFile = '{"knownLists":[{"address":"croydonpractices@corp.example"}]}';
    outlook.now += 120_000;
    expect(await rulesOf()).not.toContain('storm-fuel');
  });

  test('is enough in a storm', async () => {
    outlook.people(150);
    expect(await rulesOf()).not.toContain('storm-fuel');
    outlook.conversationIndexBytes = 22 + 10 * 5;
    expect(await rulesOf()).toContain('storm-fuel');
  });
});

test('an announcement that lists who, when and where is no reply', async () => {
  outlook.people(150);
  outlook.composeType = 'newMail';
  outlook.subject = 'Vortrag';
  outlook.inReplyTo = undefined;
  outlook.conversationIndexBytes = 22;
  outlook.body = 'Hello,\n\nReferentin: Ada Lovelace <ada@x.example>\nTermin: 06.05.2030, 10:00\nRaum: 5\n\nBis dann.';
  expect((await send()).facts.kind).toBe('new');
});

describe('quiet about a conversation', () => {
  async function quietly(what: (outlook: TestOutlook) => void) {
    what(outlook);
    const { conversation, acknowledgeable } = await checkMessage('pane', outlook);
    const until = new Date(outlook.now + 1000).toISOString();
    const quiet = { conversation, audience: acknowledgeable.recipients, until };
    outlook.personal = JSON.stringify({ quietConversations: [quiet] });
  }

  test('neither bar nor warning, while the audience stays the same, until it is over', async () => {
    await quietly((mine) => mine.people(150));
    expect(await send()).toMatchObject({ shown: 'allow', bypassReason: 'quiet', decision: { action: 'warn' } });
    expect((await checkMessage('reopened', outlook)).shown).toBe('allow');
    outlook.people(151);
    expect((await send()).shown).toBe('warn');
    outlook.people(150).now += 1001;
    expect((await send()).shown).toBe('warn');
  });

  test.each([
    ['a confirm', () => outlook.people(1500), 'confirm'],
    ['a block', () => outlook.people(6000), 'block'],
  ] as const)('never %s', async (_what, write, action) => {
    await quietly(write);
    expect((await send()).shown).toBe(action);
  });

  test('never storm words', async () => {
    outlook.policyFile = '{"rules":{"storm-fuel":"warn"}}';
    outlook.body = 'Please remove me from this list.';
    await quietly((mine) => mine.people(150));
    expect((await send()).shown).toBe('warn');
  });

  test('another conversation is another matter', async () => {
    await quietly((mine) => mine.people(150));
    outlook.conversation = 'another';
    expect((await send()).shown).toBe('warn');
  });
});

describe('what Exchange told the pane', () => {
  test('counts on Send: the size, and what goes on in the conversation', async () => {
    outlook.practices();
    await storeGraphResults(
      { sizes: [{ address: 'croydonpractices@corp.example', size: 850_000, asOf: outlook.now }] },
      outlook,
    );
    expect((await send()).decision).toMatchObject({ action: 'block', reach: { people: 850_000, exact: true } });
    await storeGraphResults(
      { sizes: [], thread: { conversationId: 'conversation', replies: 80, people: 64, asOf: outlook.now } },
      outlook,
    );
    expect(await rulesOf()).toContain('storm-in-progress');
  });

  test('a list whose size is known only later has not grown', async () => {
    await checkMessage('opened', outlook.practices());
    await storeGraphResults(
      { sizes: [{ address: 'croydonpractices@corp.example', size: 850_000, asOf: outlook.now }] },
      outlook,
    );
    expect(await rulesOf()).not.toContain('audience-grew');
  });

  test("policy's own row wins", async () => {
    outlook.practices().policyFile =
      '{"lists":[{"address":"croydonpractices@corp.example","size":7,"action":"allow"}]}';
    await storeGraphResults(
      { sizes: [{ address: 'croydonpractices@corp.example', size: 850_000, asOf: outlook.now }] },
      outlook,
    );
    expect((await send()).decision.reach.people).toBe(7);
  });
});

describe('what a store holds that nobody wrote so', () => {
  test.each([
    ['history', '{"sent":[7],"replies":[7]}'],
    ['graphResults', '{"sizes":[null],"thread":7}'],
    ['catalogue', '{"answers":7}'],
  ])('%s: the decision stands without it', async (key, text) => {
    outlook.practices().device.set(key, text);
    expect((await send()).shown).toBe('warn');
  });

  test('graph results from another hand counts as nothing', async () => {
    outlook.practices().sessionTexts.set('graphResults', '{"v":1,"is":{"sizes":[null]}}');
    expect((await send()).shown).toBe('warn');
  });
});

describe('a blind copy', () => {
  test('is noticed when the window opens, and costs Send nothing', async () => {
    outlook.people(3).body =
      'Fine.\n\nFrom: Bo Boss <bo@corp.example>\nSent: Friday, 14 November 2030 08:29\nTo: Cy Clark <cy@corp.example>\nSubject: Rota\n\n';
    expect((await checkMessage('opened', outlook)).decision.findings).toMatchObject([{ rule: 'bcc-revealed' }]);
    outlook.asked.length = 0;
    expect((await send()).shown).toBe('allow');
    expect(outlook.asked).not.toContain('body');
    expect(outlook.asked).not.toContain('session.write');
  });
});

/** Everything a review reads. */
const EVERY_READ: readonly OutlookCall[] = [
  'to',
  'cc',
  'bcc',
  'subject',
  'body',
  'composeType',
  'conversationIndex',
  'session.read',
  'device.read',
  'http',
  'from',
];

describe('what could not be read', () => {
  test.each(EVERY_READ)('%s: the decision stands on the rest', async (what) => {
    outlook.broken.add(what);
    outlook.people(150).fields.cc = outlook.fields.to;
    expect((await send()).shown).toBe('warn');
  });

  test('a field that could not be read counts as cut off', async () => {
    outlook.people(150).broken.add('cc');
    const { decision, fields } = await send();
    expect(decision.reach.exact).toBe(false);
    expect(fields.cc).toEqual({ entries: [], atCap: true });
  });

  test('nothing at all: the message goes', async () => {
    for (const what of EVERY_READ) outlook.broken.add(what);
    expect((await send()).shown).toBe('allow');
  });
});

describe('the snapshot', () => {
  test('is taken when the window opens and not when a draft reopens', async () => {
    await checkMessage('reopened', outlook.people(40));
    expect((await readSession(outlook.session)).opened).toBeUndefined();
    await checkMessage('opened', outlook);
    expect((await readSession(outlook.session)).opened).toMatchObject({ people: 40 });
  });

  test('keeps no name and no address', async () => {
    await checkMessage('opened', outlook.practices());
    expect([...outlook.sessionTexts.values()].join().toLowerCase()).not.toMatch(/croydon|corp/);
  });

  test('remembers a list that was left out since, by the name the quote gives it', async () => {
    outlook.practices();
    outlook.policyFile = '{"lists":[{"address":"croydonpractices@corp.example","size":850000,"action":"allow"}]}';
    await checkMessage('opened', outlook);
    outlook.people(30).policyFile = '{}';
    outlook.now += 60_000;
    outlook.body =
      'Hello\n\nFrom: Practice Support\nSent: Monday, 14 November 2016 08:29\nTo: CroydonPractices\nSubject: Test\n\nTest';
    expect(await rulesOf()).toEqual(['large-list-origin', 'large-audience']);
  });

  test('of another version reads as none', async () => {
    outlook.people(60).sessionTexts.set('opened', JSON.stringify({ v: 0, is: { people: 'six' } }));
    expect(await rulesOf()).toEqual(['large-audience']);
    outlook.sessionTexts.set('opened', '{"v":1');
    expect(await rulesOf()).toEqual(['large-audience']);
  });

  test('two sends in a row decide alike', async () => {
    outlook.people(150);
    expect((await send()).shown).toBe((await send()).shown);
  });
});

test('a send before any compose event ran decides right', async () => {
  await writeSession(outlook.practices().session, 'barDismissed', 'warn');
  expect((await send()).shown).toBe('warn');
});

describe('a list of the policy, under each of its names', () => {
  const rows = '"lists":[{"address":"practices@corp.example","name":"Croydon Practices","size":40,"action":"block"}]';
  const frozen = '"incident":{"until":"2026-11-14T17:00:00Z","lists":["practices@corp.example"]}';

  test.each([
    ['its address', 'Practices', 'practices@corp.example'],
    ['its name alone', 'practices, croydon', ''],
    ['its alias alone', 'practices', ''],
    ['its name on another address', 'Croydon Practices', 'gps@corp.example'],
  ])('has one size, one action and one freeze: %s', async (_, name, address) => {
    outlook.fields.to = [{ name, address, type: 'distributionList' }];
    outlook.policyFile = `{${rows},${frozen}}`;
    const { facts, decision } = await send();
    expect(facts.lists).toMatchObject([{ certainty: 'list', row: 0, frozen: true, size: { value: 40 } }]);
    expect(decision.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['incident-freeze', 'protected-list']),
    );
  });

  test('a person who bears the name of a list stays a person', async () => {
    outlook.fields.to = [{ name: 'Croydon Practices', address: 'cp@corp.example', type: 'user' }];
    outlook.policyFile = `{${rows},${frozen}}`;
    expect((await send()).facts.lists).toEqual([]);
  });
});
