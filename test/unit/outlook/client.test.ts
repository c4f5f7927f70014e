import { afterEach, describe, expect, it, vi } from 'vitest';
import { readClient } from '../../../src/outlook/client';
import { FakeOffice } from '../../builders/outlook/fake-office';

afterEach(() => vi.unstubAllGlobals());

describe('platform', () => {
  it.each([
    ['PC', 'classic'],
    ['OfficeOnline', 'web'],
    ['Mac', 'mac'],
    ['iOS', 'mobile'],
    ['Android', 'mobile'],
    ['Universal', 'other'],
    [null, 'other'],
    [undefined, 'other'],
  ])('%s is %s', (platform, expected) => {
    new FakeOffice().install().context.platform = platform;
    expect(readClient().platform).toBe(expected);
  });

  it('comes from diagnostics where the context does not say', () => {
    const office = new FakeOffice().install();
    office.context.platform = undefined;
    office.context.diagnostics = { platform: 'Mac' };
    expect(readClient().platform).toBe('mac');
  });
});

describe('requirement set', () => {
  it.each([5, 8, 9, 10, 13, 14, 15, 16])('Mailbox 1.%i', (minor) => {
    new FakeOffice().install().mailbox = minor;
    expect(readClient().mailbox).toBe(minor);
  });

  it.each([
    ['missing', null],
    ['without isSetSupported', {}],
    [
      'broken',
      {
        isSetSupported: () => {
          throw new Error('broken');
        },
      },
    ],
  ])('is told by a member of 1.14 where requirements are %s, else 0', (_, requirements) => {
    const office = new FakeOffice().install();
    office.context.requirements = requirements;
    expect(readClient().mailbox).toBe(14);
    office.fail('getConversationIndexAsync', 'missing');
    expect(readClient().mailbox).toBe(0);
  });
});

describe('the person and the language', () => {
  it('as Outlook says', () => {
    new FakeOffice().install();
    expect(readClient()).toMatchObject({
      language: 'en-GB',
      me: { name: 'Ada Sender', address: 'ada@corp.example' },
    });
  });

  it('survive a context without a mailbox', () => {
    vi.stubGlobal('Office', { context: { mailbox: null } });
    expect(readClient()).toEqual({ platform: 'other', mailbox: 0, language: 'en', me: { name: '', address: '' } });
  });
});
