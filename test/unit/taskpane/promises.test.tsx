// @vitest-environment jsdom
import { waitFor } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sendRecords } from '../../../src/audit/send-records';
import { checkMessage } from '../../../src/check/check-message';
import { ACTIONS } from '../../../src/engine/decision';
import { LARGE_AUDIENCE } from '../../../src/engine/reach';
import { rules } from '../../../src/engine/rules/index';
import { resolvePolicy } from '../../../src/policy/resolve';
import { SCHEMA } from '../../../src/policy/schema';
import type { Type } from '../../../src/policy/types';
import { addRecord } from '../../builders/audit/add-record';
import { CLIENT_ID, FakeGraph } from '../../builders/pane/fake-graph';
import { FakePane, person } from '../../builders/pane/fake-pane';
import { openPane, shows, t } from '../../builders/pane/open-pane';

const ENDPOINT = 'https://collector.corp.example/v1/logs';

/** Places in policy that lead out of the device. */
const leadsOut = (type: Type, path: string): string[] => {
  if (type.kind === 'link') return [path];
  if (type.kind === 'array') return leadsOut(type.of, path);
  if (type.kind !== 'object') return [];
  return Object.entries(type.fields).flatMap(([field, of]) => leadsOut(of, `${path}.${field}`));
};

describe('"These records stay on this device."', () => {
  const policies = (['enforce', 'observe', 'off'] as const).flatMap((mode) =>
    [{}, { audit: { endpoint: ENDPOINT } }].flatMap((audit) =>
      [{}, { graph: { clientId: '11111111-2222-4333-8444-555555555555' } }].map((graph) => ({
        mode,
        ...audit,
        ...graph,
      })),
    ),
  );

  test.each(policies)('is said where nothing is sent, and nowhere else: %j', async (policy) => {
    const pane = new FakePane();
    pane.policy = policy;
    await addRecord(
      { at: pane.now, action: 'warn', shown: 'warn', rules: ['large-audience'], reach: 100, client: 'web' },
      pane.deviceCache,
    );
    await openPane(pane, 'activity');
    await waitFor(() => expect(shows(t('activity.stays')) || shows(t('activity.sent'))).toBe(true));
    const isPromised = shows(t('activity.stays'));
    const { policy: inForce } = await checkMessage('pane', pane);
    const { deviceCache, clock, poster } = pane;
    await sendRecords(inForce.policy, { deviceCache, clock, ...poster });
    expect(pane.posted.length > 0 && isPromised).toBe(false);
    // Switched on again, the guard would send them.
    expect(isPromised).toBe(!('audit' in policy));
  });

  test('is not said before the policy was read', async () => {
    const pane = new FakePane();
    pane.broken.add('http');
    await openPane(pane, 'activity');
    await waitFor(() => expect(shows(t('activity.intro'))).toBe(true));
    expect([shows(t('activity.stays')), shows(t('activity.sent'))]).toEqual([false, false]);
  });

  test('is thought through for each setting that leads out of the device, and the privacy notice names them', () => {
    const places = Object.entries(SCHEMA).flatMap(([key, { type }]) => leadsOut(type, key));
    // A row's link, and the contact's, are some that a person may press.
    expect(places).toEqual(['lists.link', 'contact.url', 'graph.authority', 'graph.endpoint', 'audit.endpoint']);
    const notice = readFileSync('docs/privacy.md', 'utf8');
    for (const switched of ['graph.clientId', 'audit.endpoint'])
      expect(notice).toContain(`only if \`${switched}\` is set`);
  });
});

describe('"The guard does not warn you about these lists when the only reason is that their size is unknown."', () => {
  const policies = ACTIONS.flatMap((onUnknown) =>
    [{}, { 'unknown-size': 'off' }, { 'unfamiliar-list': 'block' }].map((rules) => ({ onUnknown, rules })),
  );

  test.each(policies)('is said where that is so, and nowhere else: %j', async (policy) => {
    const pane = new FakePane().practices();
    pane.policy = policy;
    pane.personal = '{"knownLists":[{"address":"croydonpractices@corp.example"}]}';
    const { decision } = await checkMessage('pane', pane);
    await openPane(pane, 'settings');
    await waitFor(() =>
      expect(shows(t('settings.known-lists-text')) || shows(t('settings.known-lists-rules'))).toBe(true),
    );
    expect(shows(t('settings.known-lists-text'))).toBe(decision.findings.length === 0);
  });
});

describe('"The guard does not count these addresses … The address of a list still counts."', () => {
  const ALIAS = 'ada.wards@corp.example';

  test.each<[string, FakePane['policy'], Partial<ReturnType<typeof person>>, readonly [number, number]]>([
    ['an address of the person', {}, {}, [2, 0]],
    ["an address with a row in the policy's lists", { lists: [{ address: ALIAS, size: 40 }] }, {}, [42, 1]],
    ['an address that Outlook calls a list', {}, { type: 'distributionList' }, [2, 1]],
  ])('%s', async (_, policy, change, expected) => {
    const pane = new FakePane().people(2);
    pane.fields.cc = [{ ...person('Ada Sender', ALIAS), ...change }];
    pane.policy = policy;
    pane.personal = JSON.stringify({ selfAliases: [ALIAS] });
    const { decision } = await checkMessage('pane', pane);
    expect([decision.reach.people, decision.reach.lists.length]).toEqual(expected);
    await openPane(pane, 'settings');
    await waitFor(() => expect(shows(t('settings.self-aliases-text'))).toBe(true));
  });
});

describe('what the pages tell staff', () => {
  const page = (name: string): string =>
    readFileSync(`docs/${name}.md`, 'utf8').replace(/\n> /g, '\n').replace(/\s+/g, ' ');
  const FEW = LARGE_AUDIENCE - 1;

  test.each<[string, (pane: FakePane) => unknown, string[]]>([
    ['so many colleagues', (pane) => pane.people(FEW), []],
    [
      'a reply that reveals that one was in Bcc',
      (pane) => {
        pane.people(FEW);
        pane.body =
          'Noted.\n\nFrom: Bo <bo@corp.example>\nSent: 14 November 2026 08:29\nTo: Cy Two <cy@corp.example>\nSubject: Rota\n\nSee below.';
      },
      ['bcc-revealed'],
    ],
    [
      'an outside domain that was not there before',
      (pane) => void (pane.fields.cc = [person('Di', 'di@partner.example')]),
      ['audience-grew'],
    ],
    ['a list of unknown size', (pane) => pane.practices(), ['unfamiliar-list']],
  ])('a message to fewer than 25 people is silent, with named exceptions: %s', async (_, change, expected) => {
    const pane = new FakePane();
    pane.people(2);
    await checkMessage('opened', pane);
    change(pane);
    const { decision } = await checkMessage('changed', pane);
    expect(decision.findings.map(({ rule }) => rule)).toEqual(expected);
  });

  test('is thought through for each rule that can speak of a few people named one by one', () => {
    const { policy } = resolvePolicy({}, {});
    const settings = { ...policy, incident: undefined };
    const speaking = rules.filter(({ from }) => (typeof from === 'number' ? from : from(settings)) < LARGE_AUDIENCE);
    // The first and the last do nothing by default: `onFailure` and `outsideDomains` switch them on.
    expect(speaking.map(({ id }) => id)).toEqual([
      'recipients-unread',
      'bcc-revealed',
      'audience-grew',
      'external-audience',
    ]);
    expect([policy.onFailure, policy.outsideDomains]).toEqual(['allow', 0]);
    for (const name of ['rollout', 'what-people-see']) {
      expect(page(name)).toMatch(/fewer than 25 people[^.]* bar[^.]* in Bcc[^.]* outside/);
      expect(page(name)).not.toContain('never shows anything');
    }
  });

  test.each([{}, { graph: { clientId: CLIENT_ID } }])(
    'recipients are sent to Exchange only under a registration: %j',
    async (policy) => {
      const graph = new FakeGraph();
      const pane = new FakePane().practices();
      graph.beside(pane);
      pane.policy = policy;
      await openPane(pane);
      await waitFor(() => expect(graph.asked.length > 0).toBe('graph' in policy));
      for (const condition of ['not set', 'set'])
        expect(page('rollout')).toContain(`only if \`graph.clientId\` is ${condition}`);
    },
  );

  test('each setting that lets something out has a sentence of its own for staff', () => {
    for (const setting of ['graph.clientId', 'audit.endpoint', 'audit.lists'])
      expect(page('rollout')).toContain(`only if \`${setting}\` is set`);
    expect(page('rollout')).not.toContain('nobody your text, your recipients');
  });
});
