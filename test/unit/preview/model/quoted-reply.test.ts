import { describe, expect, it } from 'vitest';
import { addressed, people } from '../../../../src/preview/model/demo-directory';
import { demoMailbox } from '../../../../src/preview/model/demo-mailbox';
import { htmlToText } from '../../../../src/preview/model/html-text';
import { composeFrom, quotedHeader } from '../../../../src/preview/model/quoted-reply';

const me = addressed(people.me);
const mails = demoMailbox(Date.UTC(2016, 10, 14, 8, 30), 'en-GB');
const mail = (id: string) => mails.find((one) => one.id === id)!;
const addresses = (list: readonly { readonly address: string }[] = []) => list.map(({ address }) => address);

describe('whom Outlook puts on an answer', () => {
  it('reply all: the sender, To and Cc, without me, each once', () => {
    const { to, cc } = composeFrom(mail('partner-thread'), 'replyAll', me, 'en-GB', 0);
    expect(addresses(to)).toEqual(['marta.silva@brightcare.example', 'kofi.mensah@croydon.nhs.example']);
    expect(addresses(cc)).toEqual(['jonas.weber@brightcare.example', 'ines.costa@brightcare.example']);
  });

  it('reply: the sender alone, or the Reply-To', () => {
    expect(addresses(composeFrom(mail('partner-thread'), 'reply', me, 'en-GB', 0).to)).toEqual([
      'marta.silva@brightcare.example',
    ]);
    expect(addresses(composeFrom(mail('research-list'), 'reply', me, 'en-GB', 0).to)).toEqual([
      'gp-research@lists.example',
    ]);
  });

  it('reply all with a Reply-To that is in To: that list once, not the sender', () => {
    expect(addresses(composeFrom(mail('research-list'), 'replyAll', me, 'en-GB', 0).to)).toEqual([
      'gp-research@lists.example',
    ]);
  });

  it('forward: nobody, no inReplyTo, but the conversation', () => {
    const seed = composeFrom(mail('team-rota'), 'forward', me, 'en-GB', 0);
    expect(seed).toMatchObject({
      subject: 'FW: Rota for next week',
      conversationId: 'conversation-team-rota',
      conversationIndexBytes: 27,
    });
    expect([seed.to, seed.inReplyTo]).toEqual([undefined, undefined]);
  });

  it('my own message is answered to those it went to', () => {
    const mine = { ...mail('team-rota'), from: me, to: [addressed(people.tom)] };
    expect(addresses(composeFrom(mine, 'reply', me, 'en-GB', 0).to)).toEqual(['tom.ashworth@croydon.nhs.example']);
    expect(addresses(composeFrom(mine, 'replyAll', me, 'en-GB', 0).to)).toEqual(['tom.ashworth@croydon.nhs.example']);
  });

  it('a prefix is replaced, not repeated; the index grows with the thread', () => {
    const seed = composeFrom(mail('team-rota-answer'), 'replyAll', me, 'de-DE', 1);
    expect([seed.subject, seed.conversationIndexBytes]).toEqual(['AW: Rota for next week', 32]);
  });
});

describe('the quoted header', () => {
  it('names people as Outlook does, labels in bold, after a rule', () => {
    const text = htmlToText(quotedHeader(mail('team-rota'), 'en-GB'));
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      '________________________________',
      'From: Palmer, Ruth <ruth.palmer@croydon.nhs.example>',
      expect.stringMatching(/^Sent: Monday.* 14 November 2016/),
      'To: Ellis, Morgan; Nair, Priya; Ashworth, Tom; Fischer, Lena; Mensah, Kofi',
      'Subject: Rota for next week',
    ]);
  });

  it('speaks Outlook’s language', () => {
    expect(quotedHeader(mail('team-rota'), 'fr-FR')).toContain('<b>Envoyé :</b> lundi');
  });

  it('shows a name with markup as text', () => {
    const hostile = {
      ...mail('team-rota'),
      to: [{ name: '<img src=x onerror=1>', address: 'x@y.example', type: 'user' as const }],
    };
    expect(quotedHeader(hostile, 'en-GB')).not.toContain('<img');
  });
});
