import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => void vi.resetModules());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('touches neither Office nor a store while it loads', async () => {
  const touched: string[] = [];
  for (const name of ['Office', 'OfficeRuntime', 'localStorage', 'fetch', 'XMLHttpRequest']) {
    const nobody = new Proxy(function () {}, {
      get: (_, key) => void touched.push(`${name}.${String(key)}`),
      apply: () => void touched.push(`${name}()`),
    });
    vi.stubGlobal(name, nobody);
  }
  await import('../../../src/outlook/outlook');
  await import('../../../src/outlook/recipients-writer');
  await import('../../../src/outlook/roaming-writer');
  await import('../../../src/outlook/open-reply');
  expect(touched).toEqual([]);
});

it('tells the time', async () => {
  const { connectOutlook } = await import('../../../src/outlook/outlook');
  vi.useFakeTimers({ now: 1_479_112_140_000 });
  expect(connectOutlook().clock.now()).toBe(1_479_112_140_000);
});

it('knows where the add-in is hosted', async () => {
  const { hosted } = await import('../../../src/outlook/base-url');
  expect(hosted('policy.json')).toBe('https://localhost:3000/policy.json');
});
