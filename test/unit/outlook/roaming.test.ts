import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectRoaming, ROAMING_KEY } from '../../../src/outlook/roaming';
import { connectRoamingWriter } from '../../../src/outlook/roaming-writer';
import { FakeOffice, outcomeOf } from '../../builders/outlook/fake-office';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('reading', () => {
  it.each([
    ['{"a":1}', '{"a":1}'],
    [undefined, undefined],
    [null, undefined],
    [{ a: 1 }, undefined],
  ])('%j gives %j', (stored, text) => {
    new FakeOffice().install().roamed.set(ROAMING_KEY, stored);
    expect(connectRoaming().read()).toBe(text);
  });

  it.each([
    ['no roaming settings', null],
    ['settings without get', {}],
    [
      'settings that throw',
      {
        get: () => {
          throw new Error('broken');
        },
      },
    ],
  ])('%s give nothing', (_, roamingSettings) => {
    new FakeOffice().install().context.roamingSettings = roamingSettings;
    expect(connectRoaming().read()).toBeUndefined();
  });
});

describe('writing', () => {
  it('saves ASCII that says the same', async () => {
    const office = new FakeOffice().install();
    const settings = { name: 'Zürich 東京 😀 \u007f', quote: '"\\' };
    const writer = connectRoamingWriter();
    expect(await outcomeOf(writer.write(JSON.stringify(settings)))).toEqual({ value: undefined });
    const saved = office.saved.get(ROAMING_KEY) as string;
    expect(saved).toMatch(/^[\0-\x7f]*$/);
    expect(JSON.parse(saved)).toEqual(settings);
    expect(writer.read()).toBe(saved);
  });

  it.each([
    [16_384, undefined],
    [16_385, 'refused'],
  ])('%i characters: %s', async (length, reason) => {
    const office = new FakeOffice().install();
    const outcome = await outcomeOf(connectRoamingWriter().write(`"${'x'.repeat(length - 2)}"`));
    expect(outcome.reason).toBe(reason);
    expect(office.calls).toHaveLength(reason ? 0 : 1);
  });

  it('measures the text as it is stored', async () => {
    new FakeOffice().install();
    const outcome = await outcomeOf(connectRoamingWriter().write(`"${'ü'.repeat(3000)}"`));
    expect(outcome).toEqual({ operation: 'roamingSettings.saveAsync', reason: 'refused' });
  });

  it.each([
    ['what was saved before', '{"a":1}'],
    ['nothing', undefined],
  ])('leaves %s to be read when saving fails', async (_, before) => {
    const office = new FakeOffice().fail('roamingSettings.saveAsync', 'failed', 9057).install();
    if (before !== undefined) office.roamed.set(ROAMING_KEY, before);
    const writer = connectRoamingWriter();
    expect(await outcomeOf(writer.write('{"a":2}'))).toMatchObject({ reason: 'failed', code: 9057 });
    expect(writer.read()).toBe(before);
    expect(office.roamed.has(ROAMING_KEY)).toBe(before !== undefined);
  });

  it('is missing where there are no roaming settings', async () => {
    new FakeOffice().install().context.roamingSettings = null;
    expect((await outcomeOf(connectRoamingWriter().write('{}'))).reason).toBe('missing');
  });
});
