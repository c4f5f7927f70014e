import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { ATTRIBUTES, EVENTS } from '../../src/audit/otlp';
import { BareEngine } from '../runtime/bare-engine';
import { deviceHolding, outlookOf } from '../scenarios/scenario';
import type { Scenario } from '../scenarios/scenario';
import { startCollector } from '../builders/audit/otlp-collector';
import { startRotel } from './rotel';
import { withRotel } from './with-program';

const ENDPOINT = 'https://collector.example/v1/logs';
const STORM: Scenario = {
  because: 'one address that the organisation knows to be 850,000 people',
  to: [{ who: 'CroydonPractices <croydonpractices@corp.example>', type: 'distributionList' }],
  policy: {
    mode: 'observe',
    audit: { endpoint: ENDPOINT },
    lists: [{ address: 'croydonpractices@corp.example', size: 850_000 }],
  },
  expect: { action: 'block', rules: [] },
};

withRotel("records of the built handlers, through a collector of somebody else's", () => {
  it('arrive whole, and in observe mode say what would have been shown', { timeout: 30_000 }, async () => {
    const collector = await startCollector();
    const rotel = await startRotel(new URL(collector.url).origin);
    try {
      const device = deviceHolding(STORM.policy);
      const engine = new BareEngine({
        OfficeRuntime: device,
        Date,
        // In the place of the host that speaks TLS for the collector.
        fetch: (url: string, init: RequestInit) =>
          url === ENDPOINT ? fetch(rotel.url, init) : Promise.reject(new TypeError('There is nothing else.')),
      });
      engine.load(readFileSync('dist/launchevent.js', 'utf8'));
      engine.open(outlookOf(STORM).context);
      const done = (handler: string): Promise<unknown> =>
        new Promise((completed) => void engine.launch(handler, { completed }));
      expect(await done('onMessageSendHandler')).toEqual({ allowEvent: true });
      await done('onNewMessageComposeHandler');

      await vi.waitFor(() => expect(collector.records).toHaveLength(1), { timeout: 10_000 });
      expect(collector.requests[0]?.headers['content-type']).toBe('application/x-protobuf');
      expect(collector.records[0]).toMatchObject({
        resource: { 'service.name': 'reply-all-guard' },
        eventName: EVENTS.decision,
        severityText: 'WARN',
        attributes: {
          [ATTRIBUTES.action]: 'block',
          [ATTRIBUTES.shown]: 'allow',
          [ATTRIBUTES.reach]: 5000n,
          [ATTRIBUTES.client]: 'web',
        },
      });
      expect(JSON.parse((await device.storage.getItem('reply-all-guard.sent')) ?? '')).toMatchObject({ n: 1, lost: 0 });
    } finally {
      await rotel.close();
      await collector.close();
    }
  });
});
