import { beforeAll, describe, expect, it } from 'vitest';
import { addressed, lists, people } from '../../../src/preview/model/demo-directory';
import { classicOutlook, fixture } from '../../builders/preview/classic-outlook';

let bundle: string;
beforeAll(async () => {
  bundle = await fixture('launchevent.js');
});

const toList = {
  to: [addressed(lists.croydonPractices)],
  conversationId: 'c-1',
  inReplyTo: '<m@x.example>',
  conversationIndexBytes: 27,
};

describe("classic's bare engine", () => {
  it('runs a handler on the real office.js and answers from the mailbox', async () => {
    const { item, launch } = classicOutlook(toList);
    const { session, status, stop } = await launch(bundle, 'OnNewMessageCompose', 'onNewMessageCompose');
    stop();
    expect(status).toBe(0);
    expect(session.calls).toEqual([
      'getComposeTypeAsync',
      'sessionData.setAsync',
      'to.getAsync',
      'sessionData.setAsync',
    ]);
    expect(item.session.get('to')).toBe('CroydonPractices|croydonpractices@nhs.example|other');
    expect(JSON.parse(item.session.get('seen'))).toEqual({
      composeType: 'newMail',
      atLoad: 'undefined',
      inReplyTo: '<m@x.example>',
      conversationId: 'c-1',
      index: 'function',
      platform: 'PC',
      language: 'en-GB',
      me: people.me.address,
      sets: '1.13,1.14,1.15',
      setting: 'undefined',
    });
  });

  it.each([
    ['classic-1.13', '1.13', 'undefined', 'undefined'],
    ['classic-1.14', '1.13,1.14', '<m@x.example>', 'function'],
  ])('%s reports %s and has the members of its set', async (client, sets, inReplyTo, index) => {
    const { item, launch } = classicOutlook(toList, client);
    (await launch(bundle, 'OnNewMessageCompose', 'onNewMessageCompose')).stop();
    expect(JSON.parse(item.session.get('seen'))).toMatchObject({ sets, inReplyTo, index });
  });

  it('gives a conversation index of the right length', async () => {
    const { item, launch } = classicOutlook(toList);
    const code = `Office.actions.associate('index', function (event) {
      Office.context.mailbox.item.getConversationIndexAsync({ asyncContext: 'mine' }, function (result) {
        Office.context.mailbox.item.sessionData.setAsync('index', result.asyncContext + result.value, function () { event.completed(); });
      });
    });`;
    (await launch(code, 'OnNewMessageCompose', 'index')).stop();
    const [, index] = /^mine(.*)$/.exec(item.session.get('index'))!;
    expect(atob(index!)).toHaveLength(27);
  });

  it('passes everything given to completed', async () => {
    const { launch } = classicOutlook({ subject: 'please stop' });
    const { options, stop } = await launch(bundle, 'OnMessageSend', 'onMessageSend');
    stop();
    expect(options).toEqual({
      allowEvent: false,
      errorMessage: 'Stopped.',
      errorMessageMarkdown: '**Stopped.**',
      cancelLabel: 'Review recipients',
      commandId: 'ReviewRecipients',
      contextData: '{"from":"alert"}',
    });
  });

  it('tells a handler that is not associated from one that is', async () => {
    const { launch } = classicOutlook();
    const { status, stop } = await launch(bundle, 'OnMessageFromChanged', 'nobody');
    stop();
    expect(status).toBe(11101);
  });

  it.each([
    ['no window', 'typeof window'],
    ['no document', 'typeof document'],
    ['no globalThis', 'typeof globalThis'],
    ['no URL', 'typeof URL'],
    ['no Intl', 'typeof Intl'],
    ['no crypto', 'typeof crypto'],
    ['no localStorage', 'typeof localStorage'],
    ['no XMLHttpRequest', 'typeof XMLHttpRequest'],
    ['no process', 'typeof process'],
    ['no Object.entries', 'typeof Object.entries'],
    ['no padStart', 'typeof "".padStart'],
    ['no flat', 'typeof [].flat'],
    ['no at', 'typeof [].at'],
    ['no finally', 'typeof Promise.resolve().finally'],
    ['no allSettled', 'typeof Promise.allSettled'],
    ['no Set.prototype.union', 'typeof new Set().union'],
    ['no typed array at', 'typeof new Uint8Array(1).at'],
    ['no BigInt', 'typeof BigInt'],
    ['no Office.context while loading', 'typeof Office.context'],
  ])('has %s', async (_what, expression) => {
    const { item, launch } = classicOutlook();
    const code = `var seen = ${expression}; Office.actions.associate('look', function (event) {
      Office.context.mailbox.item.sessionData.setAsync('seen', seen, function () { event.completed(); }); });`;
    (await launch(code, 'OnNewMessageCompose', 'look')).stop();
    expect(item.session.get('seen')).toBe('undefined');
  });

  it('has what ES2016 has', async () => {
    const { item, launch } = classicOutlook();
    const code = `var seen = [[1].includes(1), 2 ** 3, Object.assign({}, { a: 1 }).a, Array.from(new Set([1])).length, 'x'.includes('x'),
      typeof Promise.all, typeof Symbol.iterator, new Map([[1, 2]]).get(1), /a/u.test('a'), Number.isInteger(1), [3, 1].sort()[0]].join();
      Office.actions.associate('look', function (event) {
      Office.context.mailbox.item.sessionData.setAsync('seen', seen, function () { event.completed(); }); });`;
    (await launch(code, 'OnNewMessageCompose', 'look')).stop();
    expect(item.session.get('seen')).toBe('true,8,1,1,true,function,symbol,2,true,true,1');
  });

  it('does not run code given to Office.onReady', async () => {
    const { launch } = classicOutlook();
    const code =
      "Office.onReady(function () { Office.actions.associate('late', function (event) { event.completed(); }); });";
    const { status, stop } = await launch(code, 'OnNewMessageCompose', 'late');
    stop();
    expect(status).toBe(11101);
  });

  it('says why a bundle does not load', async () => {
    const { launch } = classicOutlook();
    expect((await launch('document.title', 'OnNewMessageCompose', 'x')).why).toContain('document is not defined');
  });

  it('keeps nothing in memory between launches, and OfficeRuntime.storage across them', async () => {
    const { item, launch } = classicOutlook();
    (await launch(bundle, 'OnMessageCompose', 'onStorage')).stop();
    (await launch(bundle, 'OnMessageCompose', 'onStorage')).stop();
    expect(item.session.get('count')).toBe('2');
    const counter = `var n = 0; Office.actions.associate('n', function (event) { n += 1;
      Office.context.mailbox.item.sessionData.setAsync('n', String(n), function () { event.completed(); }); });`;
    (await launch(counter, 'OnMessageCompose', 'n')).stop();
    (await launch(counter, 'OnMessageCompose', 'n')).stop();
    expect(item.session.get('n')).toBe('1');
  });

  it('fetches absolute addresses alone', async () => {
    const { item, launch } = classicOutlook();
    const asked: string[] = [];
    const fetch = (url: string) => {
      asked.push(url);
      return Promise.resolve({ status: 200, headers: { 'content-length': '14' }, text: '{"mode":"off"}' });
    };
    (await launch(bundle, 'OnMessageCompose', 'onFetch', {}, fetch)).stop();
    expect(item.session.get('fetched')).toBe('{"mode":"off"}');
    (await launch(bundle.replace('https://localhost:3000', ''), 'OnMessageCompose', 'onFetch', {}, fetch)).stop();
    expect(item.session.get('fetched')).toBe('failed Network request failed');
    expect(asked).toEqual(['https://localhost:3000/policy.json']);
  });

  it('answers a fetch with the headers it came with', async () => {
    const { item, launch } = classicOutlook();
    const headers = { 'content-length': '14', 'x-list': undefined };
    const code = `Office.actions.associate('ask', function (event) { fetch('https://x.example/').then(function (response) {
      var seen = [response.ok, response.status, response.headers.get('Content-Length'), response.headers.get('none')].join();
      Office.context.mailbox.item.sessionData.setAsync('seen', seen, function () { event.completed(); }); }); });`;
    const fetch = () => Promise.resolve({ status: 404, headers, text: '' });
    (await launch(code, 'OnMessageCompose', 'ask', {}, fetch)).stop();
    expect(item.session.get('seen')).toBe('false,404,14,');
  });

  it('counts every completion and answers no call after the first', async () => {
    const twice = classicOutlook({ subject: 'twice' });
    const first = await twice.launch(bundle, 'OnMessageSend', 'onMessageSend');
    expect(first.session.completions).toEqual([{ allowEvent: false, errorMessage: 'first' }, { allowEvent: true }]);
    first.stop();
    const late = classicOutlook({ subject: 'late' });
    const second = await late.launch(bundle, 'OnMessageSend', 'onMessageSend');
    expect(second.session.lateCalls).toEqual(['subject.getAsync']);
    second.stop();
  });
});

describe('faults in the bare engine', () => {
  const reading = `Office.actions.associate('read', function (event) {
    var seen = [];
    function done() { event.completed({ seen: seen.join() }); }
    setTimeout(done, 200);
    try {
      Office.context.mailbox.item.to.getAsync(function (result) {
        seen.push(result.status, Array.isArray(result.value) ? 'list' : typeof result.value, result.error && result.error.code);
      });
    } catch (error) { seen.push('threw'); }
  });`;
  it.each([
    ['failed', { kind: 'failed', code: 9041 } as const, 'failed,undefined,9041'],
    ['silent', { kind: 'silent' } as const, ''],
    ['throws', { kind: 'throws' } as const, 'threw'],
    ['garbage', { kind: 'garbage', value: [{}] } as const, 'succeeded,list,'],
    ['garbage that office.js itself stumbles over', { kind: 'garbage', value: 7 } as const, ''],
    ['twice', { kind: 'twice' } as const, 'succeeded,list,,succeeded,list,'],
    ['slow', { kind: 'slow', ms: 5 } as const, 'succeeded,list,'],
  ])('%s', async (_name, fault, seen) => {
    const { faults, launch } = classicOutlook();
    faults.set('to.getAsync', fault);
    const { options, stop } = await launch(reading, 'OnMessageCompose', 'read');
    stop();
    expect(options).toEqual({ seen });
  });
});
