import { expect, it } from 'vitest';
import { parseUrl } from '../../../src/cli/parse-url';

it('reads an address with letters of any language, however often it was asked', () => {
  const hosts = new Set<string | undefined>();
  for (let times = 0; times < 50_000; times += 1) hosts.add(parseUrl('https://w\u00e4chter.example/')?.hostname);
  expect([...hosts]).toEqual(['xn--wchter-bua.example']);
});

it('gives nothing for what is no address, and reads one beside another', () => {
  expect([parseUrl('guard'), parseUrl('a/b', 'https://guard.example/c')?.href]).toEqual([
    undefined,
    'https://guard.example/a/b',
  ]);
});
