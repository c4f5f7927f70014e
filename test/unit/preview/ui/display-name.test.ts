import { expect, test } from 'vitest';
import { nameAndAddress, nameForAvatar, displayName } from '../../../../src/preview/ui/display-name';

const address = 'pat@trust.example';

test.each([
  ['Pat Doe', 'Pat Doe'],
  ['', address],
  ['\u200b\u200f\ufeff', address],
  ['Pat\u202e eoD', 'Pat eoD'],
])('%j is shown as %j', (name, shown) => {
  expect(displayName({ name, address })).toBe(shown);
});

test('an entry with neither name nor address can still be seen', () => {
  expect(displayName({ name: ' ', address: '' })).not.toBe('');
});

test('a name of ten kilobytes is bounded', () => {
  expect(displayName({ name: 'x'.repeat(10_240), address })).toHaveLength(121);
});

test('name and address as in a header, an address never twice', () => {
  expect(nameAndAddress({ name: 'Pat Doe', address })).toBe('Pat Doe <pat@trust.example>');
  expect(nameAndAddress({ name: address, address })).toBe(address);
  expect(nameAndAddress({ name: 'Friends', address: '' })).toBe('Friends');
});

test('an avatar reads names in the order they are spoken', () => {
  expect(nameForAvatar('Doe, Pat')).toBe('Pat Doe');
  expect(nameForAvatar('Pat Doe')).toBe('Pat Doe');
  expect(nameForAvatar('a, b, c')).toBe('a, b, c');
});
