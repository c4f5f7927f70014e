import { expect, test } from 'vitest';
import { domainOf, isInside, localPartOf, nameKey, normaliseAddress } from '../../../src/signals/address';

test.each([
  [' Ada.Lovelace@X.Example ', 'ada.lovelace@x.example'],
  ['SMTP:Ada@x.example', 'ada@x.example'],
  ['<mailto:ada@x.example>', 'ada@x.example'],
  ['ada\u200b@x.example', 'ada@x.example'],
  ['', ''],
  ['/O=Org/OU=First/CN=Recipients/CN=Ada', '/o=org/ou=first/cn=recipients/cn=ada'],
])('%j is %j', (spelt, address) => {
  expect(normaliseAddress(spelt)).toBe(address);
});

test('domain and local part stand around the last at sign', () => {
  expect(domainOf('"a@b"@x.example')).toBe('x.example');
  expect(localPartOf('"a@b"@x.example')).toBe('"a@b"');
});

test('what has no at sign has neither', () => {
  expect(domainOf('/o=org/cn=ada')).toBe('');
  expect(localPartOf('/o=org/cn=ada')).toBe('');
});

test.each([
  ['example.com', true],
  ['sub.example.com', true],
  ['notexample.com', false],
  ['example.com.evil.test', false],
  ['com', false],
  ['', false],
])('%s inside example.com: %s', (domain, inside) => {
  expect(isInside(domain, ['other.test', 'Example.com'])).toBe(inside);
});

test('without a domain nobody is inside', () => {
  expect(isInside('example.com', [])).toBe(false);
  expect(isInside('', [''])).toBe(false);
});

test('spellings of one name have one key', () => {
  const keys = ['Ada Lovelace', 'Lovelace, Ada', "'ADA  LOVELACE'", '"Lovelace,Ada"'].map(nameKey);
  expect(new Set(keys).size).toBe(1);
  expect(nameKey('Ada Byron')).not.toBe(keys[0]);
});
