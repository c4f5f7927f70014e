import { describe, expect, it } from 'vitest';
import type { EngineFetch } from '../../../../src/preview/server/classic/engine';
import { classicFetch } from '../../../../src/preview/server/classic-network';

const SCRIPT = new URL('https://guard.example/mail/launchevent.js');
const POLICY = 'https://guard.example/mail/policy.json';
const WELL_KNOWN = 'https://guard.example/.well-known/microsoft-officeaddins-allowed.json';
const STAR = { 'access-control-allow-origin': '*' };

type Answer = Awaited<ReturnType<EngineFetch>>;
interface Host {
  readonly wellKnown?: Partial<Answer>;
  readonly options?: Partial<Answer>;
  readonly get?: Partial<Answer>;
}

/** A host that does everything right but for what is said. */
function ask({ wellKnown, options, get }: Host = {}) {
  const asked: unknown[] = [];
  const fetch: EngineFetch = (url, { method, headers = {} }) => {
    asked.push([method, url, headers.origin]);
    const right = { status: 200, headers: STAR, text: '{}' };
    if (url === WELL_KNOWN)
      return Promise.resolve({ ...right, text: JSON.stringify({ allowed: [SCRIPT.href] }), ...wellKnown });
    return Promise.resolve(method === 'OPTIONS' ? { ...right, status: 204, ...options } : { ...right, ...get });
  };
  const outcome = classicFetch(SCRIPT, fetch)(POLICY, { method: 'GET' });
  return { asked, outcome };
}

describe('what classic Outlook’s event engine fetches', () => {
  it('is asked for after the well-known file and OPTIONS, with an origin that ends in a slash', async () => {
    const { asked, outcome } = ask();
    expect((await outcome).text).toBe('{}');
    expect(asked).toEqual([
      ['GET', WELL_KNOWN, undefined],
      ['OPTIONS', POLICY, 'https://guard.example/'],
      ['GET', POLICY, 'https://guard.example/'],
    ]);
  });

  it.each<[string, Host]>([
    ['the well-known file is missing', { wellKnown: { status: 404 } }],
    ['it lists another script', { wellKnown: { text: '{"allowed":["https://guard.example/launchevent.js"]}' } }],
    ['it lists nothing', { wellKnown: { text: '{}' } }],
    ['OPTIONS is refused', { options: { status: 405 } }],
    ['OPTIONS is answered without a word', { options: { headers: {} } }],
    ['one origin alone may read it', { get: { headers: { 'access-control-allow-origin': 'https://guard.example' } } }],
  ])('is kept from it where %s', async (_, host) => {
    await expect(ask(host).outcome).rejects.toThrow('Network request failed');
  });
});
