import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readingTextFor } from '../../../../src/i18n/all-reading-texts';
import { CLIENT_ID, FakeGraph } from '../../../builders/pane/fake-graph';
import type { RecipientEntry } from '../../../../src/outlook/ports';
import type { Layer } from '../../../../src/policy/parse';
import { resolvePolicy } from '../../../../src/policy/resolve';
import { countedStorm } from '../../../../src/taskpane/reading/counted-storm';
import { entry, FakePane } from '../../../builders/pane/fake-pane';
import { heading, openPane, said, shows, t } from '../../../builders/pane/open-pane';

const say = readingTextFor(['en']);
const LIST = entry('CroydonPractices', 'CroydonPractices@corp.example', 'other');
const UNTIL = '2126-11-14T17:00:00Z';
const frozen = (change: object = {}) => ({
  incident: { until: UNTIL, lists: ['croydonpractices@corp.example'], ...change },
});
const DESK = { name: 'the service desk', mail: 'desk@corp.example' };

/** As Outlook has it in read mode: fields are values. */
const item = { to: [] as object[], cc: [] as object[], subject: 'Test email', conversationId: 'AAQk' };
const opened: object[] = [];
let opensMessages = true;
const displayNewMessageForm = (form: object): void => {
  if (!opensMessages) throw new Error('not supported');
  opened.push(form);
};
beforeEach(() => {
  opened.length = 0;
  opensMessages = true;
  Object.assign(item, { to: [{ displayName: LIST.name, emailAddress: LIST.address }], cc: [] });
  vi.stubGlobal('Office', { context: { mailbox: { item, displayNewMessageForm } } });
});
afterEach(() => vi.unstubAllGlobals());

function reading(policy: Readonly<Record<string, unknown>>): FakePane {
  const pane = new FakePane();
  pane.item = 'read';
  pane.policy = policy;
  return pane;
}
const report = () => screen.queryByRole('button', { name: say('report.button') });
const link = () => screen.queryByRole('link', { name: say('report.button') });

describe('beside a message that is read', () => {
  test('there is nothing to review, and a way to the settings', async () => {
    const pane = reading({});
    const user = await openPane(pane);
    expect(heading()).toBe(say('reading.title'));
    expect(pane.asked).not.toContain('to');
    expect([report(), link()]).toEqual([null, null]);
    await user.click(screen.getAllByRole('button', { name: t('nav.settings') })[1]!);
    // A file of its own, which is compiled only now.
    await screen.findByRole('heading', { level: 1, name: t('settings.title') }, { timeout: 4_000 });
  });

  test('a list that is stopped: nothing is to be done, how to see no more of it, and what the organisation says', async () => {
    await openPane(reading(frozen({ message: 'Back at five.' })));
    expect(heading()).toBe(say('stopped.title'));
    for (const sentence of [
      said('rules.incident-freeze.frozen', { list: 'CroydonPractices' }),
      say('stopped.do-not-reply'),
      say('stopped.ignore'),
      'Back at five.',
    ])
      expect(shows(sentence), sentence).toBe(true);
  });

  test.each<[string, Readonly<Record<string, unknown>>, boolean]>([
    [
      'its name in a row of the policy',
      {
        lists: [{ address: 'all@corp.example', name: 'croydonpractices' }],
        incident: { until: UNTIL, lists: ['all@corp.example'] },
      },
      true,
    ],
    [
      'no name, where every list is stopped, in a row',
      { lists: [{ address: 'croydonpractices@corp.example' }], incident: { until: UNTIL } },
      true,
    ],
    ['another address', frozen({ lists: ['other@corp.example'] }), false],
    ['an end that is past', frozen({ until: '2016-11-14T17:00:00Z' }), false],
  ])('a list is stopped under %s', async (_, policy, isStopped) => {
    await openPane(reading(policy));
    expect(heading()).toBe(say(isStopped ? 'stopped.title' : 'reading.title'));
  });

  test('a person who bears the name of a stopped list is none', async () => {
    item.to = [{ displayName: LIST.name, emailAddress: 'cp@corp.example', recipientType: 'user' }];
    await openPane(reading({ lists: [{ address: LIST.address.toLowerCase(), name: LIST.name }], ...frozen() }));
    expect(heading()).toBe(say('reading.title'));
  });

  test.each([
    ['no list is stopped', {}],
    ['the list is stopped', frozen()],
  ])('where %s, a storm is reported to the page that policy names', async (_, policy) => {
    await openPane(reading({ ...policy, contact: { ...DESK, url: 'https://desk.corp.example/report' } }));
    expect(link()?.getAttribute('href')).toBe('https://desk.corp.example/report');
    expect(shows('the service desk')).toBe(true);
  });

  test('or to the address, by a message that the person sees first', async () => {
    const pane = reading({ ...frozen(), contact: DESK });
    const user = await openPane(pane);
    await user.click(report()!);
    expect(opened).toEqual([
      { toRecipients: ['desk@corp.example'], subject: say('report.subject', { subject: 'Test email' }) },
    ]);
    opensMessages = false;
    await user.click(report()!);
    expect(shows('desk@corp.example')).toBe(true);
  });

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['the list that is stopped', { ...frozen(), contact: { name: 'x', mail: 'croydonpractices@corp.example' } }],
    [
      'a list of the policy',
      { lists: [{ address: 'all@corp.example' }], contact: { name: 'x', mail: 'all@corp.example' } },
    ],
    ['somebody who got the message', { contact: { name: 'x', mail: 'ann@corp.example' } }],
    ['nobody', { contact: { name: 'x' } }],
  ])('but never to %s', async (_, policy) => {
    const pane = reading(policy);
    item.cc = [{ displayName: 'Ann', emailAddress: 'Ann@corp.example' }];
    await openPane(pane);
    expect([report(), link()]).toEqual([null, null]);
  });

  test('a freeze of a minute ago is fetched', async () => {
    const pane = reading({});
    await openPane(pane);
    document.body.replaceChildren();
    pane.policy = frozen();
    pane.now += 120_000;
    await openPane(pane);
    await screen.findByRole('heading', { level: 1, name: say('stopped.title') });
  });
});

describe('beside a message of a conversation that Exchange counts', () => {
  const STORM = { replies: 80, people: 71 };
  const ADDRESS = LIST.address.toLowerCase();
  const counted = () => said('rules.storm-in-progress.counted', STORM);

  const stormy = (thread = STORM): FakeGraph => Object.assign(new FakeGraph(), { thread });

  /** @param members of the list, as Exchange counts them */
  function beside(graph: FakeGraph, members?: number, policy: Readonly<Record<string, unknown>> = {}): FakePane {
    const pane = reading({});
    graph.tips[ADDRESS] = { members };
    graph.beside(pane, policy);
    return pane;
  }

  test('a storm to a list of thousands: nothing is to be done, and how to see no more of it', async () => {
    await openPane(beside(stormy(), 850_000));
    await screen.findByRole('heading', { level: 1, name: say('stopped.title') });
    expect([counted(), say('stopped.ignore')].map((sentence) => shows(sentence))).toEqual([true, true]);
  });

  test('a storm to a list that Exchange cannot count', async () => {
    item.to = [{ displayName: LIST.name, emailAddress: LIST.address, recipientType: 'distributionList' }];
    await openPane(beside(stormy()));
    await screen.findByRole('heading', { level: 1, name: say('stopped.title') });
  });

  test.each<[string, RecipientEntry, string | undefined, NonNullable<Layer['lists']>, boolean]>([
    ['that only its name tells from a person', LIST, undefined, [], true],
    ['that is a person by its name', entry('Ann Example', 'ann@corp.example', 'other'), undefined, [], false],
    ['whose size policy has, and it is large', LIST, 'distributionList', [{ address: ADDRESS, size: 5_000 }], true],
    ['whose size policy has, and it is small', LIST, 'distributionList', [{ address: ADDRESS, size: 40 }], false],
  ])('a list that Exchange cannot count, %s', async (_, { name, address }, recipientType, lists, isStorm) => {
    item.to = [{ displayName: name, emailAddress: address, recipientType }];
    const { policy } = resolvePolicy({ graph: { clientId: CLIENT_ID }, lists }, {});
    expect((await countedStorm(beside(stormy()), policy)) !== undefined).toBe(isStorm);
  });

  test.each<[string, FakeGraph, number | undefined, Layer]>([
    ['a lively talk of forty people', stormy(), 40, {}],
    ['a list of thousands and three answers', stormy({ replies: 3, people: 3 }), 850_000, {}],
    ['a Graph that wants a sign-in', stormy().fails('sign-in-needed'), 850_000, {}],
    ['a policy that switches the guard off', stormy(), 850_000, { mode: 'off' }],
    ['no registration with Graph', stormy(), 850_000, { graph: { clientId: '' } }],
  ])('%s is none, and nobody is asked to sign in', async (_, graph, members, policy) => {
    const { policy: inForce } = resolvePolicy({ graph: { clientId: CLIENT_ID }, ...policy }, {});
    expect(await countedStorm(beside(graph, members), inForce)).toBeUndefined();
    expect(graph.signIns).toBe(0);
  });
});
