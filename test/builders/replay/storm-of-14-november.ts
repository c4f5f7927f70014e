import { rawMail } from './a-mail';

/**
 * A morning after that of 14 November 2016, in our own words: a test mail to a list that was made the same day and is in no
 * directory, and thirty people who answer to all.
 */

const LIST = 'CroydonPractices <croydonpractices@trust.example>';
const START = Date.UTC(2016, 10, 14, 8, 29);

const ANSWERS = [
  'Please remove me from this list.',
  'Please take me off this list, I do not work in Croydon.',
  'Remove me from this list please.',
  'Could everyone stop replying to all?',
  'Please stop replying to all.',
  'I should not be on this list. Please remove me.',
  'Me too.',
  'Stop hitting reply all!',
  'What is this about?',
  'Please unsubscribe me.',
] as const;

const answer = (n: number): string =>
  rawMail(
    {
      From: `Person ${n} <person${n}@trust.example>`,
      To: `Sender Of Tests <tests@trust.example>, ${LIST}`,
      Subject: 'RE: Test',
      Date: new Date(START + n * 60_000).toUTCString(),
      'Message-ID': `<${n}@trust.example>`,
      'In-Reply-To': '<0@trust.example>',
    },
    `${ANSWERS[n % ANSWERS.length]}\n\nFrom: Sender Of Tests\nSent: 14 November 2016 08:29\nTo: CroydonPractices\nSubject: Test\n\nTest.`,
  );

/** The mails, the test first. */
export const STORM: readonly string[] = [
  rawMail(
    {
      From: 'Sender Of Tests <tests@trust.example>',
      To: LIST,
      Subject: 'Test',
      Date: new Date(START).toUTCString(),
      'Message-ID': '<0@trust.example>',
    },
    'Test.',
  ),
  ...Array.from({ length: 30 }, (_, n) => answer(n + 1)),
];
