import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectSession } from '../../../src/outlook/session';
import { FakeOffice, outcomeOf } from '../../builders/outlook/fake-office';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('session data', () => {
  it('reads what was written', async () => {
    new FakeOffice().install();
    const session = connectSession();
    await outcomeOf(session.write('a', '1'));
    await outcomeOf(session.write('b', '2'));
    expect(await outcomeOf(session.readAll())).toEqual({ value: { a: '1', b: '2' } });
  });

  it('is empty where nothing was written yet', async () => {
    const office = new FakeOffice().install();
    office.session = null;
    expect(await outcomeOf(connectSession().readAll())).toEqual({ value: {} });
  });

  it('leaves out what is no text', async () => {
    const office = new FakeOffice().install();
    office.session = { a: '1', b: 2, c: null, d: { e: 1 } };
    expect(await outcomeOf(connectSession().readAll())).toEqual({ value: { a: '1' } });
  });

  it.each([[null], [undefined], [{}]])(
    'of a client that has %j instead: empty, and refuses writes',
    async (sessionData) => {
      const office = new FakeOffice().install();
      office.item.sessionData = sessionData;
      const session = connectSession();
      expect(await outcomeOf(session.readAll())).toEqual({ value: {} });
      expect((await outcomeOf(session.write('a', '1'))).reason).toBe('missing');
    },
  );
});
