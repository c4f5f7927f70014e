import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call, callPromise, OutlookError } from '../../../src/outlook/call';
import type { Callback } from '../../../src/outlook/call';
import { connectOutlook } from '../../../src/outlook/outlook';
import { connectRecipientsWriter } from '../../../src/outlook/recipients-writer';
import { connectRoamingWriter } from '../../../src/outlook/roaming-writer';
import { FakeOffice, LATENCY_MS, outcomeOf } from '../../builders/outlook/fake-office';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const read = (value: unknown): unknown => value;
const succeeded = (value: unknown) => ({ status: 'succeeded', value });

describe('one call', () => {
  it('rejects with an error that names the operation', async () => {
    const failing = call('op', (callback) => callback({ status: 'failed', error: { code: 7000 } }), {
      deadlineMs: 10,
      read,
    });
    const error: unknown = await failing.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(OutlookError);
    expect(error).toMatchObject({ operation: 'op', reason: 'failed', code: 7000, message: 'op: failed 7000' });
  });

  it.each([
    ['no error object', { status: 'failed' }],
    ['a null error', { status: 'failed', error: null }],
    ['a code that is no number', { status: 'failed', error: { code: 'E_FAIL' } }],
  ])('survives a failure with %s', async (_, answer) => {
    const failing = call('op', (callback) => callback(answer), { deadlineMs: 10, read });
    expect(await outcomeOf(failing)).toEqual({ operation: 'op', reason: 'failed' });
  });

  it('keeps the deadline to the millisecond', async () => {
    let settled = false;
    const waiting = call('op', () => undefined, { deadlineMs: 500, read }).catch(() => (settled = true));
    await vi.advanceTimersByTimeAsync(499);
    expect(settled).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(settled).toBe(true);
    await waiting;
  });

  it('leaves no timer behind', async () => {
    await call('op', (callback) => callback(succeeded(1)), { deadlineMs: 500, read });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('reads the first answer only', async () => {
    const readings: unknown[] = [];
    let answer: Callback = () => undefined;
    const asked = call('op', (callback) => (answer = callback), {
      deadlineMs: 500,
      read: (value) => readings.push(value),
    });
    answer(succeeded('first'));
    answer(succeeded('second'));
    await asked;
    await vi.advanceTimersByTimeAsync(1000);
    answer(succeeded('late'));
    expect(readings).toEqual(['first']);
  });

  it('keeps the answer that came before a throw', async () => {
    const asked = call(
      'op',
      (callback) => {
        callback(succeeded(1));
        throw new Error('after the answer');
      },
      { deadlineMs: 500, read },
    );
    expect(await outcomeOf(asked)).toEqual({ value: 1 });
  });
});

describe('a call that answers with a promise', () => {
  const options = { deadlineMs: 500, read };
  it.each([
    ['a value', () => Promise.resolve(1), { value: 1 }],
    ['a rejection', () => Promise.reject(new Error('no')), { operation: 'op', reason: 'failed' }],
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- hosts reject with anything
    ['a rejection with null', () => Promise.reject(null), { operation: 'op', reason: 'failed' }],
    ['silence', () => new Promise(() => undefined), { operation: 'op', reason: 'timeout' }],
    ['no promise', () => 1 as unknown as Promise<unknown>, { operation: 'op', reason: 'threw' }],
  ])('%s', async (_, ask, outcome) => {
    expect(await outcomeOf(callPromise('op', ask, options))).toEqual(outcome);
  });
});

describe('calls that Outlook limits', () => {
  const limited = (operation: string): boolean => /^(to|cc|bcc|subject|roamingSettings)\./.test(operation);

  it('never runs more than three, and the others beside them', async () => {
    const office = new FakeOffice().install();
    office.counted = limited;
    const { message, session } = connectOutlook();
    const asked = Promise.all([
      message.recipients('to'),
      message.recipients('cc'),
      message.recipients('bcc'),
      message.subject(),
      connectRoamingWriter().write('{}'),
      connectRecipientsWriter().replace('bcc', []),
      message.bodyText(),
      message.from(),
      message.composeType(),
      session.readAll(),
    ]);
    expect(office.running).toEqual([
      'to.getAsync',
      'cc.getAsync',
      'bcc.getAsync',
      'body.getAsync',
      'from.getAsync',
      'getComposeTypeAsync',
      'sessionData.getAllAsync',
    ]);
    await vi.advanceTimersByTimeAsync(LATENCY_MS);
    expect(office.running).toEqual(['subject.getAsync', 'roamingSettings.saveAsync', 'bcc.setAsync']);
    await vi.advanceTimersByTimeAsync(LATENCY_MS);
    await asked;
    expect(office.mostAtOnce).toBe(3);
  });

  it('frees the turn of a call that never answers at its deadline', async () => {
    const office = new FakeOffice().install();
    for (const field of ['to', 'cc', 'bcc']) office.fail(`${field}.getAsync`, 'never');
    const soon = connectOutlook(() => 500).message;
    const later = connectOutlook(() => 800).message;
    const lost = Promise.allSettled([soon.recipients('to'), soon.recipients('cc'), soon.recipients('bcc')]);
    const subject = later.subject();
    await vi.advanceTimersByTimeAsync(499);
    expect(office.calls).not.toContain('subject.getAsync');
    await vi.advanceTimersByTimeAsync(1 + LATENCY_MS);
    expect(await subject).toBe('Subject');
    expect((await lost).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });

  it('counts the wait for a turn into the deadline, and never starts what nobody waits for', async () => {
    const office = new FakeOffice().install();
    for (const field of ['to', 'cc', 'bcc']) office.fail(`${field}.getAsync`, 'never');
    const slow = connectOutlook(() => 1000).message;
    const hanging = Promise.allSettled([slow.recipients('to'), slow.recipients('cc'), slow.recipients('bcc')]);
    expect(await outcomeOf(connectOutlook(() => 400).message.subject(), 400)).toEqual({
      operation: 'subject.getAsync',
      reason: 'timeout',
    });
    await vi.advanceTimersByTimeAsync(1000);
    await hanging;
    expect(office.calls).not.toContain('subject.getAsync');
  });

  /** How many of the limited calls run at once when there is more to do than turns. */
  async function turns(): Promise<number> {
    vi.unstubAllGlobals();
    const office = new FakeOffice().install();
    office.counted = limited;
    const { message } = connectOutlook();
    await outcomeOf(Promise.all([1, 2, 3, 4, 5].map(() => message.subject())));
    return office.mostAtOnce;
  }

  it('gives the turn back once, and the turn of what nobody waits for too', async () => {
    const throwing = call(
      'op',
      (callback) => {
        callback(succeeded(1));
        throw new Error('after the answer');
      },
      { deadlineMs: 500, limited: true, read },
    );
    await throwing;
    expect(await turns()).toBe(3);

    const office = new FakeOffice().install();
    for (const field of ['to', 'cc', 'bcc']) office.fail(`${field}.getAsync`, 'never');
    const slow = connectOutlook(() => 1000).message;
    const given = connectOutlook(() => 400).message;
    const lost = [
      slow.recipients('to'),
      slow.recipients('cc'),
      slow.recipients('bcc'),
      given.subject(),
      given.subject(),
    ];
    await outcomeOf(Promise.allSettled(lost));
    expect(await turns()).toBe(3);
  });

  it('takes calls that answer at once, one from within another', async () => {
    const order: number[] = [];
    const ask = (n: number): Promise<unknown> =>
      call(
        `op${n}`,
        (callback) => {
          order.push(n);
          callback(succeeded(n));
        },
        { deadlineMs: 500, limited: true, read },
      );
    const nested = call(
      'outer',
      (callback) => {
        void ask(1);
        void ask(2);
        void ask(3);
        void ask(4);
        callback(succeeded(0));
      },
      { deadlineMs: 500, limited: true, read },
    );
    expect(await nested).toBe(0);
    expect(order).toEqual([1, 2, 3, 4]);
  });
});
