import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectClient } from '../../../src/graph/client';
import type { GraphFailure } from '../../../src/graph/ports';
import { LoopbackGraph } from '../../builders/graph/loopback-graph';

const PRACTICES = 'croydonpractices@nhs.example';
const NURSING = 'all-community-nursing@croydon.nhs.example';
const MANAGERS = 'croydon-managers@croydon.nhs.example';
const OUTSIDE = 'gp-research@lists.example';
const PERSON = 'carla.reyes@nhs.example';
const STORM = 'conversation-test-email';

const NOTHING = { members: undefined, external: undefined, moderated: false, restricted: false };

let graph: LoopbackGraph;
beforeEach(async () => {
  graph = await new LoopbackGraph().start();
});
afterEach(() => graph.stop());

const failure = (promise: Promise<unknown>): Promise<GraphFailure> =>
  promise.then(
    () => expect.fail('It told something.'),
    (error: unknown) => error as GraphFailure,
  );

describe('MailTips', () => {
  it('tells size, outside members, approval and refusal of each list, in the order asked', async () => {
    expect(await graph.client.mailTips([NURSING, PRACTICES, MANAGERS])).toEqual([
      { address: NURSING, members: 3000, external: 12, moderated: true, restricted: false },
      { address: PRACTICES, members: 850_000, external: 0, moderated: false, restricted: false },
      { address: MANAGERS, members: 140, external: 0, moderated: false, restricted: true },
    ]);
  });

  it('matches by address, whatever the order of the answer and the letters of the question', async () => {
    graph.standIn.set({ fault: 'reversed' });
    const [first, second] = await graph.client.mailTips(['CroydonPractices@NHS.example', NURSING]);
    expect([first, second]).toMatchObject([
      { address: PRACTICES, members: 850_000 },
      { address: NURSING, members: 3000 },
    ]);
  });

  it('knows no size of a person, of another organisation’s list, of an address that is not there', async () => {
    const addresses = [PERSON, OUTSIDE, 'nobody@nhs.example'];
    expect(await graph.client.mailTips(addresses)).toEqual(addresses.map((address) => ({ address, ...NOTHING })));
  });

  it.each(['recipient-errors', 'uncounted'] as const)('knows nothing where Exchange says %s', async (fault) => {
    graph.standIn.set({ fault });
    expect(await graph.client.mailTips([PRACTICES])).toEqual([{ address: PRACTICES, ...NOTHING }]);
  });

  it('asks a hundred at once and answers for all', async () => {
    const many = Array.from({ length: 130 }, (_, n) => (n === 99 || n === 100 ? PRACTICES : `x${n}@nhs.example`));
    const tips = await graph.client.mailTips(many);
    expect(tips.map(({ members }) => members).lastIndexOf(850_000)).toBe(100);
    expect(tips).toHaveLength(130);
    expect(graph.standIn.requests).toEqual([{ method: 'POST', path: '/v1.0/me/getMailTips', status: 200 }]);
  });

  it('asks nobody about nothing', async () => {
    expect(await graph.client.mailTips([])).toEqual([]);
    expect(graph.standIn.requests).toEqual([]);
  });
});

describe('the conversation', () => {
  it('counts the answers of the last hour and who wrote them, not the first message and not the draft', async () => {
    const from = { name: 'Ellis, Morgan', address: 'morgan.ellis@croydon.nhs.example' };
    graph.standIn.mailbox.put({ conversationId: STORM, from, received: graph.now, depth: 3, isDraft: true });
    expect(await graph.client.thread(STORM)).toEqual({ replies: 2, people: 2 });
  });

  it('follows a storm, and forgets what is more than an hour old', async () => {
    graph.standIn.set({ replies: 80 });
    expect(await graph.client.thread(STORM)).toEqual({ replies: 82, people: 82 });
    graph.now += 61 * 60_000;
    expect(await graph.client.thread(STORM)).toEqual({ replies: 0, people: 0 });
  });

  it('tells one person who wrote often from many, whatever the case of the address', async () => {
    for (const address of ['Loud@nhs.example', 'loud@nhs.example'])
      graph.standIn.mailbox.put({
        conversationId: 'other',
        from: { name: 'Loud', address },
        received: graph.now,
        depth: 1,
      });
    expect(await graph.client.thread('other')).toEqual({ replies: 2, people: 1 });
  });

  it('asks in Graph’s own writing of the id, quotes and all', async () => {
    const from = { name: 'A', address: 'a@nhs.example' };
    graph.standIn.mailbox.put({ conversationId: "AAQk-O'Neil_x=", from, received: graph.now, depth: 1 });
    expect(await graph.client.thread("AAQk/O'Neil+x=")).toEqual({ replies: 1, people: 1 });
  });

  it.each([
    ['a page that is empty before the others', 'short-pages', 2],
    ['a page on another host, which gets no token', 'foreign-page', 1],
  ] as const)('goes on after %s', async (_, fault, requests) => {
    graph.standIn.set({ fault, replies: fault === 'foreign-page' ? 120 : 0 });
    const seen = await graph.client.thread(STORM);
    expect([seen.replies, graph.standIn.requests.length]).toEqual([fault === 'foreign-page' ? 100 : 2, requests]);
  });

  it('ends after three pages', async () => {
    graph.standIn.set({ replies: 400 });
    expect(await graph.client.thread(STORM)).toMatchObject({ replies: 300 });
    expect(graph.standIn.requests).toHaveLength(3);
  });
});

describe.each(['mailTips', 'thread'] as const)('%s', (operation) => {
  const askOnce = (): Promise<unknown> =>
    operation === 'mailTips' ? graph.client.mailTips([PRACTICES]) : graph.client.thread(STORM);

  it.each([
    ['unauthorized', { reason: 'refused', code: 401 }],
    ['forbidden', { reason: 'refused', code: 403 }],
    ['busy', { reason: 'busy', code: 429, retryAfterMs: 30_000 }],
    ['busy-unsaid', { reason: 'busy', code: 429, retryAfterMs: 60_000 }],
    ['broken', { reason: 'failed', code: 500 }],
    ['unavailable', { reason: 'failed', code: 503 }],
    ['garbage', { reason: 'garbage' }],
    ['truncated', { reason: 'garbage' }],
    ['misshapen', { reason: 'garbage' }],
    ['cut-off', { reason: 'failed' }],
  ] as const)('rejects on %s with %j, and works again afterwards', async (fault, expected) => {
    graph.standIn.set({ fault });
    expect(await failure(askOnce())).toMatchObject(expected);
    graph.standIn.set({ fault: null });
    graph.now += 60_000;
    await askOnce();
  });

  it('leaves a busy Graph alone for as long as it asked for', async () => {
    graph.standIn.set({ fault: 'busy' });
    await failure(askOnce());
    graph.now += 29_999;
    expect(await failure(askOnce())).toMatchObject({ reason: 'busy', retryAfterMs: 1 });
    expect(graph.standIn.requests).toHaveLength(1);
  });

  it('gives up on an answer that never comes', async () => {
    await graph.stop();
    graph = await new LoopbackGraph().start(50);
    graph.standIn.set({ fault: 'silent' });
    expect(await failure(askOnce())).toMatchObject({ reason: 'timeout' });
  });

  it('rejects where nobody is there', async () => {
    await graph.stop();
    expect(await failure(askOnce())).toMatchObject({ reason: 'failed' });
    await graph.start();
  });

  it('gets a fresh token after one was refused, and only then', async () => {
    await askOnce();
    graph.standIn.set({ fault: 'unauthorized' });
    await failure(askOnce());
    graph.standIn.set({ fault: null });
    await askOnce();
    await askOnce();
    expect(graph.fresh).toEqual([false, false, true, false]);
  });

  it('is refused with a token for something else', async () => {
    graph.token = () => Promise.resolve(graph.issue('User.Read'));
    expect(await failure(askOnce())).toMatchObject({ reason: 'refused', code: 401 });
  });

  it.each(['http://graph.example', 'ftp://localhost', 'https://', ''])('sends no token to %j', async (endpoint) => {
    const client = connectClient({ endpoint, tokens: graph, now: () => graph.now });
    expect(await failure(operation === 'mailTips' ? client.mailTips([PRACTICES]) : client.thread(STORM))).toMatchObject(
      { reason: 'failed' },
    );
  });
});
