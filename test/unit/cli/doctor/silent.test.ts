import { once } from 'node:events';
import http from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { examine } from '../../../../src/cli/doctor/examine';
import { LIMITS } from '../../../../src/cli/doctor/limits';
import { makeCertificate } from '../../../builders/doctor/certificate';
import { listen, startLoopback, startRaw } from '../../../builders/doctor/loopback';

const authority = makeCertificate({ isAuthority: true });
const options = {
  authorities: [authority.cert],
  limits: { ...LIMITS, handshakeMs: 400, requestMs: 300, runMs: 2_000 },
};
const refusal = (base: URL): Promise<string> =>
  examine(base, options).then(
    () => 'a report',
    (error: unknown) => (error as Error).message,
  );

describe('a host with which no word can be exchanged', () => {
  let close = (): Promise<unknown> => Promise.resolve();
  afterEach(() => close());

  it('has no such name', async () => {
    expect(await refusal(new URL('https://nowhere.invalid/'))).toMatch(
      /^(There is no host|No name server).*nowhere\.invalid.*\.$/,
    );
  });

  it('refuses the connection', async () => {
    const raw = await startRaw(() => {});
    await raw.close();
    expect(await refusal(raw.base)).toBe(
      `${raw.base.origin} refuses the connection; start the web server, or correct the port of ${raw.base.host}.`,
    );
  });

  it.each([
    ['says nothing', () => {}, /accepts the connection and then sends nothing/],
    ['sends half a handshake', (write: (bytes: string) => void) => write('\x16\x03\x03'), /sends nothing/],
    ['speaks no TLS', (write: (bytes: string) => void) => write('220 mail.example ESMTP\r\n'), /does not speak TLS/],
  ])('%s', async (_, act, sentence) => {
    const raw = await startRaw((socket) => act((bytes) => socket.write(bytes, 'latin1')));
    ({ close } = raw);
    expect(await refusal(raw.base)).toMatch(sentence);
  });

  it('closes at once', async () => {
    const raw = await startRaw((socket) => socket.end());
    ({ close } = raw);
    expect(await refusal(raw.base)).toMatch(/closes the connection|breaks off the connection/);
  });

  it('breaks off at once', async () => {
    const raw = await startRaw((socket) => socket.resetAndDestroy());
    ({ close } = raw);
    expect(await refusal(raw.base)).toMatch(/breaks off the connection/);
  });

  it('serves without encryption', async () => {
    const server = http.createServer((_, response) => response.end('hello'));
    const base = new URL(`https://127.0.0.1:${await listen(server)}/`);
    close = () => (server.closeAllConnections(), once(server.close(), 'close'));
    expect(await refusal(base)).toMatch(/does not speak TLS on this port/);
  });

  it('shakes hands and answers no request; it is not asked seven times', async () => {
    const loopback = await startLoopback(makeCertificate({ by: authority }));
    ({ close } = loopback);
    let asked = 0;
    loopback.hosted.answer = () => Boolean(++asked);
    expect(await refusal(loopback.base)).toMatch(/accepts connections and answers no request/);
    expect(asked).toBe(LIMITS.atOnce);
  });
});

describe('a host that answers little', () => {
  it('is left when the time is over, with what was seen until then', async () => {
    const loopback = await startLoopback(makeCertificate({ by: authority }));
    loopback.hosted.answer = (_request, _response, pathname) => !pathname.endsWith('launchevent.js');
    const limits = { ...options.limits, requestMs: 700, runMs: 1_000 };
    const startedAt = performance.now();
    const report = await examine(loopback.base, { ...options, limits });
    expect(performance.now() - startedAt).toBeLessThan(limits.runMs + 500);
    const sentences = report.findings.filter(({ id }) => id === 'no-answer').map(({ sentence }) => sentence);
    expect(sentences.some((sentence) => sentence.startsWith('was not fetched'))).toBe(true);
    expect(report.fetched).toBe(1);
    await loopback.close();
  });
});
