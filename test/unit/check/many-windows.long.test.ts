import { expect, it } from 'vitest';
import { ManyWindows } from '../../bench/soak/many-windows';

/** The run of thousands is "npm run bench -- soak". */
const WINDOWS = 200;

it('what is stored is bounded, however many windows are opened', async () => {
  const windows = new ManyWindows('mac');
  await windows.open(WINDOWS);
  const { session, roaming, device } = windows.fill;
  // Outlook's own limits, and what the device's parts may hold together.
  expect(session).toBeLessThan(50_000);
  expect(roaming).toBeLessThanOrEqual(16_384);
  expect(device).toBeLessThan(150_000);
  // It is of use: something is stored everywhere.
  expect(Math.min(session, roaming, device)).toBeGreaterThan(1_000);
});
