import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deviceHolding, outlookOf, scenarioTime } from '../scenarios/scenario';
import type { Scenario } from '../scenarios/scenario';
import type { Fault, FakeOffice } from '../builders/outlook/fake-office';
import { BareEngine } from './bare-engine';

/** The whole send handler, and Outlook's own notice at five seconds far away. */
const SEND_MS = 2_000;

/** One address that the organisation knows to be 850,000 people. */
const STORM: Scenario = {
  because: 'the recipients alone already say block',
  to: [{ who: 'CroydonPractices <croydonpractices@corp.example>', type: 'distributionList' }],
  policy: { lists: [{ address: 'croydonpractices@corp.example', size: 850_000 }] },
  expect: { action: 'block', rules: [] },
};

const HANDLERS = [
  'onNewMessageComposeHandler',
  'onMessageComposeHandler',
  'onMessageRecipientsChangedHandler',
  'onMessageFromChangedHandler',
  'onInfoBarDismissClickedHandler',
  'onMessageSendHandler',
  'replyToSenderOnly',
  'replyToSenderOnlyFromRead',
];
const READS = ['to.getAsync', 'cc.getAsync', 'bcc.getAsync', 'sessionData.getAllAsync'];
const SECOND_ROUND = ['body.getAsync', 'subject.getAsync', 'getComposeTypeAsync', 'getConversationIndexAsync'];
const WRITES = ['sessionData.setAsync', 'notificationMessages.replaceAsync', 'to.setAsync', 'from.getAsync'];
const FAULTS: readonly Fault[] = [
  'failed',
  'never',
  'throws',
  'garbage-value',
  'garbage-answer',
  'no-answer',
  'twice',
  'late',
  'missing',
];

interface Answer {
  readonly allowEvent: boolean;
  readonly contextData?: string;
}

const SOURCES = ['dist/launchevent.js', 'dist/commands.js'].map((file) => readFileSync(file, 'utf8'));
const rejections: unknown[] = [];
const note = (reason: unknown): void => void rejections.push(reason);

beforeEach(() => {
  vi.useFakeTimers({ now: scenarioTime });
  rejections.length = 0;
  process.on('unhandledRejection', note);
});
afterEach(() => {
  process.off('unhandledRejection', note);
  vi.useRealTimers();
  expect(rejections).toEqual([]);
});

async function run(handler: string, office: FakeOffice, extras: Record<string, unknown> = {}) {
  const engine = new BareEngine({ OfficeRuntime: deviceHolding(STORM.policy), Date, ...extras });
  // As launchevent.html does; classic's bare engine has handlers only.
  SOURCES.forEach((source) => void engine.load(source));
  engine.open(office.context);
  const answers: { at: number; options: Answer }[] = [];
  const startedAt = Date.now();
  await engine.launch(handler, {
    completed: (options) => void answers.push({ at: Date.now() - startedAt, options: options as Answer }),
  });
  await vi.advanceTimersByTimeAsync(60_000);
  return answers;
}

const actionOf = ({ options }: { options: Answer }): string =>
  options.allowEvent ? 'allow' : (JSON.parse(options.contextData ?? '{}') as { action: string }).action;

describe.each(HANDLERS)('%s', (handler) => {
  test.each(FAULTS.flatMap((fault) => [...READS, ...SECOND_ROUND, ...WRITES].map((call) => [call, fault] as const)))(
    'completes exactly once when %s is %s',
    async (call, fault) => {
      const answers = await run(handler, outlookOf(STORM).fail(call, fault));
      expect(answers).toHaveLength(1);
      if (handler === 'onMessageSendHandler') expect(answers[0]!.at).toBeLessThanOrEqual(SEND_MS);
    },
  );

  test('completes exactly once when every call fails alike', async () => {
    for (const fault of FAULTS) {
      const office = outlookOf(STORM);
      for (const call of [...READS, ...SECOND_ROUND, ...WRITES]) office.fail(call, fault);
      const answers = await run(handler, office);
      expect(answers, fault).toHaveLength(1);
      if (handler === 'onMessageSendHandler') expect(answers[0]!.at, fault).toBeLessThanOrEqual(SEND_MS);
    }
  });

  test('completes exactly once without a message, a mailbox, a context', async () => {
    expect(await run(handler, outlookOf(STORM).withoutItem())).toHaveLength(1);
    for (const context of [{ ...outlookOf(STORM).context, mailbox: null }, {}, null, undefined]) {
      expect(await run(handler, { context } as unknown as FakeOffice)).toHaveLength(1);
    }
  });

  test('completes exactly once with a store that throws, never answers, or is not there', async () => {
    const never = () => new Promise(() => undefined);
    const throws = () => {
      throw new Error('quota');
    };
    for (const act of [never, throws])
      expect(
        await run(handler, outlookOf(STORM), {
          OfficeRuntime: { storage: { getItem: act, setItem: act, removeItem: act } },
        }),
      ).toHaveLength(1);
    expect(await run(handler, outlookOf(STORM), { OfficeRuntime: undefined })).toHaveLength(1);
  });

  test('completes exactly once with a network that throws, never answers, or answers nonsense', async () => {
    const fetches = [
      () => new Promise(() => undefined),
      () => Promise.reject(new TypeError('Network request failed')),
      () => {
        throw new Error('no network');
      },
      () =>
        Promise.resolve({ ok: true, status: 200, headers: { get: () => null }, text: () => Promise.resolve('<html>') }),
      () => Promise.resolve({ ok: false, status: 503, headers: { get: () => null }, text: () => Promise.resolve('') }),
      () => Promise.resolve(null),
    ];
    for (const fetch of fetches) {
      const answers = await run(handler, outlookOf(STORM), { OfficeRuntime: undefined, fetch });
      expect(answers).toHaveLength(1);
      if (handler === 'onMessageSendHandler') expect(answers[0]!.at).toBeLessThanOrEqual(SEND_MS);
    }
  });
});

test('the recipients alone say block, so block it is, whatever else goes wrong', async () => {
  for (const fault of FAULTS.filter((each) => each !== 'twice')) {
    const office = outlookOf(STORM);
    for (const call of [...READS.filter((read) => read !== 'to.getAsync'), ...SECOND_ROUND, ...WRITES])
      office.fail(call, fault);
    const [answer] = await run('onMessageSendHandler', office);
    expect([fault, actionOf(answer!)]).toEqual([fault, 'block']);
    expect(answer!.at, fault).toBeLessThanOrEqual(SEND_MS);
  }
});

test('a call that answers twice changes nothing', async () => {
  for (const call of [...READS, ...SECOND_ROUND]) {
    const [answer] = await run('onMessageSendHandler', outlookOf(STORM).fail(call, 'twice'));
    expect(actionOf(answer!)).toBe('block');
  }
});

test('when nothing can be known the message goes', async () => {
  const office = outlookOf(STORM);
  for (const call of READS) office.fail(call, 'never');
  const [answer] = await run('onMessageSendHandler', office, { OfficeRuntime: undefined });
  expect(actionOf(answer!)).toBe('allow');
});

describe('records for the organisation’s collector', () => {
  const endpoint = 'https://collector.example/v1/logs';
  const RECORD = `1.abc123,${scenarioTime - 60_000},warn,warn,large-audience,100,classic,,`;
  const posts: { url: string; init: { method?: string; body?: string } }[] = [];
  beforeEach(() => (posts.length = 0));

  /** A window opens on a device that holds a record; @returns how the handler answered, and when */
  async function opened(answer: () => unknown) {
    const { storage } = deviceHolding({ audit: { endpoint } });
    await storage.setItem('reply-all-guard.records', RECORD);
    const fetch = (url: string, init: (typeof posts)[number]['init']): unknown => {
      if (init.method !== 'POST') return Promise.reject(new TypeError('There is no list catalogue.'));
      posts.push({ url, init });
      return answer();
    };
    const answers = await run('onNewMessageComposeHandler', outlookOf(STORM), { OfficeRuntime: { storage }, fetch });
    return { answers, sent: await storage.getItem('reply-all-guard.sent') };
  }

  test('go with the next message that somebody begins to write', async () => {
    const { answers, sent } = await opened(() => Promise.resolve({ ok: true, status: 200 }));
    expect(answers).toHaveLength(1);
    expect(posts).toMatchObject([{ url: endpoint, init: { method: 'POST' } }]);
    expect(posts[0]?.init.body).toContain('"reply_all_guard.decision"');
    expect(JSON.parse(sent ?? '')).toMatchObject({ n: 1, lost: 0 });
  });

  test.each([
    ['never answers', () => new Promise(() => undefined)],
    ['is not there', () => Promise.reject(new TypeError('Network request failed'))],
    [
      'throws',
      () => {
        throw new Error('no network');
      },
    ],
    ['answers nonsense', () => Promise.resolve(null)],
  ])('a collector that %s keeps the handler a second and a half at most, and the record', async (_, answer) => {
    const { answers, sent } = await opened(answer);
    expect(answers).toHaveLength(1);
    expect(answers[0]!.at).toBeLessThanOrEqual(1_700);
    expect(JSON.parse(sent ?? '')).toMatchObject({ n: 0, fails: 1 });
  });

  test('never go on Send', async () => {
    const { storage } = deviceHolding({ audit: { endpoint } });
    await storage.setItem('reply-all-guard.records', RECORD);
    const fetch = (url: string, init: object): unknown => posts.push({ url, init });
    await run('onMessageSendHandler', outlookOf(STORM), { OfficeRuntime: { storage }, fetch });
    expect(posts).toEqual([]);
  });
});

describe('which way it fails is the organisation’s to say', () => {
  const underPolicy = (policy: object) => ({ OfficeRuntime: deviceHolding({ ...STORM.policy, ...policy }) });
  const silent = (mailbox: number): FakeOffice => {
    const office = outlookOf(STORM);
    office.mailbox = mailbox;
    for (const call of READS) office.fail(call, 'never');
    return office;
  };
  const broken = (): FakeOffice => {
    const office = outlookOf(STORM);
    for (const call of READS) office.fail(call, 'failed');
    return office;
  };

  test.each([
    ['block', 15, 'block'],
    ['block', 13, 'block'],
    ['warn', 15, 'warn'],
    // Nothing remembers that it was pressed once: a warn never becomes a block.
    ['warn', 13, 'allow'],
    ['allow', 15, 'allow'],
  ] as const)('%s, where Outlook 1.%d does not answer in time: %s', async (onFailure, mailbox, action) => {
    const [answer] = await run('onMessageSendHandler', silent(mailbox), underPolicy({ onFailure }));
    expect(actionOf(answer!)).toBe(action);
    expect(answer!.at).toBeLessThanOrEqual(SEND_MS);
  });

  test.each(['block', 'warn', 'allow'] as const)('%s, where Outlook answers that it failed', async (onFailure) => {
    const [answer] = await run('onMessageSendHandler', broken(), underPolicy({ onFailure }));
    expect(actionOf(answer!)).toBe(onFailure);
  });

  test('a guard that observes, or is off, stops nothing by failing', async () => {
    for (const mode of ['observe', 'off']) {
      const [answer] = await run('onMessageSendHandler', silent(15), underPolicy({ mode, onFailure: 'block' }));
      expect(actionOf(answer!), mode).toBe('allow');
    }
  });
});

test('a completed that throws is not called again', async () => {
  const engine = new BareEngine({ OfficeRuntime: deviceHolding(), Date });
  // As launchevent.html does; classic's bare engine has handlers only.
  SOURCES.forEach((source) => void engine.load(source));
  engine.open(outlookOf(STORM).context);
  let calls = 0;
  await engine.launch('onMessageSendHandler', {
    completed: () => {
      calls++;
      throw new Error('the window is gone');
    },
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(calls).toBe(1);
});
