import { expect, test } from 'vitest';
import type { Field, FieldRead, RecipientEntry } from '../../../../../src/outlook/ports';
import { inSafeOrder } from '../../../../../src/taskpane/review/state/write-order';
import { person } from '../../../../builders/pane/fake-pane';

type Standing = Readonly<Partial<Record<Field, string>>>;

/** One letter a person. */
const people = (letters = ''): readonly RecipientEntry[] =>
  Array.from(letters, (letter) => person(letter, `${letter}@corp.example`));

const read = (letters = ''): FieldRead => ({ entries: people(letters), atCap: false });

const order = (now: Standing, target: Standing, fields: readonly Field[] = ['to', 'cc', 'bcc']): string =>
  inSafeOrder(
    fields,
    { to: read(now.to), cc: read(now.cc), bcc: read(now.bcc) },
    { to: people(target.to), cc: people(target.cc), bcc: people(target.bcc) },
  ).join(' ');

test.each<[string, Standing, Standing, string]>([
  ['to Bcc: Bcc first', { to: 'ab', cc: 'c', bcc: 'd' }, { bcc: 'dabc' }, 'bcc to cc'],
  ['back from Bcc: Bcc last', { bcc: 'dabc' }, { to: 'ab', cc: 'c', bcc: 'd' }, 'to cc bcc'],
  ['to one person in To: as they stand', { to: 'ab', cc: 'c' }, { to: 'a' }, 'to cc bcc'],
  ['to one person in Cc: To before the field they stand in', { to: 'b', cc: 'ac' }, { to: 'a' }, 'to cc bcc'],
  ['and back: the field they go back to before To', { to: 'a' }, { to: 'b', cc: 'ac' }, 'cc to bcc'],
  [
    'nobody goes elsewhere: as they stand',
    { to: 'ax', cc: 'bx', bcc: 'cx' },
    { to: 'a', cc: 'b', bcc: 'c' },
    'to cc bcc',
  ],
  ['half of it done, people twice: what is left empties safely', { to: 'ab', bcc: 'ab' }, { bcc: 'ab' }, 'to cc bcc'],
])('%s', (_what, now, target, expected) => {
  expect(order(now, target)).toBe(expected);
});

test('names no field that was not asked for', () => {
  expect(order({ to: 'a', cc: 'b' }, { bcc: 'ab' }, ['to', 'bcc'])).toBe('bcc to');
});

test('people who change places leave no safe order: each field comes once all the same', () => {
  expect(order({ to: 'a', cc: 'b' }, { to: 'b', cc: 'a' })).toBe('bcc to cc');
});

test('one spelling of an address is as good as another', () => {
  const fields = inSafeOrder(
    ['to', 'bcc'],
    { to: read('a'), cc: read(), bcc: read() },
    { to: [], cc: [], bcc: [person('Else', 'SMTP:A@Corp.example')] },
  );
  expect(fields).toEqual(['bcc', 'to']);
});
