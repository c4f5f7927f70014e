import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BODY_LIMIT } from '../../../src/outlook/ports';
import { known } from '../../../src/engine/facts';
import type { RecipientEntry } from '../../../src/outlook/ports';
import { newText } from '../../../src/signals/new-text';
import { readQuotedHeader } from '../../../src/signals/quoted-header';
import { personOrList, quoteEvidence } from '../../../src/signals/person-or-list';
import { readRecipients } from '../../../src/signals/recipients';
import { stormWords } from '../../../src/signals/storm-words';
import { subjectPrefix } from '../../../src/signals/subject-prefix';
import { workOf } from '../../builders/signals/work-of';

/** What headers, separators and attributions are made of, whole and broken. */
const hostile = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('From: ', 'Sent: 3 May', 'To: ', 'Cc: ', 'Subject: ', 'On 2030 ', 'wrote:') },
  {
    weight: 4,
    arbitrary: fc.constantFrom('\n', '\r\n', '\r', '\n\n\n', '> ', '*', ';', ',', '<', '[mailto:', '@', ' '),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('-----Original Message-----', '__________', ' on behalf of ', 'a@b', ':', '"'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('i want to ', 'please ', 'remove me ', 'stop ', 'unsubscribe ', 'all ', 'not '),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
);
const body = fc.array(hostile, { maxLength: 80 }).map((parts) => parts.join(''));
const pattern = fc.array(hostile, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));

const fill = (text: string, length: number): string =>
  (text || ' ').repeat(Math.ceil(length / (text.length || 1))).slice(0, length);

describe('any text at all', () => {
  test('is read without an error, and what is found lies within it', () => {
    fc.assert(
      fc.property(body, (text) => {
        const quote = readQuotedHeader(text);
        if (quote) {
          expect(quote.start).toBeGreaterThanOrEqual(0);
          expect(quote.start).toBeLessThan(text.length);
          for (const entry of quote.to.concat(quote.cc)) expect(entry.name || entry.address).toBeTruthy();
        }
        const typed = newText(text, quote);
        expect(typed.length).toBeLessThanOrEqual(quote ? quote.start : text.length);
        expect(new Set(stormWords(typed)).size).toBe(stormWords(typed).length);
        expect(['reply', 'forward', 'none']).toContain(subjectPrefix(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test('a quote found in new text alone is found at the same place with more below it', () => {
    fc.assert(
      fc.property(body, (text) => {
        const block = 'From: Ada <ada@x.example>\nSent: 3 May 2030\nTo: Board\nSubject: x\n\n';
        const alone = readQuotedHeader(`${block}${text}`);
        expect(alone).toMatchObject({ start: 0, form: 'block', subject: 'x', certainty: 'strong' });
      }),
      { numRuns: 500 },
    );
  });

  test('recipients of any kind are each counted once', () => {
    const entry: fc.Arbitrary<RecipientEntry> = fc.record({
      name: fc.oneof(body, fc.constantFrom('', 'Ada', 'All')),
      address: fc.oneof(fc.constantFrom('', 'a@x.example', 'A@X.example', '@', 'a@'), fc.string({ maxLength: 5 })),
      type: fc.constantFrom('user', 'distributionList', 'externalUser', 'other'),
    });
    const context = {
      me: { addresses: [], names: [] },
      organisationDomains: ['x.example'],
      isKnownList: () => false,
    };
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
        const { people, lists } = readRecipients([known({ entries, atCap: false }, 'to')], context);
        expect(people.length + lists.length).toBeLessThanOrEqual(entries.length);
        const addresses = people.map((one) => one.address).concat(lists.map((one) => one.address));
        const given = addresses.filter((address) => address !== '');
        expect(new Set(given).size).toBe(given.length);
        for (const one of [...people, ...lists]) expect(one.name.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('work is bounded', () => {
  const limits: readonly (readonly [string, number, (text: string) => unknown])[] = [
    ['quoted header', BODY_LIMIT, readQuotedHeader],
    ['new text', 8_000, (text) => newText(text, undefined)],
    ['storm words', 8_000, stormWords],
  ];

  test.each(limits)('%s: a body of 5 MB costs what its read part costs', (_, limit, read) => {
    fc.assert(
      fc.property(pattern, (unit) => {
        const long = fill(unit, 5_000_000);
        // The cut itself, and nothing else, may depend on the rest.
        expect(workOf(() => read(long))).toBeLessThanOrEqual(workOf(() => read(long.slice(0, limit))) + limit);
        expect(read(long)).toEqual(read(long.slice(0, limit)));
      }),
      { numRuns: 10 },
    );
  });

  test('quoted header: twice the text, hardly more than twice the work, whatever is repeated', () => {
    fc.assert(
      fc.property(pattern, (unit) => {
        const work = (length: number) => workOf(() => readQuotedHeader(fill(unit, length)));
        expect(work(40_000)).toBeLessThanOrEqual(2.2 * work(20_000) + 5_000);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    'From: a\n',
    'From: a\nTo: b;\n',
    'From: a;\nb;\nc;\n',
    'To: b;\nc,\n',
    'Subject: x\nfoo\nTo: y\n',
    'From: x\n\n\n',
    'On 2030 \n',
    '____________\nFrom: x\n',
    '-----\n',
    '\n',
    'a',
    ' ',
    ';',
  ])('quoted header: %j over and over is linear work', (unit) => {
    const work = (length: number) => workOf(() => readQuotedHeader(fill(unit, length)));
    expect(work(80_000)).toBeLessThanOrEqual(2.2 * work(40_000) + 5_000);
    expect(work(80_000)).toBeLessThanOrEqual(80 * 80_000);
  });

  test('recipients: twice as many, hardly more than twice the work', () => {
    const context = {
      me: { addresses: ['me@x.example'], names: ['Me'] },
      organisationDomains: ['x.example'],
      isKnownList: () => false,
    };
    const entries = (count: number): RecipientEntry[] =>
      Array.from({ length: count }, (_, index) => ({
        name: `all${index}`,
        address: `l${index}@x.example`,
        type: 'other',
      }));
    const work = (count: number) =>
      workOf(() => readRecipients([known({ entries: entries(count), atCap: false }, 'to')], context));
    expect(work(2_000)).toBeLessThanOrEqual(2.2 * work(1_000));
  });

  test('refining by a quote: twice as many on both sides, hardly more than twice the work', () => {
    const me = { addresses: ['me@x.example'], names: ['Me'] };
    const work = (count: number): number => {
      const names = Array.from({ length: count }, (_, index) => ({
        name: `name${index}`,
        address: `l${index}@x.example`,
      }));
      const quote = { start: 0, end: 0, form: 'block', to: names, cc: names, certainty: 'strong' } as const;
      return workOf(() => {
        const evidence = { organisationDomains: ['x.example'], isKnownList: false, quote: quoteEvidence(quote, me) };
        for (const name of names) personOrList({ ...name, type: 'other' }, evidence);
      });
    };
    expect(work(1_000)).toBeLessThanOrEqual(2.2 * work(500));
  });
});
