import { describe, expect, it } from 'vitest';
import { importedMailbox } from '../../../../src/preview/model/imported-mailbox';
import { notInMail, ownMailInWords } from '../../../../src/preview/model/own-mail-in-words';
import { mailOwner } from '../../../../src/preview/server/mail-owner';
import type { ParsedAddress, ParsedMail } from '../../../../src/preview/server/parsed-mail';

const who = (text: string): ParsedAddress => {
  const [, name = '', address = text] = /^(.*) <(.*)>$/.exec(text) ?? [];
  return { name, address };
};
const mail = (from: string, to: readonly string[], more: Partial<ParsedMail> = {}): ParsedMail => ({
  file: `${from} ${to.join()}`,
  from: who(from),
  to: to.map(who),
  cc: [],
  bcc: [],
  replyTo: [],
  subject: '',
  received: 0,
  references: [],
  listAddresses: [],
  ...more,
});

const CARLA = 'Reyes, Carla <carla.reyes@corp.example>';
const MAX = 'Max Muster <max@corp.example>';
const NURSING = 'Community Nursing <community.nursing@corp.example>';
const often = (count: number, one: ParsedMail): readonly ParsedMail[] => Array.from({ length: count }, () => one);

describe('whose mailbox it is', () => {
  it('is the person most mails were delivered to', () => {
    const mails = [
      ...often(2, mail(CARLA, [NURSING], { deliveredTo: 'max@corp.example' })),
      mail(CARLA, [MAX], { deliveredTo: 'old.max@corp.example' }),
    ];
    expect(mailOwner(mails)).toEqual({
      owner: { name: 'Max Muster', address: 'max@corp.example', because: 'delivered' },
      others: ['old.max@corp.example', 'carla.reyes@corp.example'],
    });
  });

  it('is whoever writes and gets most, where nothing says to whom it was delivered', () => {
    const mails = [mail(CARLA, [MAX, NURSING]), mail(MAX, [CARLA]), mail(MAX, [NURSING])];
    expect(mailOwner(mails).owner).toMatchObject({ address: 'max@corp.example', because: 'writes' });
  });

  const munged = ['Max', 'Ada', 'Eve'].map((name) =>
    mail(`${name} via board <board@corp.example>`, [NURSING, 'board@corp.example']),
  );
  it.each<[string, readonly ParsedMail[]]>([
    ['is only written to', often(9, mail(CARLA, [NURSING]))],
    ['has a list word for an address', often(9, mail(CARLA, [MAX], { deliveredTo: 'all-staff@corp.example' }))],
    ['has one in its name', often(9, mail('Night Team <night@corp.example>', ['night@corp.example']))],
    [
      'the headers call a list',
      often(9, mail(CARLA, [MAX], { deliveredTo: 'board@corp.example', listAddresses: ['board@corp.example'] })),
    ],
    ['others write under', munged],
  ])('is never an address that %s', (_name, mails) => {
    const { owner, others } = mailOwner(mails);
    expect(owner).toBeUndefined();
    expect(others.filter((address) => address !== 'carla.reyes@corp.example')).toEqual([]);
    // Nobody in the mails is taken for the reader then.
    expect(importedMailbox({ mails }).me).toMatchObject({ address: 'you@corp.example', type: 'user' });
  });

  it('is who was named, in any case, if a mail has them, even as a list', () => {
    const mails = [mail(CARLA, [NURSING, MAX])];
    expect(mailOwner(mails, 'MAX@corp.example').owner).toMatchObject({ ...who(MAX), because: 'named' });
    expect(mailOwner(mails, 'MAX@corp.example').owner).not.toHaveProperty('mayBeList');
    expect(mailOwner(mails, 'community.nursing@corp.example').owner).toMatchObject({
      ...who(NURSING),
      because: 'named',
    });
    const toList = [mail(CARLA, [MAX, 'All Staff <all-staff@corp.example>'])];
    expect(mailOwner(toList, 'all-staff@corp.example').owner).toMatchObject({ because: 'named', mayBeList: true });
    expect(mailOwner(mails, 'eve@corp.example')).toEqual({ others: ['carla.reyes@corp.example'] });
  });
});

describe('what terminal and page say of it', () => {
  const folder = 'mail';
  it('whom the preview takes for the owner, and how to say otherwise', () => {
    const said = ownMailInWords({
      folder,
      mails: [mail(CARLA, [MAX])],
      skipped: [],
      leftOut: 0,
      others: [],
      owner: { ...who(MAX), because: 'writes' },
    });
    expect(said).toContain(MAX);
    expect(said).toContain('--me');
  });
  it('that who was named looks like a list', () => {
    const owner = { name: 'All Staff', address: 'all@corp.example', because: 'named', mayBeList: true } as const;
    const said = ownMailInWords({ folder, mails: [mail(CARLA, [MAX])], skipped: [], leftOut: 0, others: [], owner });
    expect(said).toContain('looks like a list');
  });
  it('how many are left out', () => {
    const said = ownMailInWords({ folder, mails: [mail(CARLA, [MAX])], skipped: [], leftOut: 1312, others: [] });
    expect(said).toContain('1,312 older ones');
  });
  it('that there is nobody, with who it may be', () => {
    const said = ownMailInWords({
      folder,
      mails: [mail(CARLA, [NURSING])],
      skipped: [],
      leftOut: 0,
      others: [who(CARLA).address],
    });
    expect(said).toContain('--me');
    expect(said).toContain('carla.reyes@corp.example');
  });
  it('that the folder is empty, and that somebody is in no mail', () => {
    const empty = { folder, mails: [], skipped: [], leftOut: 0, others: [] };
    expect(ownMailInWords(empty)).toContain('.eml');
    expect(notInMail('eve@corp.example', empty)).toContain('eve@corp.example');
    expect(notInMail('eve@corp.example', { ...empty, others: ['max@corp.example'] })).toContain('max@corp.example');
  });
});
