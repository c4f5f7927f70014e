import { expect, it } from 'vitest';
import { unknownRecipientType } from '../../../src/cli/unknown-recipient';

it.each([
  ['', 'croydonpractices@trust.example', 'other'],
  ['all-staff@trust.example', 'all-staff@trust.example', 'other'],
  ['All Staff', 'x@trust.example', 'other'],
  ['', 'anna.bell@staff.example', 'user'],
  ['Anna Bell', 'all-staff@trust.example', 'user'],
])('%j <%s> is %s', (name, address, type) => {
  expect(unknownRecipientType(name, address)).toBe(type);
});
