import { describe, expect, test } from 'vitest';
import type { FieldRead } from '../../../src/outlook/ports';
import { areSame, areSameFields } from '../../../src/check/same-recipients';

const grace = { name: 'Grace Hopper', address: 'grace@corp.example' };
const ada = { name: 'Ada Lovelace', address: 'ada@corp.example' };

describe('the same recipients', () => {
  test.each([
    [
      'in another order, renamed, spelt otherwise',
      [grace, ada],
      [{ name: 'L', address: 'SMTP:Ada@corp.example' }, grace],
      true,
    ],
    ['one more', [grace], [grace, ada], false],
    ['one of them twice', [grace, ada, ada], [grace, grace, ada], false],
    [
      'groups without an address, by name',
      [{ name: 'My friends', address: '' }],
      [{ name: 'my friends', address: '' }],
      true,
    ],
    ['other groups', [{ name: 'My friends', address: '' }], [{ name: 'My family', address: '' }], false],
  ])('%s', (_what, some, others, expected) => {
    expect(areSame(some, others)).toBe(expected);
  });

  test('in other fields make another message', () => {
    const field = (name: string): FieldRead => ({
      entries: [{ name, address: `${name}@corp.example`, type: 'user' }],
      atCap: false,
    });
    const fields = { to: field('a'), cc: field('b'), bcc: field('c') };
    expect(areSameFields(fields, { ...fields, to: field('A') })).toBe(true);
    expect(areSameFields(fields, { ...fields, to: fields.cc, cc: fields.to })).toBe(false);
  });
});
