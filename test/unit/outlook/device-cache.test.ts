import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectDeviceCache } from '../../../src/outlook/device-cache';
import { FakeOffice, outcomeOf } from '../../builders/outlook/fake-office';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('localStorage', undefined);
  vi.stubGlobal('OfficeRuntime', undefined);
  new FakeOffice().install();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function browserStore(values = new Map<string, string>()) {
  return {
    values,
    getItem: (key: string): string | null => values.get(key) ?? null,
    setItem: (key: string, value: string): void => void values.set(key, value),
    removeItem: (key: string): void => void values.delete(key),
  };
}
function runtimeStore(values = new Map<string, string>()) {
  const store = browserStore(values);
  return {
    values,
    getItem: (key: string) => Promise.resolve(store.getItem(key)),
    setItem: (key: string, value: string) => {
      store.setItem(key, value);
      return Promise.resolve();
    },
    removeItem: (key: string) => {
      store.removeItem(key);
      return Promise.resolve();
    },
  };
}

describe.each([
  [
    'localStorage',
    () => {
      const store = browserStore();
      vi.stubGlobal('localStorage', store);
      return store;
    },
  ],
  [
    'OfficeRuntime.storage',
    () => {
      const store = runtimeStore();
      vi.stubGlobal('OfficeRuntime', { storage: store });
      return store;
    },
  ],
])('%s', (_, install) => {
  it('keeps text until it is removed', async () => {
    const { values } = install();
    const cache = connectDeviceCache();
    await outcomeOf(cache.write('a', '1'));
    await outcomeOf(cache.write('b', '2'));
    expect(await outcomeOf(cache.read(['a', 'b', 'c']))).toEqual({ value: { a: '1', b: '2' } });
    await outcomeOf(cache.remove('a'));
    expect(await outcomeOf(cache.read(['a', 'b', 'c']))).toEqual({ value: { b: '2' } });
    expect([...values.keys()]).toEqual(['reply-all-guard.b']);
  });

  it('takes 64 KB a value and no more', async () => {
    const { values } = install();
    const cache = connectDeviceCache();
    expect(await outcomeOf(cache.write('a', 'x'.repeat(65_536)))).toEqual({ value: undefined });
    expect((await outcomeOf(cache.write('b', 'x'.repeat(65_537)))).reason).toBe('refused');
    expect([...values.keys()]).toEqual(['reply-all-guard.a']);
  });
});

it('puts the partition key first', async () => {
  const store = browserStore();
  vi.stubGlobal('localStorage', store);
  new FakeOffice().install().context.partitionKey = 'partition1.';
  const cache = connectDeviceCache();
  await outcomeOf(cache.write('a', '1'));
  expect([...store.values.keys()]).toEqual(['partition1.reply-all-guard.a']);
  expect(await outcomeOf(cache.read(['a']))).toEqual({ value: { a: '1' } });
});

it('prefers localStorage', async () => {
  const local = browserStore();
  const runtime = runtimeStore();
  vi.stubGlobal('localStorage', local);
  vi.stubGlobal('OfficeRuntime', { storage: runtime });
  await outcomeOf(connectDeviceCache().write('a', '1'));
  expect([local.values.size, runtime.values.size]).toEqual([1, 0]);
});

describe('without a store', () => {
  const blocked = (): void => {
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new Error('Access is denied for this document.');
      },
    });
  };
  it.each([
    ['neither exists', () => undefined],
    ['localStorage is null', () => void vi.stubGlobal('localStorage', null)],
    ['OfficeRuntime has no storage', () => void vi.stubGlobal('OfficeRuntime', {})],
    // OfficeDev/office-js#2177
    ['localStorage is blocked', blocked],
  ])('%s: reads give nothing, writes are refused', async (_, arrange) => {
    arrange();
    const cache = connectDeviceCache();
    expect(await outcomeOf(cache.read(['a']))).toEqual({ value: {} });
    expect(await outcomeOf(cache.write('a', '1'))).toEqual({ operation: 'deviceCache.write', reason: 'missing' });
    expect(await outcomeOf(cache.remove('a'))).toEqual({ operation: 'deviceCache.remove', reason: 'missing' });
  });
});

describe('faults', () => {
  const never = () => new Promise(() => undefined);
  const rejects = () => Promise.reject(new Error('broken'));
  const throws = (): never => {
    throw new Error('QuotaExceededError');
  };
  const cache = connectDeviceCache();
  const CALLS = [
    ['read', () => cache.read(['a'])],
    ['write', () => cache.write('a', '1')],
    ['remove', () => cache.remove('a')],
  ] as const;
  const FAULTS = [
    ['never answers', never, 'timeout'],
    ['rejects', rejects, 'failed'],
    ['throws', throws, 'threw'],
  ] as const;
  const cases = CALLS.flatMap(([name, run]) =>
    FAULTS.map(([fault, act, reason]) => [name, fault, run, act, reason] as const),
  );

  it.each(cases)('%s: the store %s', async (name, _, run, act, reason) => {
    vi.stubGlobal('OfficeRuntime', { storage: { getItem: act, setItem: act, removeItem: act } });
    expect(await outcomeOf(run())).toEqual({ operation: `deviceCache.${name}`, reason });
  });

  it('leaves out what is no text', async () => {
    vi.stubGlobal('OfficeRuntime', { storage: { getItem: (key: string) => (key.endsWith('b') ? '2' : 42) } });
    expect(await outcomeOf(cache.read(['a', 'b']))).toEqual({ value: { b: '2' } });
  });
});
