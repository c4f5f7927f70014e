import { describe, expect, test } from 'vitest';
import type { QuotedEntry, QuotedHeader } from '../../../src/signals/quoted-header';
import { wasBcc } from '../../../src/signals/was-bcc';

const me = { addresses: ['ada@corp.example', 'a.sender@corp.example'], names: ['Ada Sender'] };
const bo: QuotedEntry = { name: 'Bo Boss', address: 'bo@corp.example' };
const cy: QuotedEntry = { name: 'Cy Clerk', address: 'cy@corp.example' };

const quote = (differs: Partial<QuotedHeader> = {}): QuotedHeader => ({
  start: 0,
  end: 90,
  form: 'block',
  from: bo,
  to: [cy],
  cc: [],
  certainty: 'strong',
  ...differs,
});
const nobody = (): boolean => false;

test('everybody named has an address, and none is me: it came as Bcc', () => {
  expect(wasBcc(quote(), me, nobody)).toMatchObject({ known: true, value: 'yes' });
});

describe('it did not', () => {
  test.each([
    ['I am named by address', { cc: [{ name: 'A. S.', address: 'ada@corp.example' }] }],
    ['by an alias', { cc: [{ name: 'A. S.', address: 'a.sender@corp.example' }] }],
    ['by name, the other way round', { cc: [{ name: 'Sender, Ada', address: 'old@corp.example' }] }],
    ['a list is named', { to: [cy, { name: 'All Staff', address: 'all-staff@corp.example' }] }],
    ['it is my own message', { from: { name: 'Ada Sender', address: 'ada@corp.example' } }],
    ['nobody is named', { to: [] }],
  ] satisfies [string, Partial<QuotedHeader>][])('%s', (_why, differs) => {
    expect(wasBcc(quote(differs), me, nobody)).toMatchObject({ known: true, value: 'no' });
  });

  test('a list that only policy or the catalogue knows', () => {
    expect(wasBcc(quote(), me, (entry) => entry.address === cy.address)).toMatchObject({ known: true, value: 'no' });
  });
});

test.each([
  ['a name without an address, when one word of it is mine', quote({ to: [cy, { name: 'Sender, A. (Ward 4)' }] })],
  ['one that may be my mailbox', quote({ to: [cy, { name: 'Ada Lovelace' }] })],
  ['one that is not shaped like a person', quote({ to: [cy, { name: 'Reception' }] })],
  ['one that looks like a list', quote({ to: [cy, { name: 'Ward 4 Team' }] })],
  ['half a header', quote({ certainty: 'weak' })],
  ['no quote', undefined],
])('unknown from %s', (_what, from) => {
  expect(wasBcc(from, me, nobody).known).toBe(false);
});

describe('names without addresses, as Outlook writes them for colleagues', () => {
  const colleagues = quote({ to: [{ name: 'Dean, Di' }, { name: 'Elton, Ed' }], cc: [cy] });

  test('that leave me out make it likely', () => {
    expect(wasBcc(colleagues, me, nobody)).toMatchObject({ known: true, value: 'likely' });
  });

  test('tell nothing where one is a list, or I have no name', () => {
    expect(wasBcc(colleagues, me, (entry) => entry.name === 'Dean, Di').known).toBe(false);
    expect(wasBcc(colleagues, { ...me, names: [] }, nobody).known).toBe(false);
  });
});
