import { describe, expect, it } from 'vitest';
import type { LeftOut, Send } from '../../../../../src/cli/replay/mail/mail';
import { readTrace } from '../../../../../src/cli/replay/mail/read-trace';
import { TraceDates } from '../../../../../src/cli/replay/mail/trace-dates';
import { collect, inPieces } from '../../../../builders/replay/a-mail';

const NOW = Date.UTC(2026, 0, 1);

const trace = (csv: string | Buffer): Promise<(Send | LeftOut)[]> =>
  collect(readTrace(inPieces(csv, 50), () => ({ now: NOW, lastAt: 0, filter: () => undefined })));

const HEADING = 'Received,SenderAddress,RecipientAddress,Subject,Status,MessageId,MessageTraceId';

const row = (parts: {
  to: string;
  id?: string;
  at?: string;
  status?: string;
  subject?: string;
  from?: string;
}): string => {
  const {
    to,
    id = '<1@x>',
    at = '2024-03-04T09:00:00',
    status = 'Delivered',
    subject = 'RE: Rota',
    from = 'ada@corp.example',
  } = parts;
  return `${at},${from},${to},"${subject}",${status},${id},guid`;
};

const summary = (sends: readonly (Send | LeftOut)[]): unknown[] =>
  sends.map((send) => (typeof send === 'string' ? send : [send.subject, send.fields.to.map(({ address }) => address)]));

describe('a message trace', () => {
  it('gives a send for all rows of one message', async () => {
    const sends = await trace(
      [HEADING, row({ to: 'ben@corp.example' }), row({ to: 'Cleo@corp.example' })].join('\r\n'),
    );
    expect(summary(sends)).toEqual([['RE: Rota', ['ben@corp.example', 'cleo@corp.example']]]);
    const [send] = sends as [Send];
    expect(send).toMatchObject({ from: { address: 'ada@corp.example' }, at: Date.UTC(2024, 2, 4, 9), isAnswer: true });
    expect(await send.body()).toBeUndefined();
  });

  it('brings rows of one message together that stand apart, and puts the oldest first', async () => {
    const csv = [
      HEADING,
      row({ to: 'b@corp.example', id: '<2@x>', at: '2024-03-05T09:00:00', subject: 'later' }),
      row({ to: 'b@corp.example', id: '<1@x>', subject: 'earlier' }),
      row({ to: 'c@corp.example', id: '<2@x>', at: '2024-03-05T09:00:00', subject: 'later' }),
    ].join('\n');
    expect(summary(await trace(csv))).toEqual([
      ['earlier', ['b@corp.example']],
      ['later', ['b@corp.example', 'c@corp.example']],
    ]);
  });

  it('shows the list that Exchange expanded in its members’ place, and proves it', async () => {
    const csv = [HEADING, row({ to: 'all@corp.example', status: 'Expanded' }), row({ to: 'b@corp.example' })].join(
      '\n',
    );
    const [send] = (await trace(csv)) as [Send];
    expect(send.fields.to.map(({ address }) => address)).toEqual(['all@corp.example']);
    expect(send.lists).toEqual(['all@corp.example']);
  });

  it('may be the enhanced summary of the admin centre', async () => {
    const csv =
      'origin_timestamp_utc,sender_address,recipient_status,message_subject,message_id\n' +
      '2024-03-04T09:00:00.1234567,ada@corp.example,"ben@corp.example##Receive, Deliver;cleo@corp.example##Receive, Send",Rota,<1@x>';
    expect(summary(await trace(csv))).toEqual([['Rota', ['ben@corp.example', 'cleo@corp.example']]]);
  });

  it.each([
    ['semicolons', (csv: string) => Buffer.from(csv.replaceAll(',', ';'))],
    ['UTF-16', (csv: string) => Buffer.from(`\ufeff${csv}`, 'utf16le')],
    ['a type line', (csv: string) => Buffer.from(`#TYPE Microsoft.Exchange.MessageTrace\r\n${csv}`)],
    ['a byte order mark', (csv: string) => Buffer.from(`\ufeff${csv}`)],
  ])('is read with %s', async (_, written) => {
    expect(summary(await trace(written([HEADING, row({ to: 'b@corp.example' })].join('\n'))))).toEqual([
      ['RE: Rota', ['b@corp.example']],
    ]);
  });

  it('leaves programs’ mail out', async () => {
    const csv = [
      HEADING,
      row({ to: 'b@corp.example', from: 'no-reply@corp.example' }),
      row({ to: 'b@corp.example', from: '<>', id: '2' }),
    ];
    expect(await trace(csv.join('\n'))).toEqual(['automatic', 'automatic']);
  });

  it.each(['name,size\na,1\n', 'only one column\n', ''])('is no trace: %j', async (csv) => {
    await expect(trace(csv)).rejects.toThrow(/columns/);
  });
});

describe('its dates', () => {
  it.each([
    [['2024-03-04 09:05:06'], [2024, 2, 4, 9, 5, 6]],
    [['2024-03-04T09:05:06Z'], [2024, 2, 4, 9, 5, 6]],
    [['3/4/2024 9:05:06 PM'], [2024, 2, 4, 21, 5, 6]],
    [['04.03.2024 09:05:06'], [2024, 2, 4, 9, 5, 6]],
    [
      ['14/03/2024 00:00:00', '04/03/2024 09:05:06'],
      [2024, 2, 4, 9, 5, 6],
    ],
    [
      ['03/14/2024 00:00:00', '03/04/2024 09:05:06'],
      [2024, 2, 4, 9, 5, 6],
    ],
  ])('%j', (texts, parts) => {
    const dates = new TraceDates(NOW);
    const read = texts.map((text) => dates.read(text));
    expect(read.at(-1)).toBe(Date.UTC(...(parts as [number, number, number])));
  });

  it('nonsense is none', () => {
    expect(new TraceDates(NOW).read('soon')).toBeUndefined();
  });
});
