import { lists, people, staff } from '../demo-directory';
import type { DirectoryEntry } from '../directory';
import { both, frozenFor, noticed, SILENT, stopped, STORM } from './expectations';
import type { Expectation } from './expectations';

export interface DemoMessage {
  readonly id: string;
  readonly minutesAgo: number;
  readonly from: DirectoryEntry;
  readonly to: readonly DirectoryEntry[];
  readonly cc?: readonly DirectoryEntry[];
  readonly replyTo?: readonly DirectoryEntry[];
  readonly subject: string;
  readonly text: string;
  /** Its conversation. */
  readonly thread: string;
  /** Id of the message it answers: one above it, quoted below the text. */
  readonly answers?: string;
  /** So often answers to it were answered, each quoted below the other. */
  readonly depth?: number;
  readonly unread?: boolean;
  readonly shows: string;
  readonly expects: Expectation;
}

/** Every message is here to show something, and says what. */
export const MESSAGES: readonly DemoMessage[] = [
  {
    id: 'test-email',
    minutesAgo: 42,
    from: people.carla,
    to: [lists.croydonPractices],
    subject: 'Test email',
    text: '',
    thread: 'test-email',
    unread: true,
    shows:
      'One address in the To line that is 850,000 people. The list is new, so no directory knows its size. Switch the incident to “this list”, and nothing can be sent to it.',
    expects: { ...STORM, steps: frozenFor(lists.croydonPractices) },
  },
  {
    id: 'test-email-remove-me',
    minutesAgo: 31,
    from: people.daniel,
    to: [people.carla, lists.croydonPractices],
    subject: 'RE: Test email',
    text: 'Please remove me from this list.\n\nDaniel',
    thread: 'test-email',
    answers: 'test-email',
    unread: true,
    shows: 'The first reply of a storm. The sender thought it would go to one person.',
    expects: STORM,
  },
  {
    id: 'test-email-stop-replying',
    minutesAgo: 24,
    from: people.joan,
    to: [people.daniel, people.carla, lists.croydonPractices],
    subject: 'RE: Test email',
    text: 'Please stop replying to all!',
    thread: 'test-email',
    answers: 'test-email-remove-me',
    unread: true,
    shows: 'The second kind of storm reply: asking everyone to stop replying, by replying to everyone.',
    expects: STORM,
  },
  {
    id: 'test-email-me-too',
    minutesAgo: 20,
    from: people.joan,
    to: [people.daniel, people.carla, lists.croydonPractices],
    subject: 'RE: Test email',
    text: 'Me too.',
    thread: 'test-email-me-too',
    answers: 'test-email-remove-me',
    depth: 9,
    unread: true,
    shows:
      'Answers upon answers upon answers: this conversation is a storm already, whether or not anybody has counted it.',
    expects: stopped('warn', 'storm-in-progress', 'Thank you, received.'),
  },
  {
    id: 'team-rota',
    minutesAgo: 95,
    from: people.ruth,
    to: [people.me, people.priya, people.tom, people.lena, people.kofi],
    subject: 'Rota for next week',
    text: 'Hello all,\n\nplease tell me by Thursday which days you cannot do.\n\nRuth',
    thread: 'team-rota',
    shows:
      'A team of six. Reply all is the right choice, and the guard shows nothing. Add Marta Silva, who is outside, and the bar says so.',
    expects: {
      ...SILENT,
      steps: [
        { adds: [people.partner], ...noticed('audience-grew') },
        {
          policy: { onFailure: 'warn' },
          fails: 'to.getAsync',
          bar: { action: 'warn', rule: 'recipients-unread' },
          send: { action: 'warn', rule: 'recipients-unread' },
        },
      ],
    },
  },
  {
    id: 'team-rota-answer',
    minutesAgo: 80,
    from: people.tom,
    to: [people.ruth, people.me, people.priya, people.lena, people.kofi],
    subject: 'RE: Rota for next week',
    text: 'Not Tuesday, please.\n\nTom',
    thread: 'team-rota',
    answers: 'team-rota',
    shows: 'A reply in the same conversation. The guard still shows nothing.',
    expects: SILENT,
  },
  {
    id: 'all-hands',
    minutesAgo: 180,
    from: people.chief,
    to: [people.me, ...staff.slice(0, 149)],
    subject: 'All hands on Friday at noon',
    text: 'Dear colleagues,\n\nwe meet on Friday at noon in the canteen. There will be cake.\n\nHelen',
    thread: 'all-hands',
    unread: true,
    shows: '150 people, listed one by one. Reply all goes to every one of them.',
    expects: stopped('warn', 'large-audience', 'I shall be there.'),
  },
  {
    id: 'nursing-announcement',
    minutesAgo: 260,
    from: people.comms,
    to: [lists.nursing],
    subject: 'New uniforms from 1 March',
    text: 'Dear colleagues,\n\nnew uniforms arrive on 1 March. Sizes are on the intranet.',
    thread: 'nursing-announcement',
    shows:
      'A list of 3,000. Its size is set in the organisation’s policy. Forward it to All Community Nursing, and Send warns by the thresholds of new messages.',
    expects: {
      ...stopped('confirm', 'large-audience', 'Which sizes are there?'),
      steps: [
        { by: 'forward', adds: [lists.nursing], ...both('warn', 'unexpected-reach') },
        // The list is taken out, and 30 of its members are not.
        { adds: staff.slice(0, 30), removes: [lists.nursing], ...both('warn', 'large-list-origin') },
      ],
    },
  },
  {
    id: 'asked-not-to',
    minutesAgo: 300,
    from: people.comms,
    to: [people.me, ...staff.slice(0, 119)],
    subject: 'Car park closed on Saturday',
    text: 'Please do not reply to all. [NoReplyAll]\n\nThe car park is closed on Saturday from seven to nine.',
    thread: 'asked-not-to',
    shows: 'The sender asked 120 people not to reply to all. A person who still does has to confirm it.',
    expects: stopped('confirm', 'sender-asked-not-to', 'Thank you.'),
  },
  {
    id: 'managers',
    minutesAgo: 315,
    from: people.chief,
    to: [lists.managers],
    subject: 'Budget round',
    text: 'Dear all,\n\nthe figures are due on Friday.\n\nHelen',
    thread: 'managers',
    shows: 'A list that the organisation protects. Whoever writes to it reads its owner’s words, and has to confirm.',
    expects: stopped('confirm', 'protected-list', 'Ours are done.'),
  },
  {
    id: 'research-list',
    minutesAgo: 330,
    from: people.researcher,
    to: [lists.research],
    replyTo: [lists.research],
    subject: '[gp-research] Call for abstracts',
    text: 'Abstracts for the spring meeting are due on 12 January.\n\nPeter',
    thread: 'research-list',
    shows: 'A public mailing list. Because of its Reply-To, even Reply goes to the list.',
    expects: SILENT,
  },
  {
    id: 'blind-copy',
    minutesAgo: 400,
    from: people.priya,
    to: [people.tom, people.lena, people.ruth],
    subject: 'Budget for the clinic',
    text: 'Tom, Lena, Ruth,\n\nthe draft is attached. Nobody else has seen it.\n\nPriya',
    thread: 'blind-copy',
    shows: 'You were in Bcc. Reply all would tell the others.',
    expects: {
      replyAll: { action: 'notice', rule: 'bcc-revealed' },
      send: [{ typed: 'Thank you.', action: 'allow' }],
    },
  },
  {
    id: 'partner-thread',
    minutesAgo: 520,
    from: people.partner,
    to: [people.me, people.kofi],
    cc: [people.partnerTwo, people.partnerThree],
    subject: 'Contract for home visits',
    text: 'Dear both,\n\nour changes are in the document. Could we speak on Monday?\n\nMarta',
    thread: 'partner-thread',
    shows: 'Five people from two organisations. Ordinary work: the guard shows nothing.',
    expects: SILENT,
  },
  {
    id: 'tender',
    minutesAgo: 560,
    from: people.partner,
    to: [people.me],
    cc: [people.researcher, people.council],
    subject: 'Tender for home visits',
    text: 'Dear all,\n\nthe tender is out. Shall we meet on Tuesday?\n\nMarta',
    thread: 'tender',
    shows: 'Three outside organisations at once: the organisation wants a second look at that.',
    expects: stopped('warn', 'external-audience', 'Tuesday is fine.'),
  },
  {
    id: 'ward-team',
    minutesAgo: 585,
    from: people.ruth,
    to: [lists.ward],
    subject: 'Keys of the drug cupboard',
    text: 'Dear all,\n\nwho has the second key?\n\nRuth',
    thread: 'ward-team',
    shows: 'A list of unknown size. The guard warns about it until the organisation says that people know it.',
    expects: {
      ...stopped('warn', 'unfamiliar-list', 'Not me.'),
      steps: [
        {
          policy: { knownLists: [{ address: lists.ward.address }], onUnknown: 'notice' },
          ...noticed('unknown-size'),
        },
      ],
    },
  },
  {
    id: 'typed-other',
    minutesAgo: 610,
    from: people.samira,
    to: [people.me],
    subject: 'Coffee?',
    text: 'Are you free at three?\n\nSamira',
    thread: 'typed-other',
    shows: 'A colleague whose type Outlook gives as “other”. It is one person, so the guard shows nothing.',
    expects: SILENT,
  },
];
