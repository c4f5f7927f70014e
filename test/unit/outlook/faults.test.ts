import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectBodyWriter } from '../../../src/outlook/body-writer';
import { openReply } from '../../../src/outlook/open-reply';
import { connectOutlook } from '../../../src/outlook/outlook';
import type { OutlookPorts } from '../../../src/outlook/ports';
import { connectRecipientsWriter } from '../../../src/outlook/recipients-writer';
import { connectRoamingWriter } from '../../../src/outlook/roaming-writer';
import { entries, FAILED_CODE, FakeOffice, outcomeOf } from '../../builders/outlook/fake-office';
import type { Fault, Outcome } from '../../builders/outlook/fake-office';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const person = { name: 'A', address: 'a@corp.example' };
const people = (count: number) =>
  entries(count).map((entry) => ({ name: entry.displayName, address: entry.emailAddress }));
const user = (n: number) => ({ name: `Person ${n}`, address: `person${n}@corp.example`, type: 'user' });

interface Call {
  readonly operation: string;
  run(ports: OutlookPorts): Promise<unknown>;
  /** What it resolves to when all is well. */
  readonly value: unknown;
  /** Writes are answered with nothing, so no value of the answer is garbage to them. */
  readonly writes?: true;
  /** What this call comes to where the client lacks it, if it does not reject. */
  readonly without?: unknown;
}

const CALLS: readonly Call[] = [
  {
    operation: 'to.getAsync',
    run: ({ message }) => message.recipients('to'),
    value: { entries: [user(0), user(1)], atCap: false },
  },
  {
    operation: 'cc.getAsync',
    run: ({ message }) => message.recipients('cc'),
    value: { entries: [user(0)], atCap: false },
  },
  { operation: 'bcc.getAsync', run: ({ message }) => message.recipients('bcc'), value: { entries: [], atCap: false } },
  { operation: 'subject.getAsync', run: ({ message }) => message.subject(), value: 'Subject' },
  { operation: 'body.getAsync', run: ({ message }) => message.bodyText(), value: 'Body' },
  {
    operation: 'from.getAsync',
    run: ({ message }) => message.from(),
    value: { name: 'Ada Sender', address: 'ada@corp.example' },
  },
  { operation: 'getComposeTypeAsync', run: ({ message }) => message.composeType(), value: 'reply' },
  { operation: 'getConversationIndexAsync', run: ({ message }) => message.conversationIndexBytes(), value: 0 },
  { operation: 'sessionData.getAllAsync', run: ({ session }) => session.readAll(), value: {}, without: {} },
  { operation: 'sessionData.setAsync', run: ({ session }) => session.write('k', 'v'), value: undefined, writes: true },
  {
    operation: 'notificationMessages.replaceAsync',
    run: ({ infoBar }) => infoBar.show({ text: 'A bar.' }),
    value: undefined,
    writes: true,
  },
  {
    operation: 'notificationMessages.removeAsync',
    run: ({ infoBar }) => infoBar.show({ text: 'A bar.' }).then(infoBar.hide, infoBar.hide),
    value: undefined,
    writes: true,
  },
  { operation: 'displayReplyFormAsync', run: openReply, value: undefined, writes: true },
  {
    operation: 'to.setAsync',
    run: () => connectRecipientsWriter().replace('to', [person]),
    value: undefined,
    writes: true,
  },
  {
    operation: 'cc.addAsync',
    run: () => connectRecipientsWriter().replace('cc', people(101)),
    value: undefined,
    writes: true,
  },
  {
    operation: 'body.getTypeAsync',
    run: () => connectBodyWriter().read(),
    value: { type: 'text', content: 'Body' },
  },
  {
    operation: 'body.prependAsync',
    run: () => connectBodyWriter().prepend({ type: 'text', content: 'A line' }),
    value: undefined,
    writes: true,
  },
  {
    operation: 'body.setAsync',
    run: () => connectBodyWriter().replace({ type: 'text', content: 'A body' }),
    value: undefined,
    writes: true,
  },
  {
    operation: 'roamingSettings.saveAsync',
    run: () => connectRoamingWriter().write('{}'),
    value: undefined,
    writes: true,
  },
];

/** What each fault comes to. */
function expected(call: Call, fault: Fault): Outcome {
  const { operation } = call;
  switch (fault) {
    case 'failed':
      return { operation, reason: 'failed', code: FAILED_CODE };
    case 'never':
    case 'late':
      return { operation, reason: 'timeout' };
    case 'throws':
      return { operation, reason: 'threw' };
    case 'garbage-value':
      return call.writes ? { value: call.value } : { operation, reason: 'garbage' };
    case 'garbage-answer':
    case 'no-answer':
      return { operation, reason: 'garbage' };
    case 'missing':
      return 'without' in call ? { value: call.without } : { operation, reason: 'missing' };
    case 'twice':
      return { value: call.value };
  }
}

const FAULTS: readonly Fault[] = [
  'failed',
  'never',
  'late',
  'throws',
  'garbage-value',
  'garbage-answer',
  'no-answer',
  'missing',
  'twice',
];

describe.each(CALLS)('$operation', (call) => {
  it('answers', async () => {
    new FakeOffice().install();
    expect(await outcomeOf(call.run(connectOutlook()))).toEqual({ value: call.value });
  });

  it.each(FAULTS)('%s', async (fault) => {
    const office = new FakeOffice().fail(call.operation, fault).install();
    expect(await outcomeOf(call.run(connectOutlook()))).toEqual(expected(call, fault));
    expect(office.calls.filter((name) => name === call.operation)).toHaveLength(fault === 'missing' ? 0 : 1);
  });

  it('leaves every turn free after its faults', async () => {
    for (const fault of FAULTS) {
      vi.unstubAllGlobals();
      new FakeOffice().fail(call.operation, fault).install();
      await outcomeOf(Promise.all([1, 2, 3, 4].map(() => call.run(connectOutlook()).catch(() => undefined))));
    }
    vi.unstubAllGlobals();
    const office = new FakeOffice().install();
    office.counted = (operation) => /^(to|cc|bcc|subject)\./.test(operation);
    const { message } = connectOutlook();
    const reads = [message.recipients('to'), message.recipients('cc'), message.recipients('bcc'), message.subject()];
    await outcomeOf(Promise.all(reads));
    expect(office.mostAtOnce).toBe(3);
  });
});

describe('no message is open', () => {
  it.each(CALLS.filter(({ operation }) => !operation.startsWith('roaming')))('$operation', async (call) => {
    new FakeOffice().withoutItem().install();
    const outcome = await outcomeOf(call.run(connectOutlook()));
    // The writer fails at its first chunk.
    const operation = call.operation === 'cc.addAsync' ? 'cc.setAsync' : call.operation;
    expect(outcome).toEqual('without' in call ? { value: call.without } : { operation, reason: 'missing' });
  });

  it('says nothing about the thread', () => {
    new FakeOffice().withoutItem().install();
    const { message } = connectOutlook();
    expect([message.inReplyTo(), message.conversationId()]).toEqual([undefined, undefined]);
  });
});

describe('Office.context is not there', () => {
  it.each(CALLS)('$operation', async (call) => {
    vi.stubGlobal('Office', {});
    const outcome = await outcomeOf(call.run(connectOutlook()));
    expect('without' in call ? outcome.value : outcome.reason).toEqual('without' in call ? call.without : 'missing');
  });
});
