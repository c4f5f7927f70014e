import { describe, expect, test } from 'vitest';
import { findPeople, peopleIndex } from '../../../../../src/taskpane/review/audience/direct-people-find';

const person = (name: string, address: string) => ({ name, address });

const index = peopleIndex([
  person('Zoë Ångström', 'zoe@corp.example'),
  person('Łukasz Żółć', 'lukasz@corp.example'),
  person('GROẞ, Jörg', 'jg@partner.example'),
  person('Søren Æbelø', 'soren@corp.example'),
  person('ＡＢＣ商事', 'abc@corp.example'),
  person('Ada Lovelace (Analytics)', 'ada.lovelace@corp.example'),
]);

const found = (query: string): readonly string[] => findPeople(index, query).map(({ address }) => address);

describe('whoever looks for somebody types', () => {
  test.each([
    ['no accents', 'zoe angstrom', 'zoe@corp.example'],
    ['accents that the name does not have', 'Adá', 'ada.lovelace@corp.example'],
    ['letters that no mark can be taken from', 'lukasz zolc', 'lukasz@corp.example'],
    ['in capitals', 'SØREN ÆBELØ', 'soren@corp.example'],
    ['a double s', 'gross', 'jg@partner.example'],
    ['half-width for full-width', 'abc商事', 'abc@corp.example'],
    ['a part of an address', 'g@partner', 'jg@partner.example'],
    ['the last name first', 'lovelace ada', 'ada.lovelace@corp.example'],
    ['what only looks like a pattern', '(analytics)', 'ada.lovelace@corp.example'],
  ])('%s', (_what, query, address) => {
    expect(found(query)).toEqual([address]);
  });

  test('nothing, or blanks, and has everybody', () => {
    expect([found('').length, found('  \t').length]).toEqual([6, 6]);
  });

  test('words that one person has and another has not, and has only the one who has both', () => {
    expect([found('corp.example').length, found('corp.example zoe'), found('zoe partner')]).toEqual([
      5,
      ['zoe@corp.example'],
      [],
    ]);
  });
});
