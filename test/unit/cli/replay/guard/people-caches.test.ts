import { expect, it } from 'vitest';
import { PeopleCaches } from '../../../../../src/cli/replay/guard/people-caches';

const read = async (caches: PeopleCaches, address: string, key: string): Promise<string | undefined> =>
  (await caches.of(address).read([key]))[key];

it('everybody remembers their own, and has the policy in common', async () => {
  const caches = new PeopleCaches();
  await caches.of('ada@corp.example').write('history', 'A');
  await caches.of('ada@corp.example').write('policy', '{}');
  expect(await read(caches, 'ada@corp.example', 'history')).toBe('A');
  expect(await read(caches, 'ben@corp.example', 'history')).toBeUndefined();
  expect(await read(caches, 'ben@corp.example', 'policy')).toBe('{}');
  await caches.of('ada@corp.example').remove('history');
  expect(await read(caches, 'ada@corp.example', 'history')).toBeUndefined();
});

it.each([
  ['people', { people: 2, characters: 1_000 }],
  ['characters', { people: 1_000, characters: 20 }],
])('is bounded in %s: who was silent longest is forgotten', async (_, bounds) => {
  const caches = new PeopleCaches(bounds);
  for (const name of ['ada', 'ben', 'ada', 'cleo']) await caches.of(name).write('history', 'ten chars.');
  expect(caches.size).toBe(2);
  expect(await read(caches, 'ben', 'history')).toBeUndefined();
  expect(await read(caches, 'ada', 'history')).toBe('ten chars.');
});
