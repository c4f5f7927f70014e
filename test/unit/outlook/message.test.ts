import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectMessage } from '../../../src/outlook/message';
import { BODY_LIMIT } from '../../../src/outlook/ports';
import type { Client, Field, FieldRead, Platform } from '../../../src/outlook/ports';
import { entries, FakeOffice, outcomeOf } from '../../builders/outlook/fake-office';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const client = (platform: Platform = 'web', mailbox = 16): Client => ({
  platform,
  mailbox,
  language: 'en-GB',
  me: { name: '', address: '' },
});

async function readField(value: unknown, as = client()): Promise<unknown> {
  const office = new FakeOffice().install();
  office.fields.to = value;
  return (await outcomeOf(connectMessage(as).recipients('to'))).value;
}

describe('recipients', () => {
  it('takes the types that Outlook knows and calls every other one other', async () => {
    const types = ['user', 'distributionList', 'externalUser', 'other', 'room', 3, null, undefined];
    const value = types.map((recipientType) => ({ displayName: 'A', emailAddress: 'a@corp.example', recipientType }));
    const { entries: read } = (await readField(value)) as { entries: { type: string }[] };
    expect(read.map(({ type }) => type)).toEqual([
      'user',
      'distributionList',
      'externalUser',
      'other',
      'other',
      'other',
      'other',
      'other',
    ]);
  });

  it('keeps entries that say nothing about themselves', async () => {
    expect(
      await readField([null, undefined, 'text', {}, { displayName: 'My group', emailAddress: undefined }]),
    ).toEqual({
      entries: [
        { name: '', address: '', type: 'other' },
        { name: '', address: '', type: 'other' },
        { name: '', address: '', type: 'other' },
        { name: '', address: '', type: 'other' },
        { name: 'My group', address: '', type: 'other' },
      ],
      atCap: false,
    });
  });

  it('passes names on as they are', async () => {
    const displayName = `<b>\u202e\u200b${'x'.repeat(10_000)}`;
    const read = await readField([{ displayName, emailAddress: 'a@corp.example', recipientType: 'user' }]);
    expect(read).toMatchObject({ entries: [{ name: displayName }] });
  });

  it.each<[Platform, number, number, boolean]>([
    ['web', 16, 999, false],
    ['web', 16, 1000, true],
    ['web', 16, 1001, false],
    ['web', 16, 500, false],
    ['web', 16, 100, false],
    ['classic', 15, 499, false],
    ['classic', 15, 500, true],
    ['classic', 16, 500, false],
    ['classic', 16, 1000, true],
    // An on-premises server: the set says nothing about the client's cap.
    ['classic', 5, 500, true],
    ['classic', 5, 1000, true],
    ['mobile', 5, 100, true],
    ['mobile', 5, 99, false],
    ['mac', 14, 100, false],
    ['mac', 14, 500, false],
    ['mac', 14, 1000, false],
    ['other', 0, 100, true],
    ['other', 0, 500, true],
    ['other', 0, 1000, true],
  ])('%s with Mailbox 1.%i, %i entries: at its cap %s', async (platform, mailbox, count, atCap) => {
    const read = (await readField(entries(count), client(platform, mailbox))) as {
      entries: unknown[];
      atCap: boolean;
    };
    expect([read.entries.length, read.atCap]).toEqual([count, atCap]);
  });
});

describe('text', () => {
  it('reads the start of a body of 5 MB', async () => {
    const office = new FakeOffice().install();
    office.body = 'x'.repeat(5_000_000);
    const { value } = await outcomeOf(connectMessage(client()).bodyText());
    expect((value as string).length).toBe(BODY_LIMIT);
  });

  it('takes an empty subject and body', async () => {
    const office = new FakeOffice().install();
    office.subject = '';
    office.body = '';
    const message = connectMessage(client());
    expect(await outcomeOf(Promise.all([message.subject(), message.bodyText()]))).toEqual({ value: ['', ''] });
  });
});

describe('who writes', () => {
  it.each([[null], [{ displayName: 'Ada Sender' }], [{ emailAddress: '' }]])('is unknown from %j', async (from) => {
    const office = new FakeOffice().install();
    office.from = from;
    expect(await outcomeOf(connectMessage(client()).from())).toEqual({ operation: 'from.getAsync', reason: 'garbage' });
  });
});

describe('compose type', () => {
  it.each(['newMail', 'reply', 'forward'])('%s', async (composeType) => {
    const office = new FakeOffice().install();
    office.composeType = { composeType };
    expect(await outcomeOf(connectMessage(client()).composeType())).toEqual({ value: composeType });
  });

  it.each([[null], ['reply'], [{ composeType: 'replyAll' }], [{}]])('is unknown from %j', async (composeType) => {
    const office = new FakeOffice().install();
    office.composeType = composeType;
    expect((await outcomeOf(connectMessage(client()).composeType())).reason).toBe('garbage');
  });
});

describe('conversation index', () => {
  const index = (bytes: number): string => Buffer.alloc(bytes, 7).toString('base64');
  it.each([22, 27, 32, 23, 24, 122].map((bytes) => [bytes, index(bytes)] as const))(
    'of %i bytes',
    async (bytes, text) => {
      const office = new FakeOffice().install();
      office.conversationIndex = text;
      expect(await outcomeOf(connectMessage(client()).conversationIndexBytes())).toEqual({ value: bytes });
    },
  );

  it.each([
    ['broken over lines', `${index(27).slice(0, 10)}\r\n${index(27).slice(10)}\n`, 27],
    ['without padding', index(22).replace(/=/g, ''), 22],
    ['empty', '', 0],
    ['of a message outside any conversation', undefined, 0],
  ])('%s', async (_, text, bytes) => {
    const office = new FakeOffice().install();
    office.conversationIndex = text;
    expect(await outcomeOf(connectMessage(client()).conversationIndexBytes())).toEqual({ value: bytes });
  });

  it('is unknown from text that is no Base64', async () => {
    const office = new FakeOffice().install();
    office.conversationIndex = 'not offered here!';
    expect((await outcomeOf(connectMessage(client()).conversationIndexBytes())).reason).toBe('garbage');
  });
});

describe('the message being answered', () => {
  it.each([
    ['<a@mail.example>', '<a@mail.example>'],
    // OfficeDev/office-js#4717
    ['<a@mail.example>,<junk', '<a@mail.example>'],
    ['  <a@mail.example> \r\n', '<a@mail.example>'],
    ['a@mail.example', 'a@mail.example'],
    ['', undefined],
    ['  ', undefined],
    [null, undefined],
    [undefined, undefined],
    [7, undefined],
  ])('%j is %j', (inReplyTo, id) => {
    const office = new FakeOffice().install();
    office.item.inReplyTo = inReplyTo;
    expect(connectMessage(client()).inReplyTo()).toBe(id);
  });

  it.each([
    ['AAQk', 'AAQk'],
    [null, undefined],
    ['', undefined],
  ])('conversation %j is %j', (conversationId, id) => {
    const office = new FakeOffice().install();
    office.item.conversationId = conversationId;
    expect(connectMessage(client()).conversationId()).toBe(id);
  });

  it('is unknown where looking at it throws', () => {
    const office = new FakeOffice().install();
    Object.defineProperty(office.item, 'inReplyTo', {
      get: () => {
        throw new Error('not supported');
      },
    });
    expect(connectMessage(client()).inReplyTo()).toBeUndefined();
  });
});

describe('a meeting that the person organises', () => {
  it('has its attendees in place of To and Cc, and nobody as Bcc', async () => {
    const office = new FakeOffice().install().asMeeting();
    office.fields.to = entries(3);
    office.fields.cc = entries(2, 'distributionList');
    office.fields.bcc = entries(9);
    const port = connectMessage(client());
    expect(port.isInvitation()).toBe(true);
    const sizes = async (field: Field) => {
      const read = (await outcomeOf(port.recipients(field))).value as FieldRead;
      return [read.entries.length, read.atCap];
    };
    expect([await sizes('to'), await sizes('cc'), await sizes('bcc')]).toEqual([
      [3, false],
      [2, false],
      [0, false],
    ]);
    expect(office.calls).toEqual(['requiredAttendees.getAsync', 'optionalAttendees.getAsync']);
  });

  it('is sent by its organiser', async () => {
    new FakeOffice().install().asMeeting();
    expect((await outcomeOf(connectMessage(client()).from())).value).toEqual({
      name: 'Ada Sender',
      address: 'ada@corp.example',
    });
  });

  it('is none while a message is written, or nothing is open', () => {
    const office = new FakeOffice().install();
    expect(connectMessage(client()).isInvitation()).toBe(false);
    office.withoutItem();
    expect(connectMessage(client()).isInvitation()).toBe(false);
  });
});
