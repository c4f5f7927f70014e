import { expect, test } from 'vitest';
import { LAUNCHEVENT_LIMIT, launcheventSize } from '../bench/bundle-size';

test('the event bundle is no larger than every launch can bear', async () => {
  const { gzip } = await launcheventSize();
  expect(
    gzip,
    `dist/launchevent.js has ${String(gzip)} bytes (gzip): take as much out of it as you put in, ${String(LAUNCHEVENT_LIMIT)} is the most.`,
  ).toBeLessThanOrEqual(LAUNCHEVENT_LIMIT);
});
