import type { Send } from '../../../src/cli/replay/mail/mail';

const START = Date.UTC(2024, 2, 4, 9);

/** A send from Ada to two colleagues, answering something, unless told otherwise. */
export const aSend = (parts: Partial<Send> = {}): Send => ({
  from: { name: 'Ada Sender', address: 'ada@corp.example' },
  fields: { to: colleagues(2), cc: [], bcc: [] },
  truncated: false,
  subject: 'RE: Rota',
  at: START,
  messageId: '',
  conversation: '<rota@corp.example>',
  isAnswer: true,
  indexBytes: 0,
  lists: [],
  body: () => Promise.resolve('Thanks, that works for me.'),
  ...parts,
});

export const colleagues = (count: number): { name: string; address: string }[] =>
  Array.from({ length: count }, (_, n) => ({ name: `Colleague ${n}`, address: `colleague${n}@corp.example` }));

/** A raw message as it stands in a file. */
export const rawMail = (headers: Readonly<Record<string, string>>, body = 'Hello.', newline = '\n'): string =>
  [
    ...Object.entries({
      From: 'Ada Sender <ada@corp.example>',
      To: 'ben@corp.example, cleo@corp.example',
      Subject: 'Rota',
      Date: 'Mon, 4 Mar 2024 09:00:00 +0000',
      ...headers,
    })
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name}: ${value}`),
    '',
    body,
    '',
  ].join(newline);

/** Bytes in pieces of this size, as a file gives them. */
export async function* inPieces(bytes: Buffer | string, size = bytes.length): AsyncGenerator<Buffer> {
  const all = Buffer.from(bytes);
  for (let at = 0; at < all.length; at += size) yield await Promise.resolve(all.subarray(at, at + size));
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
