import { describe, expect, test } from 'vitest';
import { readQuotedHeader } from '../../../src/signals/quoted-header';

const lines = (...all: string[]): string => all.join('\n');

const ADA = { name: 'Ada Lovelace', address: 'ada@corp.example' };
const ALL = { name: '', address: 'all@corp.example' };
const GRACE = { name: 'Grace Hopper', address: 'grace@navy.example' };
const BOARD = { name: 'Board', address: 'board@corp.example' };

/** Every block: from Ada, to All, copies to Grace and the board, about the harvest; then "Words." */
const BLOCKS: readonly (readonly [client: string, quote: string])[] = [
  [
    'Outlook for Windows',
    lines(
      '-----Ursprüngliche Nachricht-----',
      'Von: Ada Lovelace [mailto:ada@corp.example] ',
      'Gesendet: Montag, 6. Mai 2030 10:12',
      'An: all@corp.example',
      'Cc: Grace Hopper [mailto:grace@navy.example]; Board [mailto:board@corp.example]',
      'Betreff: Harvest',
      '',
      'Words.',
    ),
  ],
  [
    'Outlook on the web',
    lines(
      '________________________________',
      '发件人: Ada Lovelace <ada@corp.example>',
      '发送时间: 2030年5月6日 10:12',
      '收件人: <all@corp.example>',
      '抄送: Grace Hopper <grace@navy.example>; Board <board@corp.example>',
      '主题: Harvest',
      ' ',
      'Words.',
    ),
  ],
  [
    'Outlook for Mac, nothing between header and text',
    lines(
      'Od: Ada Lovelace <ada@corp.example>',
      'Data: poniedziałek, 6 maja 2030 10:12',
      'Do: all@corp.example',
      'DW: Grace Hopper <grace@navy.example>, Board <board@corp.example>',
      'Temat: Harvest',
      'Words.',
    ),
  ],
  [
    'Outlook, links beside the addresses, bold labels, lines apart',
    lines(
      '*De :* Ada Lovelace<mailto:ada@corp.example> <ada@corp.example<mailto:ada@corp.example>>',
      '',
      '*Envoyé :* lundi 6 mai 2030 10:12',
      '',
      '*À :* <all@corp.example><mailto:all@corp.example>',
      '',
      '*Cc :* Grace Hopper <grace@navy.example><mailto:grace@navy.example>; Board <board@corp.example>',
      '',
      '*Objet :* Harvest',
      '',
      'Words.',
    ),
  ],
  [
    'Gmail',
    lines(
      '---------- Forwarded message ---------',
      'Kimden: Ada Lovelace <ada@corp.example>',
      'Date: 6 May 2030 Pzt, 10:12',
      'Subject: Harvest',
      'To: <all@corp.example>',
      'Cc: Grace Hopper <grace@navy.example>, Board <board@corp.example>',
      '',
      'Words.',
    ),
  ],
  [
    'Gmail, lines apart: recipients stand below what is a whole header',
    lines(
      '---------- Forwarded message ---------',
      '',
      'From: Ada Lovelace <ada@corp.example>',
      '',
      'Date: Mon, May 6, 2030',
      '',
      'Subject: Harvest',
      '',
      'To: <all@corp.example>',
      '',
      'Cc: Grace Hopper <grace@navy.example>, Board <board@corp.example>',
      '',
      'Words.',
    ),
  ],
  [
    'Apple Mail',
    lines(
      '> Välitetty viesti alkaa:',
      '> ',
      '> Lähettäjä: Ada Lovelace <ada@corp.example>',
      '> Aihe: Harvest',
      '> Päivämäärä: 6. toukokuuta 2030 klo 10.12.08 UTC+3',
      '> Vastaanottaja: all@corp.example',
      '> Kopio: Grace Hopper <grace@navy.example>, Board <board@corp.example>',
      '> ',
      '> Words.',
    ),
  ],
  [
    'Thunderbird',
    lines(
      '-------- Mensagem reencaminhada --------',
      'Assunto: \tHarvest',
      'Data: \tMon, 6 May 2030 10:12:30 +0100',
      'De: \tAda Lovelace <ada@corp.example>',
      'Para: \tall@corp.example',
      'CC: \tGrace Hopper <grace@navy.example>, Board <board@corp.example>',
      '',
      '',
      'Words.',
    ),
  ],
  [
    'Yahoo Mail, all on one line',
    lines(
      '  ----- Vidarebefordrat meddelande ----- Från: Ada Lovelace <ada@corp.example>Till: "all@corp.example" <all@corp.example>Kopia: Grace Hopper <grace@navy.example>; Board <board@corp.example>Skickat: måndag 6 maj 2030 10:12:50 CESTÄmne: Harvest',
      ' Words.',
    ).replace('"all@corp.example" ', ''),
  ],
  [
    'HubSpot',
    lines(
      '---------- Mensaje reenviado ---------',
      'De: Ada Lovelace <ada@corp.example>',
      'Fecha: lunes, 6 de mayo de 2030 10:12:44 -0400',
      'Asunto: Harvest',
      'A: all@corp.example',
      'Cc: Grace Hopper <grace@navy.example>, Board <board@corp.example>',
      '',
      'Words.',
    ),
  ],
  [
    'a groupware that names the sender last, and where to reply',
    lines(
      '----- Mail original -----',
      'Objet: Harvest',
      'Répondre à: Else <else@corp.example>',
      'Date: Lundi 6 Mai 2030 10:12:50',
      'Cc: "Grace Hopper" <grace@navy.example>, "Board" <board@corp.example>',
      'À: all@corp.example',
      'De: "Ada Lovelace" <ada@corp.example>',
      '',
      'Words.',
    ),
  ],
  [
    'attachments and importance between the fields',
    lines(
      'From: Ada Lovelace <ada@corp.example>',
      'Sent: Monday, 6 May 2030 10:12',
      'To: all@corp.example',
      'Cc: Grace Hopper <grace@navy.example>; Board <board@corp.example>',
      'Attachments: figures 2030-05-06.pdf; more.pdf',
      'Importance: High',
      'Subject: Harvest',
      '',
      'Words.',
    ),
  ],
  [
    'wrapped anywhere',
    lines(
      '> From: Ada Lovelace [mailto:',
      '> ada@corp.example]',
      '> Sent: Monday, 6 May 2030',
      '> 10:12',
      '> To: <',
      '> all@corp.example>',
      '> Cc: Grace Hopper <grace@navy.example>; Board',
      '> <board@corp.example>',
      '> Subject: Harvest',
      '>',
      '> Words.',
    ),
  ],
];

describe.each(BLOCKS)('%s', (_, quote) => {
  test.each([
    ['at the top', ''],
    ['below new text', 'Thank you: I will.\n\nBo\n\n'],
    ['with CR LF', 'Thank you.\r\n\r\n'],
  ])('%s', (how, above) => {
    const body = how === 'with CR LF' ? above + quote.replace(/\n/g, '\r\n') : above + quote;
    const read = readQuotedHeader(body)!;
    expect(read).toMatchObject({ form: 'block', from: ADA, to: [ALL], cc: [GRACE, BOARD], subject: 'Harvest' });
    expect(read.certainty).toBe('strong');
    expect(read.start).toBeGreaterThanOrEqual(above.trim().length);
    expect(body.slice(read.end).replace(/[\s>]+/g, ' ')).toMatch(/^ ?Words\.$/);
  });

  test('a quote below it is found behind its end', () => {
    const body = `New.\n\n${quote}\n\n${quote.replace(/Ada Lovelace/g, 'Mary Somerville')}`;
    const below = body.slice(readQuotedHeader(body)!.end);
    expect(readQuotedHeader(below)).toMatchObject({ from: { name: 'Mary Somerville' }, to: [ALL], cc: [GRACE, BOARD] });
  });
});

describe('the separator above belongs to the quote', () => {
  test.each(BLOCKS.filter(([, quote]) => quote.startsWith('-') || quote.startsWith('_')))('%s', (_, quote) => {
    expect(readQuotedHeader(`New.\n${quote}`)?.start).toBe(5);
  });
});

describe('recipients over many lines', () => {
  const people = Array.from({ length: 40 }, (_, index) => ({
    name: `Last${index}, First`,
    address: `p${index}@corp.example`,
  }));
  const wrapped = (text: string): string => text.replace(/(.{50,70}) /g, '$1\n');

  test('with addresses', () => {
    const list = people.map(({ name, address }) => `${name} <${address}>`).join('; ');
    const body = lines(
      'From: Ada <a@x.example>',
      'Sent: 3 May 2030',
      wrapped(`To: ${list}`),
      'Subject: x',
      '',
      'Words.',
    );
    expect(readQuotedHeader(body)?.to).toEqual(people);
    expect(readQuotedHeader(body)?.subject).toBe('x');
  });

  test('by name alone', () => {
    const list = people.map(({ name }) => name).join('; ');
    const body = lines('Von: Ada', 'Gesendet: 3.5.2030', wrapped(`An: ${list}`), 'Betreff: x', '', 'Words.');
    expect(readQuotedHeader(body)?.to.map(({ name }) => name)).toEqual(people.map(({ name }) => name));
  });

  test('parted by commas, names with commas in them', () => {
    const list = people.map(({ name, address }) => `${name} <${address}>`).join(', ');
    const body = lines(
      'From: Ada <a@x.example>',
      'Date: 3 May 2030',
      'Subject: x',
      wrapped(`To: ${list}`),
      '',
      'a@b, c',
    );
    expect(readQuotedHeader(body)?.to).toEqual(people);
  });
});

describe('on behalf of somebody', () => {
  test.each([
    ['From', 'on behalf of', 'Sent', 'To', 'Subject'],
    ['Von', 'Im Auftrag von', 'Gesendet', 'An', 'Betreff'],
    ['De', 'En nombre de', 'Enviado', 'Para', 'Asunto'],
    ['De', 'de la part de', 'Envoyé', 'À', 'Objet'],
    ['Da', 'per conto di', 'Inviato', 'A', 'Oggetto'],
    ['De', 'em nome de', 'Enviado', 'Para', 'Assunto'],
    ['Van', 'namens', 'Verzonden', 'Aan', 'Onderwerp'],
    ['Fra', 'på vegne af', 'Sendt', 'Til', 'Emne'],
    ['Fra', 'På vegne av', 'Sendt', 'Til', 'Emne'],
    ['Od', 'w imieniu', 'Wysłano', 'Do', 'Temat'],
    ['Od', 'jménem', 'Odesláno', 'Komu', 'Předmět'],
    ['От', 'от имени', 'Отправлено', 'Кому', 'Тема'],
    ['寄件者', '代表', '寄件日期', '收件者', '主旨'],
  ])('%s … %s …', (from, words, sent, to, subject) => {
    const body = (sender: string): string =>
      lines(`${from}: ${sender}`, `${sent}: 3.5.2030 10:12`, `${to}: Wards`, `${subject}: x`, '', 'Words.');
    const room = 'Post room <post@corp.example>';
    expect(readQuotedHeader(body(`${room} ${words} Ada Lovelace <ada@corp.example>`))?.from).toEqual(ADA);
    expect(readQuotedHeader(body(`${room} ${words} Lovelace, Ada`))?.from?.name).toBe('Lovelace, Ada');
    expect(readQuotedHeader(body(`${room} ${words}\nAda Lovelace <ada@corp.example>`))?.from).toEqual(ADA);
  });

  test.each([
    ['post@corp.example', ADA],
    // A name that somebody chose may look like that.
    ['post@elsewhere.example', { name: '' }],
  ])('the author comes first: only before an address of the same domain, %s', (post, from) => {
    const body = lines(
      `보낸 사람: Ada Lovelace <ada@corp.example> 대신 Post <${post}>`,
      '보낸 날짜: 2030년',
      '제목: x',
    );
    expect(readQuotedHeader(body)?.from).toEqual(from);
  });
});

describe('a line that names the sender', () => {
  const MAIL = 'Ada Lovelace <ada@corp.example>';

  test.each([
    `On 3 May 2030, at 10:12, ${MAIL} wrote:`,
    `On Friday, May 3, 2030, 10:12:50 AM CEST, ${MAIL} wrote:`,
    `\ufeffOn 03/05/2030 10:12, "Ada Lovelace" <ada@corp.example> wrote:`,
    `Am Fr., 3. Mai 2030 um 10:12 Uhr schrieb ${MAIL}:`,
    `Am 03.05.2030, 10:12 schrieb "Ada Lovelace" <ada@corp.example>:`,
    `Le ven. 3 mai 2030 à 10:12, ${MAIL} a écrit :`,
    `Le 03/05/2030 10:12, « Ada Lovelace » <ada@corp.example> a écrit :`,
    'El vie, 3 may 2030 a las 10:12, Ada Lovelace (<ada@corp.example>) escribió:',
    `Il giorno ven 3 mag 2030 alle ore 10:12 ${MAIL} ha scritto:`,
    `Em sex., 3 de mai. de 2030 às 10:12, ${MAIL} escreveu:`,
    `Op vr 3 mei 2030 om 10:12 schreef ${MAIL}:`,
    `Den fre 3 maj 2030 kl 10:12 skrev ${MAIL}:`,
    `D. 03.05.2030 10.12 skrev "Ada Lovelace" <ada@corp.example>:`,
    `W dniu pt., 3 maj 2030 o 10:12 ${MAIL} napisał(a):`,
    `Dnia 03/05/2030, 10:12 użytkownik „Ada Lovelace” <ada@corp.example> napisał:`,
    `Dne pá 3. 5. 2030 10:12 uživatel ${MAIL} napsal:`,
    'pe 3. toukok. 2030 klo 10.12 Ada Lovelace (ada@corp.example) kirjoitti:',
    '2030. máj. 3., P, 10:12 időpontban Ada Lovelace (ada@corp.example) ezt írta:',
    `пт, 3 мая 2030 г. в 10:12, ${MAIL} написал:`,
    `03.05.2030, 10:12 пользователь "Ada Lovelace" <ada@corp.example> написал:`,
    `${MAIL}, 3 May 2030 Cum, 10:12 tarihinde şunu yazdı:`,
    `2030年5月3日(金) 10:12 ${MAIL}:`,
    `${MAIL} 于2030年5月3日周五 上午10:12写道：`,
    `2030년 5월 3일 (금) 오전 10:12, ${MAIL}님이 작성:`,
  ])('%s', (line) => {
    const body = `Yes.\n\n${line}\n\n> Words.`;
    const read = readQuotedHeader(body)!;
    expect(read).toMatchObject({ start: 6, form: 'attribution', from: ADA, to: [], cc: [], certainty: 'weak' });
    expect(body.slice(read.end)).toBe('\n> Words.');
    expect(readQuotedHeader(body.replace(' <', '\n<'))).toMatchObject({ start: 6, from: ADA });
    expect(readQuotedHeader(body.replace(/^> /gm, ''))).toMatchObject({ start: 6, from: ADA });
  });

  test.each([
    'Am 03.05.2030 um 10:12 schrieb Ada Lovelace:',
    'Le 03/05/2030 à 10:12, Ada Lovelace a écrit :',
    'El 3/5/2030 a las 10:12, Ada Lovelace escribió:',
    'Den 2030-05-03 kl. 10:12, skrev Ada Lovelace:',
    'On 2030/05/03 10:12, Ada Lovelace wrote:',
  ])('%s, without an address: the quote marks below tell', (line) => {
    expect(readQuotedHeader(`Yes.\n\n${line}\n> Words.`)).toMatchObject({
      start: 6,
      form: 'attribution',
      from: { name: 'Ada Lovelace', address: undefined },
    });
    expect(readQuotedHeader(`Yes.\n\n${line}\n\n> Words.`)?.form).toBe('attribution');
  });

  test('the line before it is new text, though it holds a date', () => {
    const body = `Until 3.5.2030, 10:30\nOn 3 May 2030 at 10:12, ${MAIL} wrote:\n> Words.`;
    expect(readQuotedHeader(body)?.start).toBe(body.indexOf('On 3'));
  });
});
