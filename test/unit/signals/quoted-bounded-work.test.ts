import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BODY_LIMIT } from '../../../src/outlook/ports';
import { MARKER, senderAskedNotTo } from '../../../src/signals/marker';
import { readQuotedHeader } from '../../../src/signals/quoted-header';
import { workOf } from '../../builders/signals/work-of';

/** What the headers of many languages are made of, whole and broken. */
const hostile = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Von: ', 'De : ', 'Gesendet: 3.5.2030', 'An: ', '抄送：', 'Тема: ', 'A:') },
  {
    weight: 4,
    arbitrary: fc.constantFrom('\n', '\r\n', '\r', '\n\n', '> ', '>', '*', ';', '<', ':', '@', ' ', '\u200f'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '-----x x----- ',
      '-----',
      '_____',
      ' im Auftrag von ',
      '03.05.2030 10:12',
      '<a@b>',
      '(a@',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom('On 3 May 2030 10:12 ', ' wrote:', 'schrieb', '写道：', MARKER, '[NoReply') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
);
const pattern = fc.array(hostile, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));

const fill = (unit: string, length: number): string =>
  (unit || ' ').repeat(Math.ceil(length / (unit.length || 1))).slice(0, length);

const WORST = [
  'Von: a\nAn: b\n\n',
  'Von: a\nGesendet: 3.5.2030\nVon: b\n',
  'Foo: a\nVon: b\nBar: c\n',
  'De : x on behalf of y on behalf of z\nÀ : b\n',
  '-----x----- From: a <a@b>To: c <c@d>',
  '-----xyz----- ABCDEFGHIJKLMNOPQRSTUVW:',
  '-----xyz----- >Abcdefghijklmnop qrs tuv: Xx',
  'x 2030 10:12 <a@b>\n',
  'x 2030 10:12 a:\n\n',
  '---------- x ----------\n',
  '--x--\nVon: x\n',
  'An: @',
  'An: b\n@@@@@@>',
  '(@',
  '2030.5.',
  '> ',
];

describe('work is bounded in every language', () => {
  test('twice the text, hardly more than twice the work, whatever is repeated', () => {
    fc.assert(
      fc.property(pattern, (unit) => {
        const work = (length: number) => workOf(() => readQuotedHeader(fill(unit, length)));
        expect(work(40_000)).toBeLessThanOrEqual(2.2 * work(20_000) + 5_000);
      }),
      { numRuns: 50 },
    );
  }, 20_000);

  test.each(WORST)('%j over and over is linear work', (unit) => {
    const work = (length: number) => workOf(() => readQuotedHeader(fill(unit, length)));
    expect(work(80_000)).toBeLessThanOrEqual(2.2 * work(40_000) + 5_000);
    expect(work(80_000)).toBeLessThanOrEqual(200 * 80_000);
  });

  test.each(WORST)('5 MB of %j cost what the first characters cost', (unit) => {
    const long = fill(unit, 5_000_000);
    const read = long.slice(0, BODY_LIMIT);
    expect(workOf(() => readQuotedHeader(long))).toBeLessThanOrEqual(workOf(() => readQuotedHeader(read)) + BODY_LIMIT);
    expect(readQuotedHeader(long)).toEqual(readQuotedHeader(read));
  });

  test('all quotes of a body, one below the other: each costs no more than the body', () => {
    const block = 'Von: Ada <a@x.example>\nGesendet: 3.5.2030\nAn: Wards\nBetreff: x\n\n';
    const body = fill(block, 100_000);
    const quote = readQuotedHeader(body)!;
    expect(quote.end).toBe(block.length - 1);
    // The first of a thousand: what stands below is not looked at, but for its lines.
    expect(workOf(() => readQuotedHeader(body))).toBeLessThanOrEqual(10 * body.length);
  });

  test('the marker: where its token is not, one look at what is read of a body', () => {
    const head = 'Von: Ada <a@x.example>\nGesendet: 3.5.2030\nAn: Wards\nBetreff: x\n\n';
    const work = (text: string): number => {
      const body = head + text;
      const quote = readQuotedHeader(body);
      return workOf(() => senderAskedNotTo(body, quote));
    };
    for (const unit of WORST) expect(work(fill(unit, 1_000_000))).toBeLessThanOrEqual(5 * BODY_LIMIT);
  });
});

test('whatever is written, what is found lies within it, and its end behind its start', () => {
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 80 }), (parts) => {
      const body = parts.join('');
      const quote = readQuotedHeader(body);
      expect(['yes', 'earlier', 'no']).toContain(senderAskedNotTo(body, quote));
      if (!quote) return;
      expect(quote.end).toBeGreaterThan(quote.start);
      expect(quote.end).toBeLessThanOrEqual(body.length);
      if (quote.certainty === 'strong') expect(quote.from!.name || quote.from!.address).toBeTruthy();
    }),
    { numRuns: 3_000 },
  );
});
