// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GraphFailureReason, GraphFailure } from '../../../src/graph/ports';
import { connectSignIn } from '../../../src/graph/sign-in';
import type { GraphSignIn } from '../../../src/preview/server/graph/settings';
import { SignInBroker } from '../../../src/preview/server/graph/sign-in';

type Listener = (response: { readonly data: string }) => void;

const SCOPE = 'https://graph.microsoft.com/Mail.Read';
const SETTINGS = { clientId: '6f1d1c1e-0000-4000-8000-000000000003' };

let mode: GraphSignIn;
let broker: SignInBroker;
let asked: { readonly method: string; readonly tokenParams?: Readonly<Record<string, unknown>> }[];

beforeEach(() => {
  mode = 'signed-in';
  broker = new SignInBroker(() => mode);
  asked = [];
  const listeners: Listener[] = [];
  vi.stubGlobal('nestedAppAuthBridge', {
    addEventListener: (_: string, listener: Listener) => void listeners.push(listener),
    removeEventListener: () => undefined,
    postMessage(text: string) {
      asked.push(JSON.parse(text) as (typeof asked)[number]);
      const answer = broker.answer(text);
      if (answer) queueMicrotask(() => listeners.forEach((listen) => listen({ data: JSON.stringify(answer) })));
    },
  });
});
afterEach(() => vi.useRealTimers());

const reason = (promise: Promise<unknown>): Promise<GraphFailureReason | 'none'> =>
  promise.then(
    () => 'none',
    (error: unknown) => (error as GraphFailure).reason,
  );
const methods = (): readonly string[] => asked.map(({ method }) => method);

describe('signing in through Outlook', () => {
  it('gets a token silently, for one permission, and keeps it in memory alone', async () => {
    const { token } = connectSignIn(SETTINGS, SCOPE);
    const first = await token(false);
    expect(broker.allows(first, '/Mail.Read')).toBe(true);
    expect(await token(false)).toBe(first);
    expect(methods()).toEqual(['GetInitContext', 'GetToken']);
    expect(asked[1]?.tokenParams).toMatchObject({ clientId: SETTINGS.clientId, scope: SCOPE });
    expect(JSON.stringify([localStorage, sessionStorage, document.cookie])).not.toContain(first);
  });

  it('asks once for two that want a token at the same time', async () => {
    const { token } = connectSignIn(SETTINGS, SCOPE);
    const [one, other] = await Promise.all([token(false), token(false)]);
    expect(one).toBe(other);
    expect(methods()).toEqual(['GetInitContext', 'GetToken']);
  });

  it('gets another where the last one was refused', async () => {
    const { token } = connectSignIn(SETTINGS, SCOPE);
    const first = await token(false);
    expect(await token(true)).not.toBe(first);
    expect(asked.at(-1)?.tokenParams).toMatchObject({ forceRefresh: true });
  });

  it('never opens a dialog by itself; a click opens it, and after that it is silent', async () => {
    mode = 'asks';
    const { token, signIn } = connectSignIn(SETTINGS, SCOPE);
    expect(await reason(token(false))).toBe('sign-in-needed');
    expect(methods()).not.toContain('GetTokenPopup');
    await signIn();
    expect(broker.allows(await token(false), '/Mail.Read')).toBe(true);
    expect(methods().filter((method) => method === 'GetTokenPopup')).toHaveLength(1);
  });

  it('hands on the authority of another cloud', async () => {
    const authority = 'https://login.microsoftonline.us/common';
    await connectSignIn({ ...SETTINGS, authority }, SCOPE).token(false);
    expect(asked[1]?.tokenParams).toMatchObject({ authority });
  });

  it.each([
    ['asks', 'sign-in-needed', 'none'],
    ['cancelled', 'sign-in-needed', 'sign-in-needed'],
    ['no-consent', 'sign-in-needed', 'refused'],
    ['no-network', 'failed', 'failed'],
    ['disabled', 'not-offered', 'not-offered'],
  ] as const)('%s: silently %s, by a click %s', async (set, silently, byClick) => {
    mode = set;
    const { token, signIn } = connectSignIn(SETTINGS, SCOPE);
    expect([await reason(token(false)), await reason(signIn())]).toEqual([silently, byClick]);
  });

  it('gives up on a host that never answers, and starts afresh', async () => {
    vi.useFakeTimers();
    mode = 'silent';
    const { token } = connectSignIn(SETTINGS, SCOPE);
    const told = reason(token(false));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await told).toBe('timeout');
    mode = 'signed-in';
    expect(broker.allows(await token(false), '/Mail.Read')).toBe(true);
  });

  it('is not offered where Outlook has no bridge, and opens nothing', async () => {
    vi.stubGlobal('nestedAppAuthBridge', undefined);
    const open = vi.spyOn(window, 'open');
    const { token, signIn } = connectSignIn(SETTINGS, SCOPE);
    expect([await reason(token(false)), await reason(signIn())]).toEqual(['not-offered', 'not-offered']);
    expect(open).not.toHaveBeenCalled();
  });
});
