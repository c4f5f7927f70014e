import type { Mail, Recipient } from '../outlook';
import { addressed, lists, people, staff } from './demo-directory';
import type { DirectoryEntry } from './directory';
import { textToHtml } from './html-text';
import { quotedHeader } from './quoted-reply';

const MINUTE = 60_000;

interface Sketch {
  readonly id: string;
  readonly minutesAgo: number;
  readonly from: DirectoryEntry;
  readonly to: readonly DirectoryEntry[];
  readonly cc?: readonly DirectoryEntry[];
  readonly replyTo?: readonly DirectoryEntry[];
  readonly subject: string;
  readonly text: string;
  readonly thread: string;
  /** The message it answers: quoted below the text. */
  readonly answers?: Mail;
  readonly unread?: boolean;
  readonly shows?: string;
}

const all = (entries: readonly DirectoryEntry[] = []): readonly Recipient[] => entries.map(addressed);

/** The demo mailbox; every message is here to show something, and says what. */
export function demoMailbox(now: number, language: string): readonly Mail[] {
  const mail = (sketch: Sketch): Mail => ({
    id: sketch.id,
    folder: 'inbox',
    from: addressed(sketch.from),
    to: all(sketch.to),
    cc: all(sketch.cc),
    bcc: [],
    ...(sketch.replyTo && { replyTo: all(sketch.replyTo) }),
    subject: sketch.subject,
    html:
      textToHtml(sketch.text) +
      (sketch.answers ? `${quotedHeader(sketch.answers, language)}<div>${sketch.answers.html}</div>` : ''),
    received: now - sketch.minutesAgo * MINUTE,
    unread: sketch.unread ?? false,
    conversationId: `conversation-${sketch.thread}`,
    internetMessageId: `<${sketch.id}@mail.nhs.example>`,
    ...(sketch.shows !== undefined && { shows: sketch.shows }),
  });

  const test = mail({
    id: 'test-email',
    minutesAgo: 42,
    from: people.carla,
    to: [lists.croydonPractices],
    subject: 'Test email',
    text: '',
    thread: 'test-email',
    unread: true,
    shows: 'One address in the To line that is 850,000 people: made this morning, so no directory knows its size.',
  });
  const removal = mail({
    id: 'test-email-remove-me',
    minutesAgo: 31,
    from: people.daniel,
    to: [people.carla, lists.croydonPractices],
    subject: 'RE: Test email',
    text: 'Please remove me from this list.\n\nDaniel',
    thread: 'test-email',
    answers: test,
    unread: true,
    shows: 'The first answer of a storm: its sender believed to be writing to one person.',
  });
  const stop = mail({
    id: 'test-email-stop-replying',
    minutesAgo: 24,
    from: people.joan,
    to: [people.daniel, people.carla, lists.croydonPractices],
    subject: 'RE: Test email',
    text: 'Please stop replying to all!',
    thread: 'test-email',
    answers: removal,
    unread: true,
    shows: 'The second kind of answer: asking everybody not to answer everybody, by answering everybody.',
  });

  const team = [people.me, people.priya, people.tom, people.lena, people.kofi];
  const rota = mail({
    id: 'team-rota',
    minutesAgo: 95,
    from: people.ruth,
    to: team,
    subject: 'Rota for next week',
    text: 'Hello all,\n\nplease tell me by Thursday which days you cannot do.\n\nRuth',
    thread: 'team-rota',
    shows: 'A team of six: answering all is what one wants, and the guard says nothing.',
  });
  const rotaAnswer = mail({
    id: 'team-rota-answer',
    minutesAgo: 80,
    from: people.tom,
    to: [people.ruth, people.me, people.priya, people.lena, people.kofi],
    subject: 'RE: Rota for next week',
    text: 'Not Tuesday, please.\n\nTom',
    thread: 'team-rota',
    answers: rota,
    shows: 'The same thread, one answer on: still silent.',
  });

  return [
    test,
    removal,
    stop,
    rota,
    rotaAnswer,
    mail({
      id: 'all-hands',
      minutesAgo: 180,
      from: people.chief,
      to: [people.me, ...staff.slice(0, 149)],
      subject: 'All hands on Friday at noon',
      text: 'Dear colleagues,\n\nwe meet on Friday at noon in the canteen. There will be cake.\n\nHelen',
      thread: 'all-hands',
      unread: true,
      shows: '150 people named one by one: an answer to all reaches every one of them.',
    }),
    mail({
      id: 'nursing-announcement',
      minutesAgo: 260,
      from: people.comms,
      to: [lists.nursing],
      subject: 'New uniforms from 1 March',
      text: 'Dear colleagues,\n\nnew uniforms arrive on 1 March. Sizes are on the intranet.',
      thread: 'nursing-announcement',
      shows: 'A list whose size, 3,000, the organisation’s policy tells.',
    }),
    mail({
      id: 'research-list',
      minutesAgo: 330,
      from: people.researcher,
      to: [lists.research],
      replyTo: [lists.research],
      subject: '[gp-research] Call for abstracts',
      text: 'Abstracts for the spring meeting are due on 12 January.\n\nPeter',
      thread: 'research-list',
      shows: 'A public mailing list: even a plain Reply goes to the list, through its Reply-To.',
    }),
    mail({
      id: 'blind-copy',
      minutesAgo: 400,
      from: people.priya,
      to: [people.tom, people.lena, people.ruth],
      subject: 'Budget for the clinic',
      text: 'Tom, Lena, Ruth,\n\nthe draft is attached. Nobody else has seen it.\n\nPriya',
      thread: 'blind-copy',
      shows: 'You got this as a blind copy: answering all would tell the others.',
    }),
    mail({
      id: 'partner-thread',
      minutesAgo: 520,
      from: people.partner,
      to: [people.me, people.kofi],
      cc: [people.partnerTwo, people.partnerThree],
      subject: 'Contract for home visits',
      text: 'Dear both,\n\nour changes are in the document. Could we speak on Monday?\n\nMarta',
      thread: 'partner-thread',
      shows: 'Five people of two organisations: ordinary work, silent.',
    }),
    mail({
      id: 'typed-other',
      minutesAgo: 610,
      from: people.samira,
      to: [people.me],
      subject: 'Coffee?',
      text: 'Are you free at three?\n\nSamira',
      thread: 'typed-other',
      shows: 'A colleague whom Outlook no longer recognises and calls “other”: one person all the same, silent.',
    }),
  ];
}
