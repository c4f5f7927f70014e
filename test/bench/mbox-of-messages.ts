/** Mail of an invented organisation, as much of it as is asked for, the same every time. */

const PEOPLE = 3_000;
const LISTS = 40;
const START = Date.UTC(2024, 0, 1, 8);
const GAP_MS = 90_000;

/** A sequence that looks random and is the same in every run (Lehmer). */
function sequence(): (below: number) => number {
  let state = 20_161_114;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const person = (n: number): string => `Person ${n} <person${n}@corp.example>`;
const list = (n: number): string => `list${n}@lists.corp.example`;

const SENTENCE =
  'The figures of the second quarter are in the shared folder; please look at the third sheet before Friday.\r\n';

function quoted(from: string, to: string): string {
  return `\r\n________________________________\r\nFrom: ${from}\r\nSent: Monday, 1 January 2024 09:00\r\nTo: ${to}\r\nSubject: Figures\r\n\r\n${SENTENCE.repeat(6)}`;
}

/** One message of an mbox: people among themselves, posts to lists, HTML, attachments, programs, newsletters. */
function message(n: number, next: (below: number) => number): string {
  const from = person(next(PEOPLE));
  const date = new Date(START + n * GAP_MS).toUTCString();
  const kind = next(100);
  const to = Array.from({ length: 1 + next(next(40) === 0 ? 60 : 5) }, () => person(next(PEOPLE))).join(',\r\n ');
  const answered = n > 50 && next(3) > 0 ? n - 1 - next(50) : undefined;
  const headers = [
    `From person@corp.example ${new Date(START + n * GAP_MS).toUTCString().replace(/^(\w+), (\d+) (\w+) (\d+) ([\d:]+) GMT$/, '$1 $3 $2 $5 $4')}`,
    'Received: from mail.corp.example by mx.corp.example with ESMTPS; ' + date,
    `Date: ${date}`,
    `Message-ID: <${n}@corp.example>`,
    `Subject: ${answered === undefined ? '' : 'RE: '}Figures of week ${n % 500}`,
    'MIME-Version: 1.0',
    ...(answered === undefined
      ? []
      : [`In-Reply-To: <${answered}@corp.example>`, `References: <${answered}@corp.example>`]),
  ];
  const text = SENTENCE.repeat(2 + next(8)) + (answered === undefined ? '' : quoted(from, to));
  const plain = ['Content-Type: text/plain; charset=utf-8', '', text];
  if (kind < 5) headers.push(`From: ${from}`, `To: ${to}`, 'Auto-Submitted: auto-replied', ...plain);
  else if (kind < 10)
    headers.push('From: News <news@shop.example>', `To: ${to}`, 'List-Unsubscribe: <https://shop.example/u>', ...plain);
  else if (kind < 30) {
    const address = list(next(LISTS));
    headers.push(`From: ${from}`, `To: ${address}`, `Cc: ${to}`, `List-Post: <mailto:${address}>`, ...plain);
  } else if (kind < 50) {
    const paragraphs = text.replace(/\r\n/g, '<br>\r\n');
    const html = `<html><body><div>${paragraphs}</div></body></html>`;
    headers.push(`From: ${from}`, `To: ${to}`, 'Content-Type: text/html; charset=utf-8', '', html);
  } else if (kind < 53) {
    const attachment = `${'QUJD'.repeat(19)}\r\n`.repeat(400);
    headers.push(
      `From: ${from}`,
      `To: ${to}`,
      'Content-Type: multipart/mixed; boundary=part',
      '',
      `--part\r\n${plain.join('\r\n')}\r\n--part\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n`,
      `${attachment}--part--`,
    );
  } else headers.push(`From: ${from}`, `To: ${to}`, ...plain);
  return `${headers.join('\r\n')}\r\n\r\n`;
}

/** An mbox of so many messages, piece by piece. */
export function* mboxOf(messages: number): Generator<string> {
  const next = sequence();
  for (let n = 0; n < messages; n += 1) yield message(n, next);
}
