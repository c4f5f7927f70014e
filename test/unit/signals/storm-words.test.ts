import { describe, expect, test } from 'vitest';
import { stormWords } from '../../../src/signals/storm-words';

const lines = (text: string): string[] => text.trim().split('\n');

describe('asks to be removed', () => {
  test.each(
    lines(`
Please remove me from this distribution list
Can you take me off this email list please
Kindly remove my email address from this group.
REMOVE ME PLEASE
I don't think this was meant for me, please remove
please could I be taken off this list
Could someone delete us from your list?
Me too, please remove me as well. Thanks
unsubscribe
Plz unsuscribe me!!
Unsubscribe g.hopper@navy.example
I want to be removed from this thread
I would like my name deleted from your list
I ask to have this address removed from the list
We wish to unsubscribe from this mailing list.
How do I get off this list??
How can I unsubscribe?
I can't get off this list
Pls take me out of this loop
Please take my name off this distribution list
Please leave me out of this conversation
please remove myself from the list
Would you mind removing me from this list?
Not interested, remove
I no longer wish to receive these e-mails
Why am I on this list?
I should not be on this list.
`),
  )('%s', (text) => {
    expect(stormWords(text)).toContain('asks-removal');
  });

  test('in the middle of a mail, wrapped, with greeting and signature', () => {
    const text = `Dear all,

I have been getting these for two days now and have no idea why. Could somebody please
remove me from whatever list this is.

Kind regards,
Grace`;
    expect(stormWords(text)).toEqual(['asks-removal']);
  });
});

describe('tells others to stop', () => {
  test.each(
    lines(`
Please stop replying to all
STOP REPLYING ALL!!!
Can everyone please stop hitting reply all?
Please do not reply to all
Don't reply all to say "remove me"
please don’t hit reply-all
Everyone please stop responding to this email
Stop using reply all
Stop!
Can we all stop now
Please stop cc'ing me
Everybody needs to stop replying to this
Stop spamming everyone
Do not click on Reply All, use Reply
Please reply to the sender only.
No need for this: never reply to everyone.
`),
  )('%s', (text) => {
    expect(stormWords(text)).toContain('tells-to-stop');
  });
});

describe('neither', () => {
  test.each(
    lines(`
Please reply all so that everyone knows
Please "reply all" to stay on the list
Please remove the second paragraph.
You can stop sending me new versions.
Re: [PATCH] Remove unused header
# remove me once the driver is gone
Please remove my comment from the document
Please don't remove me from the list
I forgot to reply all
I didn't reply all, sorry
I never reply all
Don't forget to reply all
Do not hesitate to reply to all
Do not respond to all of the questions
Can you remove me as approver?
How do I get off the train at Leeds?
How do I stop getting these errors?
I will be removed from the project on Friday
I think it should be removed
They want to be removed.
The unsubscribe button does not work.
Unsubscribe link is broken
We need to add an unsubscribe link to the newsletter
To unsubscribe, click the link below.
If you no longer wish to receive these emails, click here
Not that I want to unsubscribe, but how does it work?
Why are we getting this message at boot?
Please remove it from the list of open items
Stop the service and remove the package
It will stop responding after an hour
The server stopped replying
We stopped replying to them in May
Please stop by my office
He asked to be removed from the list
I removed myself from the reviewers
Could you remove the old members from the list?
Please delete this email if you received it in error
Take me through the numbers please
I will take us off mute
`),
  )('%s', (text) => {
    const words = stormWords(text);
    expect(words).not.toContain('asks-removal');
    expect(words).not.toContain('tells-to-stop');
  });

  test('a text without words', () => {
    expect(stormWords('')).toEqual([]);
    expect(stormWords(' \r\n\t… 🦊 !!! ')).toEqual([]);
  });
});

describe('the kinds that only add up', () => {
  test.each([
    ['Me too', 'me-too'],
    ['Yes, same here.', 'me-too'],
    ['+1', 'me-too'],
    ['Agreed.\n\nGrace', 'me-too'],
    ['Thanks!', 'thanks'],
    ['Great, thank you!\n\nGrace', 'thanks'],
    ['Test', 'test'],
    ['This is a test, please ignore', 'test'],
  ])('%j', (text, kind) => {
    expect(stormWords(text)).toContain(kind);
  });

  test('only when they are the whole message', () => {
    const long = 'The second half of the figures is in the attached sheet, and the first follows on Monday morning.';
    expect(stormWords(`Thanks! ${long}`)).toEqual([]);
    expect(stormWords(`Me too. ${long}`)).toEqual([]);
    expect(stormWords(`Test results: ${long}`)).toEqual([]);
  });
});

test('each kind comes once', () => {
  expect(stormWords('Remove me! Remove me! Unsubscribe! Stop replying! Please stop replying to all!')).toEqual([
    'asks-removal',
    'tells-to-stop',
  ]);
});
