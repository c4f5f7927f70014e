import { expect, it } from 'vitest';
import { hasPersonAddress, unknownRecipientType } from '../../../src/cli/unknown-recipient';

it.each([
  ['', 'croydonpractices@trust.example', 'other'],
  ['all-staff@trust.example', 'all-staff@trust.example', 'other'],
  ['All Staff', 'x@trust.example', 'other'],
  ['', 'anna.bell@staff.example', 'user'],
  ['Anna Bell', 'all-staff@trust.example', 'user'],
])('%j <%s> is %s', (name, address, type) => {
  expect(unknownRecipientType(name, address)).toBe(type);
});

it.each([
  ['anna.bell@corp.example', true],
  ['a_bell-hill2@corp.example', true],
  ['abell@corp.example', false],
  ['all-staff@corp.example', false],
])('%s has the shape of a person: %s', (address, has) => {
  expect(hasPersonAddress(address)).toBe(has);
});
