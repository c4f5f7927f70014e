import { describe, expect, it } from 'vitest';
import { runCall, callName } from '../../../../src/preview/model/calls/index';
import { addressed, lists, people, staff } from '../../../../src/preview/model/demo-directory';
import { demoMailbox } from '../../../../src/preview/model/demo-mailbox';
import { initialData } from '../../../../src/preview/model/initial-data';
import { reportedComposeType } from '../../../../src/preview/model/reported-compose-type';
import { findProfile, profiles } from '../../../../src/clients/profiles';
import { ReadingWindow } from '../../../../src/preview/model/reading-window';
import { classicOutlook } from '../../../builders/preview/classic-outlook';

const setup = (client = 'web', seed = {}) => {
  const { context, item } = classicOutlook(seed, client);
  const call = (id: number, params = {}) => runCall(context, id, params);
  return { context, item, call };
};
const error = (code: number) => ({ kind: 'error', code });
const value = (what: unknown) => ({ kind: 'value', value: what });

describe('recipients', () => {
  const many = Array.from({ length: 1500 }, (_, n) => ({
    name: `N ${n}`,
    address: `n${n}@x.example`,
    type: 'externalUser' as const,
  }));

  it.each([
    ['web', 1000],
    ['new', 1000],
    ['classic-1.13', 500],
    ['classic-1.15', 500],
    ['mac', 1500],
  ])('%s returns at most %i', (client, most) => {
    const { call } = setup(client, { cc: many });
    expect((call(15, { recipientField: 1 }) as { value: unknown[] }).value).toHaveLength(most);
  });

  it('are resolved anew when written', () => {
    const { call, item } = setup();
    expect(call(21, { recipientField: 2, recipientArray: [{ name: 'x', address: lists.nursing.address }] })).toEqual(
      value(null),
    );
    expect(item.recipients.bcc).toEqual([
      { name: 'All Community Nursing', address: lists.nursing.address, type: 'distributionList' },
    ]);
    call(22, { recipientField: 2, recipientArray: [{ name: 'Ann', address: 'ann@away.example' }] });
    expect(item.recipients.bcc.map(({ type }) => type)).toEqual(['distributionList', 'externalUser']);
  });

  it('over 100 a call, over the field, or without an address are refused', () => {
    const array = many.slice(0, 101).map(({ name, address }) => ({ name, address }));
    const { call, item } = setup('classic-1.15', { to: many.slice(0, 450) });
    expect(call(22, { recipientField: 0, recipientArray: array })).toEqual(error(9012));
    expect(call(22, { recipientField: 0, recipientArray: array.slice(0, 51) })).toEqual(error(9012));
    expect(call(22, { recipientField: 0, recipientArray: [{ name: 'Book club', address: '' }] })).toEqual(error(5010));
    expect(item.recipients.to).toHaveLength(450);
    expect(setup('mac', { to: many }).call(22, { recipientField: 0, recipientArray: array.slice(0, 100) })).toEqual(
      value(null),
    );
  });

  it('are told to whoever listens', () => {
    const told: unknown[] = [];
    const { context } = setup();
    runCall({ ...context, recipientsChanged: (fields) => told.push(fields) }, 21, {
      recipientField: 1,
      recipientArray: [],
    });
    expect(told).toEqual([{ cc: true }]);
  });

  it('names of calls are what an add-in writes', () => {
    expect([
      callName(15, { recipientField: 0 }),
      callName(21, { recipientField: 2 }),
      callName(187, {}),
      callName(4711, {}),
    ]).toEqual(['to.getAsync', 'bcc.setAsync', 'sessionData.getAllAsync', 'call 4711']);
    const ofMeeting = ([id, params]: readonly [number, object]) => callName(id, { ...params }, true);
    expect(
      (
        [
          [15, { recipientField: 0 }],
          [22, { recipientField: 1 }],
          [107, {}],
          [18, {}],
        ] as const
      ).map(ofMeeting),
    ).toEqual(['requiredAttendees.getAsync', 'optionalAttendees.addAsync', 'organizer.getAsync', 'subject.getAsync']);
  });
});

describe('session data', () => {
  it('keeps text and refuses unknown keys and more than the limit', () => {
    const { call } = setup('classic-1.15');
    expect(call(186, { name: 'a' })).toEqual(error(9050));
    expect(call(185, { name: 'a', value: 'x'.repeat(49_999) })).toEqual(value(null));
    expect(call(185, { name: 'b', value: '' })).toEqual(error(9051));
    expect(call(185, { name: 'a', value: 'short' })).toEqual(value(null));
    expect(call(187)).toEqual(value({ a: 'short' }));
    expect([call(189, { name: 'a' }), call(189, { name: 'a' })]).toEqual([value(null), error(9050)]);
  });

  it('is read as empty in the Mac’s send handler alone, and still written', () => {
    const { context, item } = setup('mac');
    item.session.set('a', '1');
    const sending = { ...context, event: 'OnMessageSend' };
    expect(runCall(sending, 187, {})).toEqual(value({}));
    expect(runCall(sending, 186, { name: 'a' })).toEqual(error(9050));
    runCall(sending, 185, { name: 'b', value: '2' });
    expect(item.session.all()).toEqual({ a: '1', b: '2' });
    expect(runCall({ ...context, event: 'OnMessageCompose' }, 187, {})).toEqual(value({ a: '1', b: '2' }));
  });
});

describe('notifications', () => {
  const note = (key: string, type = 0) => ({ key, type, message: key, icon: 'i', persistent: false, actions: null });
  it('at most five, a key once, one insight message', () => {
    const { call, item } = setup();
    for (const key of ['a', 'b', 'c', 'd']) expect(call(33, note(key))).toEqual(value(null));
    expect(call(33, note('a'))).toEqual(error(9023));
    expect(call(35, note('e', 3))).toEqual(value(null));
    expect(call(35, note('f'))).toEqual(error(9025));
    expect(call(36, { key: 'zz' })).toEqual(error(9024));
    call(36, { key: 'a' });
    expect(call(35, note('g', 3))).toEqual(error(9025));
    expect(call(35, note('b', 2))).toEqual(value(null));
    expect(item.notifications.bars().map(({ key, type, dismissible }) => [key, type, dismissible])).toEqual([
      ['b', 'errorMessage', true],
      ['c', 'informationalMessage', true],
      ['d', 'informationalMessage', true],
      ['e', 'insightMessage', true],
    ]);
  });
});

describe('compose type', () => {
  it.each([
    ['web', 'replyAll', 'event', 'reply'],
    ['web', 'forward', 'event', 'forward'],
    ['web', 'draft', 'pane', 'newMail'],
    ['classic-1.15', 'replyAll', 'event', 'newMail'],
    ['classic-1.15', 'replyAll', 'pane', 'newMail'],
    ['mac', 'replyAll', 'event', 'newMail'],
    ['mac', 'replyAll', 'pane', 'reply'],
    ['mac', 'new', 'pane', 'newMail'],
  ] as const)('%s says of %s in the %s: %s', (client, mode, runtime, type) => {
    expect(reportedComposeType(mode, findProfile(client), runtime)).toBe(type);
  });
});

describe('a message being read', () => {
  const read = (html = '<p>Hello <b>all</b></p>') => {
    const { context } = setup();
    const item = new ReadingWindow({ ...demoMailbox(0, 'en-GB')[0]!, html }, findProfile('web'));
    const asked: unknown[] = [];
    const reading = { ...context, item, openReply: (...what: readonly string[]) => void asked.push(what) };
    return { asked, item, reading, call: (id: number, params = {}) => runCall(reading, id, params) };
  };

  it.each([
    [10, 'displayReplyForm', 'reply'],
    [30, 'displayReplyForm', 'reply'],
    [183, 'displayReplyFormAsync', 'reply'],
    [181, 'displayReplyFormAsync', 'reply'],
    [11, 'displayReplyAllForm', 'replyAll'],
    [184, 'displayReplyAllFormAsync', 'replyAll'],
  ])('%i is %s: it opens Outlook’s own %s', (id, name, mode) => {
    const { asked, call } = read();
    expect([callName(id, {}), call(id, { htmlBody: '<p>x</p>' })]).toEqual([name, value(null)]);
    expect(asked).toEqual([[mode, '<p>x</p>']]);
  });

  it.each([
    ['a list', ['desk@corp.example']],
    ['a text', 'desk@corp.example'],
  ])('opens a new message to %s of addresses', (_, toRecipients) => {
    const { asked, reading } = read();
    const context = { ...reading, openNew: (...what: readonly unknown[]) => void asked.push(what) };
    for (const id of [44, 178]) runCall(context, id, { toRecipients, ccRecipients: '', subject: 'A storm' });
    expect(asked).toEqual(Array(2).fill([['desk@corp.example'], 'A storm']));
  });

  it('gives its body and takes notifications, but is not written to', () => {
    const { call, item } = read();
    expect(call(37, { coercionType: 0 })).toEqual(value('Hello all'));
    call(35, { key: 'note', type: 0, message: 'Hello', icon: 'i', persistent: false, actions: null });
    expect(item.snapshot().bars).toMatchObject([{ key: 'note' }]);
    for (const writing of [15, 21, 38, 185, 174]) expect(call(writing)).toMatchObject({ kind: 'raw' });
  });

  it('opens no reply from a message being written', () => {
    expect(setup().call(183, { htmlBody: '' })).toMatchObject({ kind: 'raw' });
  });

  it('tells what it is before anything is asked', () => {
    const { reading, item } = read();
    expect(initialData(reading, 3)).toMatchObject({
      itemType: 1,
      permissionLevel: 3,
      id: item.mail.id,
      from: { address: item.mail.from.address },
    });
    expect(initialData(setup('web', { conversationId: 'c-1' }).context, 3)).toMatchObject({
      itemType: 4,
      conversationId: 'c-1',
    });
  });
});

describe('the rest', () => {
  it('custom properties, settings and ids', () => {
    const { call, context } = setup();
    call(4, { customProperties: { seen: 'yes' } });
    expect(call(3)).toEqual({ kind: 'raw', value: { wasSuccessful: true, customProperties: '{"seen":"yes"}' } });
    expect(call(164)).toEqual(error(9046));
    call(32);
    expect(call(164)).toMatchObject({ kind: 'value' });
    call(404, { '0': { k: '"v"' } });
    expect(context.settings.snapshot()).toEqual({ k: '"v"' });
    expect(call(404, { '0': { k: 'x'.repeat(33_000) } })).toEqual(error(9057));
    expect(call(9999)).toEqual({ kind: 'raw', value: { wasSuccessful: false } });
  });

  it('a body is text or HTML as asked, and counts as changed when written', () => {
    const { call, item } = setup('web', { html: '<p>Hello <b>you</b></p>' });
    expect([call(37, { coercionType: 0 }), call(37, { coercionType: 3 })]).toEqual([
      value('Hello you'),
      value('<p>Hello <b>you</b></p>'),
    ]);
    call(38, { data: 'a < b', coercionType: 0 });
    expect([item.html, item.bodyRevision]).toEqual(['<div>a &#60; b</div>', 1]);
    expect(call(38, { data: 'x'.repeat(1_000_001), coercionType: 3 })).toEqual(error(9031));
  });

  it('every client has its own id', () => {
    expect(new Set(profiles.map(({ id }) => id)).size).toBe(11);
    expect(addressed(people.me).name).toBe('Ellis, Morgan');
    expect(staff).toHaveLength(150);
  });
});
