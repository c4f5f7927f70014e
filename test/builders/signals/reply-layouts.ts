const lines = (...all: string[]): string => all.join('\n');
const mark = (text: string): string => text.replace(/^(?=.)/gm, '> ');

/** How each client quotes a message in plain text; names and addresses are made up. */
export const LAYOUTS: Readonly<Record<string, (message: string) => string>> = {
  'Outlook for Windows': (message) =>
    lines(
      '-----Ursprüngliche Nachricht-----',
      'Von: Ada Lovelace [mailto:ada@corp.example]',
      'Gesendet: Montag, 6. Mai 2030 10:12',
      'An: all@corp.example',
      'Betreff: Harvest',
      '',
      message,
    ),
  'Outlook on the web': (message) =>
    lines(
      '________________________________',
      '보낸 사람: Ada Lovelace <ada@corp.example>',
      '보낸 날짜: 2030년 5월 6일 월요일 오전 10:12',
      '받는 사람: all@corp.example <all@corp.example>',
      '제목: Harvest',
      '',
      message,
    ),
  'Outlook for Mac, nothing between header and text': (message) =>
    lines('Da: Ada <ada@corp.example>', 'Data: 6 maggio 2030 10:12', 'A: Tutti', 'Oggetto: Harvest', message),
  'Outlook, every line marked': (message) =>
    mark(lines('From: Ada Lovelace', 'Sent: Monday, 6 May 2030', 'To: All', 'Subject: Harvest', '', message)),
  'Outlook for Mac, older': (message) =>
    lines('\ufeffEl 06/05/2030 10:12, "Ada Lovelace" <ada@corp.example> escribió:', '', message.replace(/^/gm, '    ')),
  Gmail: (message) =>
    lines('On Mon, May 6, 2030 at 10:12 AM Ada Lovelace <ada@corp.example>', 'wrote:', '', mark(message)),
  'Gmail, a forward': (message) =>
    lines(
      '---------- Forwarded message ---------',
      'Od: Ada <ada@corp.example>',
      'Date: pon., 6 maj 2030',
      'Subject: Harvest',
      'To: <all@corp.example>',
      '',
      '',
      message,
    ),
  'Apple Mail': (message) =>
    lines('Le 6 mai 2030 à 10:12, Ada Lovelace <ada@corp.example> a écrit :', '', mark(message)),
  'Apple Mail, a forward': (message) =>
    mark(
      lines('Begin forwarded message:', '', 'From: Ada <a@x.example>', 'Subject: x', 'Date: 6 May 2030', '', message),
    ),
  Thunderbird: (message) => lines('Am 06.05.2030 um 10:12 schrieb Ada Lovelace:', mark(message)),
  'Thunderbird, a forward': (message) =>
    lines(
      '-------- Weitergeleitete Nachricht --------',
      'Betreff: \tHarvest',
      'Datum: \tMon, 6 May 2030 10:12:30 +0100',
      'Von: \tAda <ada@corp.example>',
      'An: \tall@corp.example',
      '',
      '',
      message,
    ),
  'Yahoo Mail': (message) =>
    `   ----- Messaggio inoltrato ----- Da: Ada <ada@corp.example>A: <all@corp.example>Inviato: 6 maggio 2030Oggetto: x\n ${message}`,
  HubSpot: (message) =>
    lines(
      '---------- Weitergeleitete Nachricht ---------',
      'Von: Ada <ada@corp.example>',
      'Datum: Montag, 6. Mai 2030',
      'Betreff: Harvest',
      'An: all@corp.example',
      '',
      message,
    ),
  'a header that cannot be read': (message) =>
    lines('-----Original Message-----', 'Xxx: Ada', 'Yyy: Monday', '', message),
};
