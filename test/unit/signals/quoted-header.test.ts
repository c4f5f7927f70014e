import { describe, expect, test } from 'vitest';
import { readEntries } from '../../../src/signals/quoted-entries';
import { readQuotedHeader } from '../../../src/signals/quoted-header';

const lines = (...all: string[]): string => all.join('\n');
const OUTLOOK = lines(
  'From: Ada Lovelace <ada@corp.example>',
  'Sent: Monday, 14 November 2016 08:29',
  'To: CroydonPractices; Hopper, Grace',
  'Cc: Wards <wards@corp.example>',
  'Subject: RE: test',
);
const startOf = (body: string): string => body.slice(readQuotedHeader(body)?.start ?? body.length);

describe('a header block', () => {
  test('as Outlook writes it, names with and without addresses', () => {
    const body = lines('Please remove me.', '', OUTLOOK, '', 'This is a test.');
    expect(readQuotedHeader(body)).toEqual({
      start: body.indexOf('From:'),
      end: body.indexOf('\nThis is a test.'),
      form: 'block',
      from: { name: 'Ada Lovelace', address: 'ada@corp.example' },
      to: [
        { name: 'CroydonPractices', address: undefined },
        { name: 'Hopper, Grace', address: undefined },
      ],
      cc: [{ name: 'Wards', address: 'wards@corp.example' }],
      subject: 'RE: test',
      certainty: 'strong',
    });
  });

  test.each<[string, string]>([
    ['names only', OUTLOOK.replace(/ <[^>]*>/g, '')],
    ['no empty line before the body', `${OUTLOOK}\nThis is a test.`],
    ['bold, as some conversions mark it', OUTLOOK.replace(/^(\w+:)/gm, '*$1*')],
    ['quoted', OUTLOOK.replace(/^/gm, '> ')],
    ['CR LF', OUTLOOK.replace(/\n/g, '\r\n')],
    ['CR alone', OUTLOOK.replace(/\n/g, '\r')],
    ['empty lines between', OUTLOOK.replace(/\n/g, '\n\n')],
    ['another order', OUTLOOK.split('\n').reverse().join('\n')],
    ['importance and attachments in it', OUTLOOK.replace('Subject', 'Importance: High\nAttachments: a.pdf\nSubject')],
  ])('%s', (_, block) => {
    const quote = readQuotedHeader(`New text.\n\n${block}\n\nThis is a test.`);
    expect(quote?.form).toBe('block');
    expect(quote?.from?.name).toBe('Ada Lovelace');
    expect(quote?.to.map((entry) => entry.name)).toEqual(['CroydonPractices', 'Hopper, Grace']);
    expect(quote?.cc.map((entry) => entry.name)).toEqual(['Wards']);
    expect(quote?.subject).toBe('RE: test');
  });

  test('wrapped recipients and subject', () => {
    const quote = readQuotedHeader(
      lines(
        'From: Ada Lovelace',
        'Sent: Monday, 14 November 2016 08:29',
        'To: CroydonPractices; Grace Hopper <',
        'grace@navy.example>; Wards;',
        'Choir',
        'Subject: a test of a subject',
        'that is long',
        'Cc: Board',
        '',
        'To: nobody at all',
      ),
    );
    expect(quote?.to.map((entry) => entry.address ?? entry.name)).toEqual([
      'CroydonPractices',
      'grace@navy.example',
      'Wards',
      'Choir',
    ]);
    expect(quote?.cc).toHaveLength(1);
    expect(quote?.subject).toBe('a test of a subject that is long');
  });

  test.each([
    ['Post room <post@corp.example> on behalf of Ada Lovelace', 'Ada Lovelace', undefined],
    ['Post room [mailto:post@corp.example] On Behalf Of Lovelace, Ada', 'Lovelace, Ada', undefined],
    ['list <l@corp.example> on behalf of Ada <ada@corp.example>', 'Ada', 'ada@corp.example'],
    ['Ada <ada@corp.example<https://gate.example/__mailto:ada@corp.example__;!!x!y$>>', 'Ada', 'ada@corp.example'],
  ])('from %s', (from, name, address) => {
    expect(readQuotedHeader(OUTLOOK.replace(/^From: .*/, `From: ${from}`))?.from).toEqual({ name, address });
  });

  test('the topmost of several is the one that is answered', () => {
    const body = lines('Yes.', '', OUTLOOK, '', 'Why?', '', OUTLOOK.replace(/Ada/g, 'Grace'), '', 'x');
    expect(readQuotedHeader(body)?.from?.name).toBe('Ada Lovelace');
    const chained = `${OUTLOOK}\n${OUTLOOK.replace(/Ada/g, 'Grace')}`;
    expect(readQuotedHeader(chained)?.from?.name).toBe('Ada Lovelace');
    expect(readQuotedHeader(chained)?.certainty).toBe('strong');
  });

  test('a sentence with a colon right above does not belong to it', () => {
    const body = lines('Date: Monday suits me.', '', OUTLOOK);
    expect(startOf(body)).toBe(OUTLOOK);
    expect(readQuotedHeader(body)?.certainty).toBe('strong');
  });
});

describe('a header of labels that nobody knows', () => {
  const read = (...block: string[]) => {
    const quote = readQuotedHeader(lines('New text.', '', ...block, '', 'Text.'));
    return quote && { ...quote, to: quote.to.map(({ name }) => name), cc: quote.cc.map(({ name }) => name) };
  };
  const ADA = { name: 'Ada Lovelace', address: 'ada@corp.example' };

  test.each<[string, string[], string[], string[], string | undefined]>([
    [
      'in the order of Outlook',
      ['Xx: Grace <g@navy.example>; Choir', 'Yy: Board', 'Zz: Plan B'],
      ['Grace', 'Choir'],
      ['Board'],
      'Plan B',
    ],
    ['recipients as names alone', ['Xx: Choir; Wards', 'Zz: Plan B'], ['Choir', 'Wards'], [], 'Plan B'],
    ['a subject alone', ['Zz: Plan B'], [], [], 'Plan B'],
    ['recipients alone', ['Xx: Grace <g@navy.example>'], ['Grace'], [], undefined],
    ['one label that is known', ['Xx: Choir', 'Yy: Board', 'Subject: Plan B'], ['Choir'], ['Board'], 'Plan B'],
  ])('%s', (_, below, to, cc, subject) => {
    expect(read('Ww: Ada Lovelace <ada@corp.example>', 'Vv: 3. maijs 2573 10:12', ...below)).toMatchObject({
      start: 11,
      form: 'separator',
      certainty: 'weak',
      from: ADA,
      to,
      cc,
      subject,
    });
  });

  test.each<[string, string[]]>([
    ['two lines', ['Ww: Ada <ada@corp.example>', 'Vv: 3.5.2030 10:12']],
    ['no date', ['Ww: Ada <ada@corp.example>', 'Xx: Choir', 'Zz: Plan B']],
    ['a date without a time', ['Ww: Ada <ada@corp.example>', 'Vv: 3.5.2030', 'Zz: Plan B']],
    ['no address', ['Ww: Ada', 'Vv: 3.5.2030 10:12', 'Zz: Plan B']],
    ['a meeting', ['When: 3.5.2030 10:12', 'Where: Ward 3', 'Who: Ada <ada@corp.example>']],
    ['a contact', ['E-mail: ada@corp.example', 'Phone: +44 2034 567 890', 'Fax: 01.23.45.67.89']],
    ['text between', ['Ww: Ada <ada@corp.example>', 'is out', 'Vv: 3.5.2030 10:12', 'Zz: Plan B']],
    ['empty lines between', ['Ww: Ada <ada@corp.example>', '', 'Vv: 3.5.2030 10:12', '', 'Zz: Plan B']],
  ])('not %s', (_, block) => {
    expect(read(...block)).toBeUndefined();
  });

  test('a known sender below begins a header of its own', () => {
    const body = lines('Mail: Bob <bob@corp.example>', 'Call: 3.5.2030 10:12', OUTLOOK);
    expect(readQuotedHeader(body)).toMatchObject({ from: ADA, certainty: 'strong' });
  });
});

describe('forms of other programs', () => {
  test('BlackBerry’s words without dashes, and where to reply between', () => {
    const body = lines('Yes.', '  Original Message  ', OUTLOOK.replace('Subject', 'Reply To: Ada\nSubject'));
    expect(startOf(body)).toMatch(/^ {2}Original Message/);
    expect(readQuotedHeader(body)).toMatchObject({ subject: 'RE: test', certainty: 'strong' });
  });

  test('a date in words', () => {
    const body = lines('Yes.', '', '*From:* Ada <ada@corp.example>', '*Sent:* Today', '*Subject:* Plan B');
    expect(readQuotedHeader(body)).toMatchObject({ start: 6, certainty: 'weak', subject: 'Plan B' });
  });

  test('a gateway’s link in an address holds a semicolon', () => {
    const link = 'all@corp.example<https://gate.example/__mailto:all@corp.example__;!!x$>';
    expect(readEntries(`All <${link}>; Board`)).toEqual([
      { name: 'All', address: 'all@corp.example' },
      { name: 'Board', address: undefined },
    ]);
  });

  test('the last line of a subject, wrapped where no other field follows', () => {
    const long = 'Subject: a plan of which so many words are needed that it is wrapped';
    const quoted = OUTLOOK.replace(/Subject.*/, `${long}\nonce`).replace(/^/gm, '>');
    expect(readQuotedHeader(quoted)?.subject).toMatch(/ wrapped once$/);
    expect(readQuotedHeader(`${quoted}\n>more text\n`)?.subject).toMatch(/ wrapped$/);
  });
});

describe('separators', () => {
  test.each([
    '-----Original Message-----',
    '________________________________',
    'Begin forwarded message:',
    '-----\n____________',
  ])('the quote begins with %j', (separator) => {
    const quote = `${separator}\n\n${OUTLOOK}`;
    expect(startOf(`New text.\n${quote}`)).toBe(quote);
  });

  test('a worded one begins a quote even when nothing below it can be read', () => {
    const body = lines('New text.', '-----Original Message-----', 'Von: Ada', '', OUTLOOK);
    expect(readQuotedHeader(body)).toMatchObject({ form: 'separator', to: [], cc: [], certainty: 'weak' });
    expect(startOf(body)).toMatch(/^-----Original/);
  });

  test('a bare rule does not, nor does one with text between it and the block', () => {
    expect(readQuotedHeader('New text.\n__________\nAda Lovelace\nCorp')).toBeUndefined();
    expect(startOf(`One.\n__________\nTwo.\n${OUTLOOK}`)).toBe(OUTLOOK);
  });
});

describe('an attribution line', () => {
  test.each([
    ['On Mon, Nov 14, 2016 at 8:29 AM Ada Lovelace <ada@corp.example> wrote:', 'Ada Lovelace', 'ada@corp.example'],
    ['On 14/11/2016 08:29, "Ada Lovelace" <ada@corp.example> wrote:', 'Ada Lovelace', 'ada@corp.example'],
    ['On 14 November 2016 at 08:29, Ada Lovelace\n<ada@corp.example>\nwrote:', 'Ada Lovelace', 'ada@corp.example'],
    ['On July 19, 2022 at 3:36 PM, Ada (ada@corp.example) wrote:', 'Ada', 'ada@corp.example'],
    ['On 14 November 2016, Ada Lovelace wrote:', 'Ada Lovelace', undefined],
    ['2016-11-14 08:29 GMT+02:00 ada23 <ada@corp.example>:', 'ada23', 'ada@corp.example'],
    ['On 14 November 2016 at 08h29, r2d2 <ada@corp.example> wrote:', 'r2d2', 'ada@corp.example'],
    ['On 14 November 2016, ada99@corp.example wrote:', '', 'ada99@corp.example'],
  ])('%j', (line, name, address) => {
    const quote = readQuotedHeader(`Yes.\n\n${line}\n> This is a test.`);
    expect(quote).toMatchObject({ start: 6, form: 'attribution', to: [], cc: [], certainty: 'weak' });
    expect(quote?.from).toEqual({ name, address });
  });

  test.each([
    'On page 3 you wrote:',
    'On Monday, as Ada wrote: no.',
    'Only in 2016 she wrote:',
    'On 2016-11-14 we met',
    'Dear Ada, we meet on 3.5.2030 at 10:30 to talk about:',
    'Write to ada@corp.example by 3 May 2030 at 10:30:',
    'See Ada <ada@corp.example> about 2030:',
  ])('not %j', (line) => {
    expect(readQuotedHeader(`${line}\nand more`)).toBeUndefined();
  });
});

describe('what only looks like a header', () => {
  test.each<[string, string]>([
    ['ordinary text', 'Dear all,\nthe meeting is at 10:30.\nAda'],
    ['a sentence about headers', 'The lines From: and To: are in the header, as is Sent: on Monday 3 May.'],
    ['an explanation of headers', 'From: who sent it\nSent: when it was\nTo: who gets it\nSubject: what it is about'],
    ['a journey', 'From: London\nTo: Paris\nDate: 3 May 2030'],
    ['opening hours', 'From: 10:00\nTo: 12:00'],
    ['the head of a memo', 'TO: All staff\nFROM: Ada Lovelace\nDATE: 3 May 2030\nSUBJECT: Parking'],
    ['a memo in small letters', 'To: All staff\nFrom: Ada Lovelace\nDate: 3 May 2030\nSubject: Parking'],
    ['half a block: sender and subject', 'From: Ada Lovelace <ada@corp.example>\nSubject: test'],
    ['half a block: no sender', 'Sent: 3 May 2030\nTo: Grace <grace@navy.example>\nSubject: test'],
    ['half a block: sender and date, names only', 'From: Ada Lovelace\nSent: 3 May 2030'],
    ['a memo that begins with its sender', 'From: Ada Lovelace\nTo: All staff\nDate: 3 May 2030\nSubject: Parking'],
    ['a memo in German', 'Von: Ada\nAn: Alle\nDatum: 3. Mai 2030\nBetreff: Parken'],
    ['a journey in Italian', 'Da: Roma\nA: Parigi\nData: 3.5.2030'],
    ['labels in a sentence', 'De: la part de qui? À: 10:30, le 3.5.2030. Objet: aucun.'],
    ['an explanation with a date', 'From: who sent it\nTo: who got it\nSent: in 2030, say\nCc: who else'],
    ['a list of words in capitals', 'DE: GERMANY\nA: AUSTRIA\nDATE: 2030\nOBJET: NONE'],
    ['lines far apart', 'From: Ada <ada@corp.example>\n\n\n\nSent: 3 May 2030\nTo: be decided'],
    ['lines of text between', 'From: Ada <ada@corp.example>\nis\nmy\nfirst\nchoice\nTo: be decided'],
  ])('%s', (_, body) => {
    expect(readQuotedHeader(`${body}\n\nmore text`)).toBeUndefined();
  });
});

describe('labels in two languages', () => {
  test.each([
    ['English and German', 'From: Ada <a@x.example>\nGesendet: 3.5.2030\nAn: Board\nBetreff: x'],
    ['German and French', 'Von: Ada <a@x.example>\nGesendet: 3.5.2030\nÀ: Board\nObjet: x'],
    ['Spanish and Portuguese', 'De: Ada <a@x.example>\nEnviado: 3.5.2030\nAsunto: x\nPara: Board\nAssunto: y'],
  ])('%s: nothing is sure', (_, block) => {
    expect(readQuotedHeader(`Text.\n\n${block}\n\nText.`)).toMatchObject({ form: 'block', certainty: 'weak' });
  });
});

describe('half a header', () => {
  test('under a separator, a sender and a subject are one, for sure of nothing', () => {
    const body = 'Text.\n\n---------- Forwarded message ----------\nFrom: Ada <a@x.example>\nSubject: x\n\nText.';
    const quote = readQuotedHeader(body);
    expect(quote).toMatchObject({ start: 7, form: 'block', to: [], cc: [], subject: 'x', certainty: 'weak' });
    expect(quote?.from).toEqual({ name: 'Ada', address: 'a@x.example' });
  });

  test('under a separator, names alone in any order are one, for sure of nothing', () => {
    const body = '--- Memo ---\nFrom: Ada Lovelace\nTo: All staff\nDate: 3 May 2030\nSubject: Parking';
    expect(readQuotedHeader(body)).toMatchObject({ form: 'block', certainty: 'weak' });
  });

  test('a sender without more above a whole header makes it unsure', () => {
    const body = `From: Ada <ada@corp.example>\nHello.\n\n${OUTLOOK}`;
    expect(readQuotedHeader(body)).toMatchObject({ start: body.indexOf(OUTLOOK), certainty: 'weak' });
  });
});

describe('forged names', () => {
  test.each([
    ['a To line in the sender’s name', OUTLOOK.replace('Ada Lovelace', 'Ada\nTo: Somebody Else')],
    ['a whole header but the sender in it', OUTLOOK.replace('Ada', 'A\nSent: 1\nTo: Else <e@x.example>\nSubject: x')],
    ['a second date in the subject', OUTLOOK.replace('test', 'test\nSent: 1 May 2030')],
    ['a line of its own for Cc', OUTLOOK.replace('CroydonPractices', 'CroydonPractices\nCc: Else')],
  ])('%s: the block is found, nothing in it is believed', (_, block) => {
    const quote = readQuotedHeader(`New text.\n\n${block}\n\nThis is a test.`);
    expect(quote).toMatchObject({ start: 11, form: 'block', to: [], cc: [], certainty: 'weak' });
    expect(quote).not.toHaveProperty('from');
    expect(quote).not.toHaveProperty('subject');
  });

  test.each([
    ['a sender of its own in the sender’s name', OUTLOOK.replace('Ada', 'Ada\nFrom: Else <e@x.example>\n')],
    ['the same far above the header', OUTLOOK.replace('Ada', `Ada\n\n\n\n${OUTLOOK.replace(/Ada/g, 'Else')}\n\n`)],
    ['a sender in a list’s name', OUTLOOK.replace('Practices', '\nFrom: Else <e@x.example>\nSent: 1 May 2030')],
    ['a To line in another language', OUTLOOK.replace('Lovelace', 'L\nAn: Else <e@x.example>')],
    ['a date in another language', OUTLOOK.replace('Lovelace', 'L\nGesendet: 1.5.2030\nGesendet: 2.5.2030')],
    [
      'a one-line header in the sender’s name',
      OUTLOOK.replace(
        'Ada',
        'Ada\n----- Message ----- From: Else <e@x.example>To: B <b@x.example>Sent: 2030Subject: x\n',
      ),
    ],
  ])('%s: nothing is sure', (_, block) => {
    expect(readQuotedHeader(`New text.\n\n${block}\n\nThis is a test.`)?.certainty).not.toBe('strong');
  });

  test('a To line within the line of the sender’s name is part of the name', () => {
    const quote = readQuotedHeader(OUTLOOK.replace('Ada Lovelace', 'Ada To: Else Sent: 1 May 2030 Subject: x'));
    expect(quote?.from).toEqual({ name: 'Ada To: Else Sent: 1 May 2030 Subject: x', address: 'ada@corp.example' });
    expect(quote?.to).toHaveLength(2);
    expect(quote?.subject).toBe('RE: test');
  });

  test('line breaks that only some programs know do not begin a line', () => {
    const quote = readQuotedHeader(OUTLOOK.replace('Ada', 'Ada\u2028To: Else\u2029Cc: x'));
    expect(quote?.to.map((entry) => entry.name)).toEqual(['CroydonPractices', 'Hopper, Grace']);
  });
});

describe('entries', () => {
  const shown = (value: string) => readEntries(value).map(({ name, address }) => [name, address]);

  test.each<[string, [string, string | undefined][]]>([
    [
      'Ada <a@x.example>; grace@x.example',
      [
        ['Ada', 'a@x.example'],
        ['', 'grace@x.example'],
      ],
    ],
    ['Ada <mailto:a@x.example>', [['Ada', 'a@x.example']]],
    ['Ada [mailto:a@x.example]', [['Ada', 'a@x.example']]],
    ['Ada [a@x.example]', [['Ada', 'a@x.example']]],
    ['Ada [IT] [mailto: a@x.example]', [['Ada [IT]', 'a@x.example']]],
    ['Ada (IT) <A@X.example>', [['Ada (IT)', 'a@x.example']]],
    ['Ada (a@x.example)', [['Ada', 'a@x.example']]],
    ['a@x.example<mailto:a@x.example>', [['a@x.example', 'a@x.example']]],
    ['Ada <a@x.example<mailto:a@x.example>>', [['Ada', 'a@x.example']]],
    ['<a@x.example>', [['', 'a@x.example']]],
    [
      '"Lovelace, Ada" <a@x.example>, g@x.example',
      [
        ['Lovelace, Ada', 'a@x.example'],
        ['', 'g@x.example'],
      ],
    ],
    [
      'Lovelace, Ada; Hopper, Grace',
      [
        ['Lovelace, Ada', undefined],
        ['Hopper, Grace', undefined],
      ],
    ],
    [
      "'Ada Lovelace'; O'Brien, Edna",
      [
        ['Ada Lovelace', undefined],
        ["O'Brien, Edna", undefined],
      ],
    ],
    ['Ada </O=ORG/CN=ADA>', [['Ada', undefined]]],
    [
      "Lovelace, Ada <a@x.example>, O'Brien, Edna <edna.o'brien@x.example>, 'g@x.example'",
      [
        ['Lovelace, Ada', 'a@x.example'],
        ["O'Brien, Edna", "edna.o'brien@x.example"],
        ['', 'g@x.example'],
      ],
    ],
    ['"Ada @ Corp, Ltd." <a@x.example>', [['Ada @ Corp, Ltd.', 'a@x.example']]],
    ['; ,; ', []],
    ['', []],
  ])('%j', (value, entries) => {
    expect(shown(value)).toEqual(entries);
  });

  test('no more than 2,000 are read', () => {
    expect(readEntries('Ada;'.repeat(5_000))).toHaveLength(2_000);
  });
});
