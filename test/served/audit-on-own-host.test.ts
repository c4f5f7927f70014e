import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import https from 'node:https';
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startCollector } from '../builders/audit/otlp-collector';
import type { Collector } from '../builders/audit/otlp-collector';
import { sample } from '../builders/audit/otlp-sample';
import { Deployment } from './deployment';
import { nginxHost } from './hosts';
import { withNginx } from './with-program';

/** Each test starts a host. */
const PATIENT_MS = 30_000;
const COLLECTOR = 'http://127.0.0.1:4318';
/** As classic Outlook writes it. */
const ORIGIN = 'https://guard.trust.example/';
const JSON_TYPE = { 'content-type': 'application/json' };

let lines = '';
beforeAll(async () => {
  const page = await readFile('docs/audit.md', 'utf8');
  lines = /```nginx\n([^]*?)```/.exec(page)?.[1] ?? '';
});

withNginx('the lines of the guide to auditing, beside the configuration that is shipped', () => {
  describe.each(['/', '/guard/'])('at %s', { timeout: PATIENT_MS }, (place) => {
    let deployment: Deployment;
    let collector: Collector;
    let ca = '';

    beforeAll(async () => {
      deployment = await Deployment.at(place);
      ca = await readFile(deployment.authorityFile, 'utf8');
      return () => deployment.clear();
    }, PATIENT_MS);

    afterEach(async () => {
      await deployment.takeDown();
      await collector.close();
    });

    async function serve(): Promise<() => readonly string[]> {
      collector = await startCollector();
      const own = lines.replace(COLLECTOR, new URL(collector.url).origin);
      expect(own).not.toBe(lines);
      const hosting = { nginx: (shipped: string) => shipped + own, otherwise: () => undefined };
      return (await deployment.serve(nginxHost, { hosting })).complaints;
    }

    async function ask(method: string, headers: OutgoingHttpHeaders, body = ''): Promise<IncomingMessage> {
      const request = https.request(new URL('/v1/logs', deployment.base), { method, headers, ca }).end(body);
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      return response.resume();
    }

    it('hand on what devices send, and not where they come from', async () => {
      const complaints = await serve();
      const body = JSON.stringify(sample());
      const response = await ask('POST', { ...JSON_TYPE, origin: ORIGIN, cookie: 'a=b' }, body);
      expect([response.statusCode, response.headers['access-control-allow-origin']]).toEqual([200, '*']);
      expect(collector.records).toHaveLength(3);
      const { headers } = collector.requests[0]!;
      expect(['origin', 'cookie', 'x-forwarded-for', 'x-real-ip'].filter((name) => name in headers)).toEqual([]);
      expect(complaints()).toEqual([]);
    });

    it('answer a device that asks first, without asking the collector', async () => {
      await serve();
      const asks = { origin: ORIGIN, 'access-control-request-method': 'POST' };
      const { statusCode, headers } = await ask('OPTIONS', {
        ...asks,
        'access-control-request-headers': 'content-type',
      });
      expect([statusCode, headers['access-control-allow-origin'], headers['access-control-allow-headers']]).toEqual([
        204,
        '*',
        'Content-Type',
      ]);
      expect(collector.requests).toEqual([]);
    });

    it('hand back a refusal that a device can read', async () => {
      await serve();
      const response = await ask('POST', { ...JSON_TYPE, origin: ORIGIN }, '{');
      expect([response.statusCode, response.headers['access-control-allow-origin']]).toEqual([400, '*']);
    });
  });
});
