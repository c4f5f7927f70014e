import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accuracy } from '../accuracy';
import { isMet } from '../benchmark';
import type { Measurement, Unmeasured } from '../benchmark';
import { chooseBenchmarks } from '../run-benchmarks';

const BLOCK = `Thanks.

From: Ada Lovelace <ada@corp.example>
Sent: Monday, 14 November 2016 08:29
To: Grace Hopper <grace@corp.example>; Wards <wards@corp.example>
Subject: RE: [choir] the rota

Hello.`;

const entry = (name: string | null, address: string | null): object => ({ name, address });
const ADA = entry('Ada Lovelace', 'ADA@corp.example');
const GRACE = entry('Grace Hopper', 'grace@corp.example');
const WARDS = entry(null, 'wards@corp.example');
const EXPECTED = { from: ADA, to: [GRACE, WARDS], cc: [], subject: 'the rota' };
const NOTHING = { from: null, to: null, cc: null, subject: null };

/** A row of a suite of fixtures, unless it says otherwise. */
const quoted = (id: string, row: object): object => ({
  id,
  source: 'somebody/suite',
  body_text: BLOCK,
  expected: EXPECTED,
  negative: false,
  ...row,
});
const ARCHIVE = { source: 'public-inbox/choir.example', strict: true };

const mail = (id: string, label: string, headers: readonly (readonly [string, string])[], row?: object): object => ({
  id,
  label,
  headers,
  n_to: 1,
  n_cc: 0,
  ...row,
});

describe('accuracy', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'accuracy-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const write = (file: string, rows: readonly object[]): Promise<void> =>
    writeFile(path.join(folder, file), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const measure = async (cases?: string): Promise<ReadonlyMap<string, Measurement | Unmeasured>> =>
    new Map((await accuracy.run({ data: folder, cases })).map((figure) => [figure.metric, figure]));

  it('says of each figure which file is missing, and measures the rest', async () => {
    await write('new-text.jsonl', [{ id: 'a', text: 'Please remove me from this list.', label: 'storm_remove' }]);
    const figures = await measure();
    expect(figures.get('quoted-header-html')).toEqual({
      metric: 'quoted-header-html',
      why: expect.stringContaining('quoted-headers-html.jsonl'),
    });
    expect(figures.get('storm-recall')).toMatchObject({ value: 1, n: 1 });
    expect(figures.get('storm-false')).toHaveProperty('why');
    expect(figures.size).toBe(16);
  });

  it.each([
    ['no JSON', 'x'],
    ['no object', '3'],
    ['no text', '{"id":"a","label":"legit"}'],
    ['no id', '{"text":"a","label":"legit"}'],
  ])('names the line with %s', async (_, line) => {
    await writeFile(path.join(folder, 'new-text.jsonl'), `{"id":"a","text":"b","label":"legit"}\n${line}\n`);
    expect((await measure()).get('storm-false')).toMatchObject({ why: expect.stringContaining('line 2') });
  });

  describe('quoted headers', () => {
    const scored = async (row: object): Promise<unknown> => {
      await write('quoted-headers.jsonl', [quoted('one', row)]);
      return (await measure()).get('quoted-header-text');
    };
    const READ = { value: 1, n: 1, failed: [] };
    const MISREAD = { value: 0, n: 1, failed: ['one'] };

    it.each<[string, object, object]>([
      ['as expected', {}, READ],
      ['another sender', { expected: { ...EXPECTED, from: entry('Ada', 'ada@corp.example') } }, MISREAD],
      ['one more recipient than expected', { expected: { ...EXPECTED, to: [GRACE] } }, MISREAD],
      ['another order', { expected: { ...EXPECTED, to: [WARDS, GRACE] } }, MISREAD],
      ['a Cc that is not there', { expected: { ...EXPECTED, cc: [ADA] } }, MISREAD],
      ['another subject', { expected: { ...EXPECTED, subject: 'rota' } }, MISREAD],
      ['a subject with other prefixes', { expected: { ...EXPECTED, subject: '[x] AW: Re: the  rota' } }, READ],
      ['a name in quotation marks', { expected: { ...NOTHING, from: entry('"Ada  Lovelace"', null) } }, READ],
      ['the first of To asserted', { expected: { ...EXPECTED, to: [GRACE] }, expected_source: 'from, to[0]' }, READ],
      ['To asserted to be empty', { expected: { ...EXPECTED, to: [] }, expected_source: 'from, to[0]' }, MISREAD],
      ['no block', { body_text: 'Hello.' }, MISREAD],
      [
        'no subject in the block',
        { body_text: BLOCK.replace(/Subject.*\n/, ''), mail_subjects: ['FW: the rota'] },
        READ,
      ],
      ['in an archive, another order, and one left out', { ...ARCHIVE, expected: { ...EXPECTED, to: [WARDS] } }, READ],
      ['in an archive, one too many', { ...ARCHIVE, expected: { ...EXPECTED, to: [GRACE, WARDS, ADA] } }, MISREAD],
      [
        'in an archive, the list in the place of the sender',
        { ...ARCHIVE, expected: { ...EXPECTED, from: entry('Ada Lovelace via Choir', 'choir@lists.example') } },
        READ,
      ],
      [
        'in an archive, a stranger',
        { ...ARCHIVE, expected: { ...EXPECTED, from: entry('Bob', 'bob@x.example') } },
        MISREAD,
      ],
    ])('%s', async (_, row, score) => {
      expect(await scored(row)).toMatchObject(score);
    });

    it.each<[string, object]>([
      ['nothing asserted', { expected: NOTHING }],
      ['a negative', { negative: true }],
      ['an archive that is not strict', { ...ARCHIVE, strict: false }],
      ['an archive without the flag', { ...ARCHIVE, strict: undefined }],
    ])('does not count: %s', async (_, row) => {
      expect(await scored(row)).toHaveProperty('why');
    });

    it('counts negatives with a block', async () => {
      await write('quoted-headers.jsonl', [
        quoted('block', { negative: true }),
        quoted('none', { negative: true, body_text: 'From: London\nTo: Paris' }),
        quoted('positive', {}),
      ]);
      expect((await measure()).get('quoted-header-false')).toMatchObject({ value: 1, n: 2, failed: ['block'] });
    });

    it('reads HTML through the same score', async () => {
      const body = `<pre>${BLOCK.replace(/</g, '&lt;')}</pre>`;
      await write('quoted-headers-html.jsonl', [
        quoted('one', { body_html: body, strict: null }),
        quoted('two', { body_html: body, ...ARCHIVE, expected: { ...EXPECTED, subject: 'other' } }),
      ]);
      expect((await measure()).get('quoted-header-html')).toMatchObject({ value: 0.5, n: 2, failed: ['two'] });
    });
  });

  it('tells lists from direct mail, automatic mail from both, and leaves bulk mail out', async () => {
    const list = [
      ['List-Id', '<choir.lists.example>'],
      ['List-Post', '<mailto:choir@lists.example>'],
    ] as const;
    await write('list-mails.jsonl', [
      mail('list', 'list', list),
      mail('missed', 'list', []),
      mail('direct', 'direct', []),
      mail('taken', 'direct', list),
      mail('auto', 'auto', [['Auto-Submitted', 'auto-replied']]),
      mail('bulk', 'bulk', list),
    ]);
    const figures = await measure();
    expect(figures.get('list-f1')).toMatchObject({ value: 0.5, n: 4, failed: ['missed', 'taken'] });
    expect(figures.get('automatic-f1')).toMatchObject({ value: 1, n: 5, failed: [] });
  });

  it('finds storm words in what was typed, not in what is quoted', async () => {
    await write('new-text.jsonl', [
      { id: 'remove', text: 'Please remove me from this list.', label: 'storm_remove' },
      { id: 'quiet', text: 'Good morning.', label: 'storm_stop' },
      { id: 'quoted', text: `${BLOCK}\nPlease remove me from this list.`, label: 'legit' },
      { id: 'typed', text: 'Stop replying to all!', label: 'ack' },
      { id: 'complaint', text: 'Stop replying to all!', label: 'complaint' },
    ]);
    const figures = await measure();
    expect(figures.get('storm-recall')).toMatchObject({ value: 0.5, n: 2, failed: ['quiet'] });
    expect(figures.get('storm-false')).toMatchObject({ value: 0.5, n: 2, failed: ['typed'] });
  });

  describe('cases', () => {
    const scored = async (metric: string, row: object): Promise<unknown> => {
      await write('cases.jsonl', [{ id: 'one', ...row }]);
      return (await measure()).get(metric);
    };
    const READ = { value: 1, n: 1, failed: [] };
    const MISREAD = { value: 0, n: 1, failed: ['one'] };

    it('counts storm words and ordinary text apart, of whichever file is named', async () => {
      const row = (id: string, input: string, want: string): object => ({ id, area: 'storm-words', input, want });
      await write('other.jsonl', [
        row('storm', 'Please remove me from this list.', 'storm'),
        row('missed', 'Good morning.', 'storm'),
        row('quiet', 'Good evening.', 'neither'),
      ]);
      const figures = await measure('other.jsonl');
      expect(figures.get('storm-cases')).toMatchObject({ value: 0.5, n: 2, failed: ['missed'] });
      expect(figures.get('storm-cases-false')).toMatchObject({ value: 0, n: 1 });
      expect((await measure()).get('storm-cases')).toMatchObject({ why: expect.stringContaining('cases.jsonl') });
    });

    const ENTRIES = { from: ['Ada Lovelace', 'ADA@corp.example'], ncc: 0 };
    it.each<[string, object, object]>([
      ['as wanted', { ...ENTRIES, form: 'block', cert: 'strong', nt: 'Thanks.' }, READ],
      ['another new text', { nt: 'Thank you.' }, MISREAD],
      ['another form', { form: 'attribution' }, MISREAD],
      ['none wanted', { form: null }, MISREAD],
      ['a name without its address', { from: ['Ada Lovelace', null] }, MISREAD],
      ['one recipient too few', { to: [['Grace Hopper', 'grace@corp.example']] }, MISREAD],
      ['another subject', { subject: 'the rota' }, MISREAD],
    ])('quoted header: %s', async (_, want, score) => {
      expect(await scored('quote-cases', { area: 'quoted-header', input: BLOCK, want })).toMatchObject(score);
    });

    const MAIL = 'From: ada@corp.example\nTo: a@corp.example, b@corp.example\nSubject: a\n\nHello.\n';
    it.each<[string, object, object]>([
      ['as wanted', { to: ['a@corp.example', 'b@corp.example'], cc: [], left: null, subject: 'a' }, READ],
      ['not asserted', { to: null, cc: null, left: null, subject: null }, READ],
      ['another order', { to: ['b@corp.example', 'a@corp.example'], left: null }, MISREAD],
      ['so many', { to: '2 addresses', left: null }, READ],
      ['left out', { left: 'no-recipients' }, MISREAD],
    ])('mail: %s', async (_, want, score) => {
      const base64 = Buffer.from(MAIL).toString('base64');
      expect(await scored('mail-cases', { area: 'replay-eml', input_base64: base64, want })).toMatchObject(score);
    });

    it.each<[string, string, object]>([
      ['two', `From \n${MAIL}\nFrom \n${MAIL}`, READ],
      ['one', `From \n${MAIL}`, MISREAD],
      ['none', 'Hello.', MISREAD],
    ])('mailbox of two messages that holds %s', async (_, input, score) => {
      const row = { area: 'replay-mbox', fileName: 'all', input, want: { messages: 2, sends: 2 } };
      expect(await scored('mbox-cases', row)).toMatchObject(score);
    });

    it('generates what is too long for a row, and names what it does not know', async () => {
      const row = { area: 'replay-eml', want: { to: '10000 addresses', left: null } };
      expect(await scored('mail-cases', { ...row, generate: 'To: ten-thousand' })).toMatchObject(READ);
      expect(await scored('mail-cases', { ...row, generate: 'something else' })).toMatchObject(MISREAD);
    });

    it('names the case that lacks something', async () => {
      expect(await scored('quote-cases', { area: 'quoted-header', want: {} })).toMatchObject({
        why: expect.stringContaining('one has no "input"'),
      });
    });
  });

  it('sends direct mail of up to 24 recipients once more', async () => {
    const people = Array.from({ length: 24 }, (_, n) => `Colleague ${n} <c${n}@corp.example>`).join(', ');
    const from = ['From', 'Ada <ada@corp.example>'] as const;
    await write('list-mails.jsonl', [
      mail('quiet', 'direct', [from, ['To', people]], { n_to: 24 }),
      mail('prompts', 'direct', [from, ['To', 'All Staff'], ['Cc', 'Bob <bob@corp.example>']]),
      mail('many', 'direct', [from, ['To', 'All Staff']], { n_to: 20, n_cc: 5 }),
      mail('list', 'list', [from, ['To', 'All Staff']]),
    ]);
    const figures = await measure();
    expect(figures.get('ordinary-prompts')).toMatchObject({ value: 0.5, n: 2, failed: ['prompts'] });
    expect(figures.get('ordinary-prompts-typed')).toMatchObject({ value: 0.5, n: 2, failed: ['prompts'] });
    expect(figures.get('direct-prompts')).toMatchObject({ value: 2, n: 3, failed: ['prompts', 'many'] });
  });
});

describe('choosing benchmarks', () => {
  it('leaves accuracy out where no folder is given, and refuses where it was named', () => {
    const leftOut = (data?: string) => chooseBenchmarks({ names: [], data }).leftOut.includes(accuracy);
    expect([leftOut(), leftOut('/x')]).toEqual([true, false]);
    expect(() => chooseBenchmarks({ names: ['accuracy'], data: undefined })).toThrow('--data');
    expect(() => chooseBenchmarks({ names: ['acuracy'], data: '/x' })).toThrow('acuracy');
  });

  it('builds for those alone that need it', () => {
    expect(chooseBenchmarks({ names: ['accuracy', 'parser-speed'], data: '/x' }).needBuild).toBe(false);
    expect(chooseBenchmarks({ names: ['accuracy', 'bundle-size'], data: '/x' }).needBuild).toBe(true);
  });
});

describe('a limit', () => {
  it.each([
    [undefined, 2, true],
    [undefined, 3, false],
    ['at-most', 1, true],
    ['at-least', 2, true],
    ['at-least', 1, false],
  ] as const)('%s: %d to 2', (met, value, kept) => {
    expect(isMet({ metric: 'x', unit: '', limit: 2, value, ...(met && { met }) })).toBe(kept);
    expect(isMet({ metric: 'x', unit: '', value })).toBe(true);
  });
});
