import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { GRAPH_RESULTS_KEY } from '../../../../../src/check/graph-results';
import type { PaneKey } from '../../../../../src/i18n/pane-texts';
import type { MessageParams } from '../../../../../src/i18n/format';
import { entry, FakePane } from '../../../../builders/pane/fake-pane';
import {
  button,
  findButton,
  hasButton,
  heading,
  openPane,
  sections,
  shows,
  t,
} from '../../../../builders/pane/open-pane';
import { CLIENT_ID, FakeGraph } from '../../../../builders/pane/fake-graph';

const LIST = 'croydonpractices@corp.example';

let pane: FakePane;
let graph: FakeGraph;
beforeEach(() => {
  pane = new FakePane().stormMail();
  graph = new FakeGraph().beside(pane);
});

const found = (key: PaneKey, params?: MessageParams): Promise<HTMLElement> =>
  screen.findByText((text) => text.includes(t(key, params)));
const settled = (): Promise<void> => waitFor(() => expect(shows(t('exchange.asking'))).toBe(false));

describe('Exchange knows the list', () => {
  test('the review stands at once; the size comes in its place, is kept for Send, and stops it', async () => {
    let open = (): void => undefined;
    graph.gate = new Promise((resolve) => (open = resolve));
    graph.tips[LIST] = { members: 850_000 };
    await openPane(pane);
    expect(heading()).toBe(t('audience.unknown'));
    expect(await found('exchange.asking')).toBeTruthy();
    act(open);
    await waitFor(() => expect(heading()).toBe(t('audience.about', { people: 850_000 })));
    await settled();
    expect(shows(`${t('reached.size', { people: 850_000 })} · ${t('reached.source.mailtips')}`)).toBe(true);
    expect(sections()).toContain(t('why.block'));
    expect(pane.bar?.text).toContain('850,000');
    expect(pane.device.get(GRAPH_RESULTS_KEY)).toContain('850000');
    expect(pane.device.get(GRAPH_RESULTS_KEY)).not.toContain('croydon');
    expect([graph.asked, graph.signIns]).toEqual([[[LIST]], 0]);
    expect(graph.settings).toEqual([{ clientId: CLIENT_ID }]);
  });

  test('what happens to messages to it is said beside it', async () => {
    graph.tips[LIST] = { members: 3000, external: 12, moderated: true, restricted: true };
    await openPane(pane);
    await found('reached.external', { people: 12 });
    expect([shows(t('reached.moderated')), shows(t('reached.restricted'))]).toEqual([true, true]);
  });

  test('a storm in the conversation is learnt with it', async () => {
    graph.tips[LIST] = { members: 2000 };
    graph.thread = { replies: 80, people: 60 };
    await openPane(pane);
    await waitFor(() => expect(sections()).toContain(t('why.block')));
  });

  test('the size stands where the conversation could not be looked at', async () => {
    graph.tips[LIST] = { members: 2000 };
    graph.threadFails = true;
    await openPane(pane);
    await waitFor(() => expect(heading()).toBe(t('audience.about', { people: 2000 })));
  });
});

describe('nobody is asked twice', () => {
  test('about the same lists; a list that comes later is asked for alone', async () => {
    await openPane(pane);
    await found('exchange.unknown', { lists: 1 });
    act(() => pane.recipientsChanged());
    await settled();
    pane.fields.to = [entry('All staff', 'all@corp.example', 'distributionList')];
    act(() => pane.recipientsChanged());
    await waitFor(() => expect(graph.asked).toEqual([[LIST], ['all@corp.example']]));
    await settled();
  });

  test('nor about people, nor about a contact group without an address', async () => {
    pane.people(30);
    pane.fields.cc = [entry('Book club', '', 'other')];
    await openPane(pane);
    act(() => pane.recipientsChanged());
    expect(graph.asked).toEqual([]);
  });

  test.each([{ graph: { clientId: '' } }, { graph: { clientId: CLIENT_ID }, mode: 'off' }])(
    'at all, under %j',
    async (policy) => {
      graph.beside(pane, policy);
      await openPane(pane);
      expect([graph.settings, hasButton('exchange.ask', { lists: 1 })]).toEqual([[], false]);
    },
  );
});

describe('Exchange told nothing', () => {
  test('a sign-in waits for a click, which then asks', async () => {
    graph.fails('sign-in-needed').tips[LIST] = { members: 850_000 };
    const user = await openPane(pane);
    await user.click(await findButton('exchange.ask', { lists: 1 }));
    await waitFor(() => expect(heading()).toBe(t('audience.about', { people: 850_000 })));
    expect(graph.signIns).toBe(1);
  });

  test('a sign-in that was cancelled can be had again', async () => {
    graph.fails('sign-in-needed').afterSignIn = { reason: 'sign-in-needed' };
    const user = await openPane(pane);
    await user.click(await findButton('exchange.ask', { lists: 1 }));
    await found('exchange.sign-in-needed');
    await user.click(await findButton('exchange.ask', { lists: 1 }));
    await waitFor(() => expect(graph.signIns).toBe(2));
  });

  test.each([
    ['refused', {}, { client: CLIENT_ID }],
    ['busy', { retryAfterMs: 150_000 }, { minutes: 3 }],
    ['failed', { code: 503 }, {}],
    ['timeout', {}, {}],
    ['garbage', {}, {}],
  ] as const)('%s is one sentence and a way to ask again', async (reason, more, params) => {
    graph.fails(reason, more);
    const user = await openPane(pane);
    await found(`exchange.${reason}`, params);
    // The rest stands.
    expect([heading(), hasButton('ways.drop', { list: 'CroydonPractices' })]).toEqual([t('audience.unknown'), true]);
    graph.failure = undefined;
    graph.tips[LIST] = { members: 140 };
    await user.click(button('exchange.ask-again'));
    // Whoever goes by keyboard stays where they were.
    expect(document.activeElement?.getAttribute('aria-live')).toBe('polite');
    await waitFor(() => expect(heading()).toBe(t('audience.about', { people: 141 })));
    expect([graph.asked.length, graph.signIns]).toEqual([2, 0]);
  });

  test('an Outlook that signs no pane in says so, without a button', async () => {
    pane.graph = undefined;
    await openPane(pane);
    await found('exchange.not-offered');
    expect(hasButton('exchange.ask-again')).toBe(false);
  });

  test('the code that asks did not load', async () => {
    const asks = pane.graph!;
    pane.graph = () => Promise.reject(new Error('Loading chunk 1 failed.'));
    const user = await openPane(pane);
    await found('exchange.failed');
    pane.graph = asks;
    await user.click(button('exchange.ask-again'));
    await found('exchange.unknown', { lists: 1 });
  });

  test('and nothing is said of it where every size is known', async () => {
    pane.listOf(3000);
    graph.beside(pane, { lists: [{ address: 'staff@corp.example', size: 3000 }] }).fails('refused');
    await openPane(pane);
    await settled();
    expect(shows(t('exchange.refused', { client: CLIENT_ID }))).toBe(false);
  });

  test('nowhere to keep it: the pane goes on', async () => {
    for (const what of ['session.write', 'device.write'] as const) pane.broken.add(what);
    graph.tips[LIST] = { members: 850_000 };
    await openPane(pane);
    await settled();
    expect([heading(), shows(t('exchange.unknown', { lists: 1 }))]).toEqual([t('audience.unknown'), false]);
  });
});
