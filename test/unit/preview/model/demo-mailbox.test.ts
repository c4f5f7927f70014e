import { describe, expect, it } from 'vitest';
import { addressed, demoDirectory, demoSizedLists, people, staff } from '../../../../src/preview/model/demo-directory';
import { demoMailbox } from '../../../../src/preview/model/demo-mailbox';
import { composeFrom } from '../../../../src/preview/model/quoted-reply';

const mails = demoMailbox(0, 'en-GB');
const me = addressed(people.me);
const reached = (id: string) => {
  const { to = [], cc = [] } = composeFrom(
    mails.find((mail) => mail.id === id)!,
    'replyAll',
    me,
    'en-GB',
    0,
  );
  return demoDirectory().mailboxes([...to, ...cc]);
};

describe('the demo mailbox', () => {
  it.each([
    ['test-email', 850_001],
    ['test-email-stop-replying', 850_003],
    ['team-rota', 5],
    ['all-hands', 150],
    ['nursing-announcement', 3001],
    ['research-list', 1900],
    ['blind-copy', 4],
    ['partner-thread', 4],
    ['typed-other', 1],
  ])('an answer to all of %s reaches %i', (id, people) => {
    expect(reached(id)).toBe(people);
  });

  it('says of every message what it shows', () => {
    for (const mail of mails) expect(mail.shows, mail.id).toMatch(/\.$/);
  });

  it('names only addresses that cannot exist, each person once', () => {
    const everyone = mails.flatMap((mail) => [mail.from, ...mail.to, ...mail.cc]);
    for (const { address } of everyone) expect(address).toMatch(/\.example$/);
    expect(new Set(staff.map(({ address }) => address)).size).toBe(150);
  });

  it('the announcement’s size is in the policy, and I am in nobody’s blind-copy header', () => {
    expect(demoSizedLists.map(({ size }) => size)).toContain(3000);
    const blind = mails.find(({ id }) => id === 'blind-copy')!;
    expect([...blind.to, ...blind.cc].map(({ address }) => address)).not.toContain(me.address);
  });
});
