import { describe, expect, test } from 'vitest';
import { listMatcher } from '../../../src/signals/same-list';

const LISTS = [
  { address: 'practices@corp.example', name: 'Croydon Practices' },
  { address: 'all-staff@corp.example' },
  { address: 'board@corp.example', name: 'Croydon Practices' },
];
const which = listMatcher(LISTS);

describe('which list an entry is', () => {
  test.each([
    ['by address', { address: 'practices@corp.example', name: 'P' }, 0],
    ['by address before the name of another', { address: 'board@corp.example', name: 'Croydon Practices' }, 2],
    ['by name where no list has the address', { address: 'gps@corp.example', name: 'Croydon Practices' }, 0],
    ['by name without an address', { address: '', name: 'Croydon Practices' }, 0],
    ['by name, whatever its case and order', { name: '"practices, CROYDON"' }, 0],
    ['by name under an address that is not SMTP', { address: '/o=corp/cn=gps', name: 'croydon practices' }, 0],
    ['by alias without an address', { address: '', name: 'Practices' }, 0],
    ['by alias as Outlook left it unresolved', { address: 'all-staff', name: 'all-staff' }, 1],
    [
      'by alias as a legacy DN ends in it',
      { address: '/o=corp/ou=x/cn=recipients/cn=0f0a4f2c2f6f4d57-all-staff', name: 'x' },
      1,
    ],
    ['by alias as an old DN has it', { address: '/o=corp/cn=recipients/cn=allstaff', name: 'x' }, 1],
    ['by alias as people write it', { address: '', name: 'All Staff' }, 1],
    ['not by alias under another address', { address: 'all-staff@partner.example', name: 'all-staff' }, -1],
    ['not by an address in a name', { address: 'x@corp.example', name: 'practices@corp.example' }, -1],
    ['not by a part of a name', { address: '', name: 'Croydon' }, -1],
    ['not without any name', { address: '', name: ' ' }, -1],
  ])('%s', (_, entry, index) => expect(which(entry)).toBe(index));

  test('of no lists is none', () => {
    expect(listMatcher([])({ address: 'a@corp.example', name: 'A' })).toBe(-1);
    expect(listMatcher([{ address: '' }])({ address: '', name: '' })).toBe(-1);
  });
});
