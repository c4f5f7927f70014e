import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LoopbackGraph } from '../../../builders/graph/loopback-graph';

let graph: LoopbackGraph;
let origin: string;
beforeEach(async () => {
  graph = await new LoopbackGraph().start();
  origin = new URL(graph.endpoint).origin;
});
afterEach(() => graph.stop());

interface Answer {
  readonly status: number;
  readonly json: Readonly<Record<string, unknown>>;
}

async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(origin + path, init);
  return { status: response.status, json: (await response.json()) as Answer['json'] };
}

const asPerson = async (path: string, init: RequestInit = {}): Promise<Answer> =>
  ask(`/graph${path}`, { ...init, headers: { authorization: `Bearer ${await graph.token(false)}` } });

const codeOf = ({ status, json }: Answer): readonly unknown[] => [
  status,
  (json.error as { readonly code: string } | undefined)?.code,
];

describe('the wire format', () => {
  it('is that of Graph for MailTips: what was asked for and no more', async () => {
    const body = JSON.stringify({
      EmailAddresses: ['all-community-nursing@croydon.nhs.example', 'carla.reyes@nhs.example'],
      MailTipsOptions: 'totalMemberCount, moderationStatus',
    });
    expect(await asPerson('/v1.0/me/getMailTips', { method: 'POST', body })).toEqual({
      status: 200,
      json: {
        '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.mailTips)',
        value: [
          {
            emailAddress: { name: '', address: 'all-community-nursing@croydon.nhs.example' },
            isModerated: true,
            totalMemberCount: 3000,
          },
          { emailAddress: { name: '', address: 'carla.reyes@nhs.example' }, isModerated: false, totalMemberCount: 1 },
        ],
      },
    });
  });

  it('is that of Graph for messages: the chosen properties, newest first, page by page', async () => {
    const filter = encodeURIComponent(
      "receivedDateTime ge 2016-11-14T08:00:00Z and conversationId eq 'conversation-test-email'",
    );
    const first = await asPerson(`/v1.0/me/messages?$filter=${filter}&$select=from,isDraft&$top=2`);
    expect(first.json.value).toEqual([
      {
        '@odata.etag': expect.any(String),
        id: expect.any(String),
        from: { emailAddress: { name: 'Whitfield, Joan', address: 'joan.whitfield@devon.nhs.example' } },
        isDraft: false,
      },
      expect.objectContaining({
        from: { emailAddress: { name: 'Okafor, Daniel', address: 'daniel.okafor@leeds.nhs.example' } },
      }),
    ]);
    const next = new URL(String(first.json['@odata.nextLink']));
    const second = await asPerson(next.pathname.replace('/graph', '') + next.search);
    expect([(second.json.value as unknown[]).length, '@odata.nextLink' in second.json]).toEqual([1, false]);
  });

  it.each([
    ['POST', '/v1.0/me/getMailTips', 'no JSON', 'BadRequest'],
    ['POST', '/v1.0/me/getMailTips', '{"EmailAddresses":[],"MailTipsOptions":"everything"}', 'BadRequest'],
    ['POST', '/v1.0/me/getMailTips', '{"EmailAddresses":"a@b.example","MailTipsOptions":""}', 'BadRequest'],
    ['GET', '/v1.0/me/messages', undefined, 'BadRequest'],
    ['GET', "/v1.0/me/messages?$filter=conversationId eq 'a'", undefined, 'BadRequest'],
    [
      'GET',
      "/v1.0/me/messages?$filter=conversationId eq 'a' and receivedDateTime ge 2016-11-14T08:00:00Z",
      undefined,
      'InefficientFilter',
    ],
    [
      'GET',
      "/v1.0/me/messages?$orderby=receivedDateTime&$filter=receivedDateTime ge 2016-11-14T08:00:00Z and conversationId eq 'a'",
      undefined,
      'InefficientFilter',
    ],
  ])('refuses %s %s %j as %s', async (method, path, body, code) => {
    const sent = body === undefined ? {} : { body };
    expect(codeOf(await asPerson(path.replaceAll(' ', '%20'), { method, ...sent }))).toEqual([400, code]);
  });

  it('has nothing else', async () => {
    expect(codeOf(await asPerson('/v1.0/me/contacts'))).toEqual([404, 'ResourceNotFound']);
  });
});

describe('who may', () => {
  it('nobody without a token that was given here', async () => {
    for (const authorization of ['', 'Bearer made-up', await graph.token(false)])
      expect(codeOf(await ask('/graph/v1.0/me/messages', { headers: { authorization } }))).toEqual([
        401,
        'InvalidAuthenticationToken',
      ]);
  });

  it('its own page alone sets it and signs in through it', async () => {
    const put = (from: string, body: string) =>
      ask('/preview/graph', { method: 'PUT', headers: { origin: from }, body });
    const bridge = (from: string) =>
      ask('/preview/graph/bridge', {
        method: 'POST',
        headers: { origin: from },
        body: JSON.stringify({ messageType: 'NestedAppAuthRequest', method: 'GetInitContext', requestId: '1' }),
      });
    expect((await put('https://evil.example', '{"fault":"busy"}')).status).toBe(403);
    expect((await bridge('https://evil.example')).status).toBe(403);
    expect((await put(origin, '{"fault":"busy"}')).json).toMatchObject({ fault: 'busy', signIn: 'signed-in' });
    expect((await bridge(origin)).json).toMatchObject({ success: true, requestId: '1' });
  });

  it.each([
    'no JSON',
    '[]x',
    '{"fault":"unheard-of"}',
    '{"replies":-1}',
    '{"unknown":1}',
    '7',
    'null',
    '{"toString":1}',
  ])('settings %j are refused and change nothing', async (body) => {
    expect((await ask('/preview/graph', { method: 'PUT', headers: { origin }, body })).status).toBe(400);
    expect((await ask('/preview/graph')).json).toEqual({ fault: null, signIn: 'signed-in', replies: 0, requests: [] });
  });

  it('shows what was asked, and no token', async () => {
    const token = await graph.token(false);
    await asPerson('/v1.0/me/contacts');
    const { json } = await ask('/preview/graph');
    expect(json.requests).toEqual([{ method: 'GET', path: '/v1.0/me/contacts', status: 404 }]);
    expect(JSON.stringify(json)).not.toContain(token);
  });

  it('gives an earlier consent back when the sign-in is set anew', async () => {
    const token = await graph.token(false);
    graph.standIn.set({ signIn: 'asks' });
    const headers = { authorization: `Bearer ${token}` };
    expect(codeOf(await ask('/graph/v1.0/me/messages', { headers }))[0]).toBe(401);
  });
});
