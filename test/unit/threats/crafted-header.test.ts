import { describe, expect, test } from 'vitest';
import { checkMessage } from '../../../src/check/check-message';
import { senderAmong } from '../../../src/check/ways-out';
import { FakePane, person } from '../../builders/pane/fake-pane';

const ATTACKER = 'eve@evil.example';
const VICTIM = 'boss@corp.example';
const REST = 'Sent: 14 November 2016 08:29\nTo: CroydonPractices\nSubject: test\n\nPlease ignore.';

/** The name that the attacker's mail comes under: whatever they like, as Outlook writes it into the header. */
const FROM: readonly string[] = [
  `From: Big Boss <${ATTACKER}>`,
  `From: ${VICTIM} <${ATTACKER}>`,
  `From: Big Boss <${VICTIM}> <${ATTACKER}>`,
  `From: "Big Boss <${VICTIM}>" <${ATTACKER}>`,
  `From: Big Boss [mailto:${VICTIM}] <${ATTACKER}>`,
  `From: Big Boss; ${VICTIM} <${ATTACKER}>`,
  `From: \u202eBig Boss\u202c <${ATTACKER}>`,
  `From: Big\u200b Boss <${ATTACKER}>`,
];

/** What stands in the attacker's own text, below the true header. */
const BELOW: readonly string[] = [
  `From: Big Boss <${VICTIM}>\n${REST}`,
  `-----Original Message-----\nFrom: Big Boss <${VICTIM}>\n${REST}`,
  `On 14 November 2016, Big Boss <${VICTIM}> wrote:\n> hello`,
];

const among = [person('Eve', ATTACKER), person('Big Boss', VICTIM), person('Sam Tester', 'sam@corp.example')];

async function onlyTo(body: string): Promise<string | undefined> {
  const pane = new FakePane().stormMail();
  pane.fields.to = [...among];
  pane.body = body;
  const { recipients, quote } = await checkMessage('pane', pane);
  return senderAmong(recipients.people, quote?.from)?.address;
}

describe('a crafted header', () => {
  test.each(FROM)('names the attacker or nobody: %s', async (from) => {
    expect([ATTACKER, undefined]).toContain(await onlyTo(`Noted.\n\n${from}\n${REST}`));
  });

  test.each(BELOW)('in the mail itself does not count: %j', async (text) => {
    expect(await onlyTo(`Noted.\n\nFrom: Eve <${ATTACKER}>\n${REST}\n\n${text}`)).toBe(ATTACKER);
  });

  test('does not name whoever is called as the sender calls themselves', async () => {
    expect(await onlyTo(`Noted.\n\nFrom: Big Boss <mallory@evil.example>\n${REST}`)).toBeUndefined();
  });

  test('never names somebody who does not get this message', async () => {
    expect(await onlyTo(`Noted.\n\nFrom: Somebody Else <else@corp.example>\n${REST}`)).toBeUndefined();
  });
});
