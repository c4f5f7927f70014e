import { expect, it } from 'vitest';
import { SeenBefore } from '../../../../../src/cli/replay/mail/seen-before';

it('knows what it has seen, and takes nothing else for it', () => {
  const seen = new SeenBefore();
  const ids = Array.from({ length: 300_000 }, (_, n) => `<${n}.${n * 7}@corp.example>`);
  expect(ids.filter((id) => seen.add(id))).toEqual([]);
  expect(ids.filter((id) => !seen.add(id))).toEqual([]);
});
