import { expect, it } from 'vitest';
import { keepSwitches, keptSwitches } from '../../../src/preview/kept-switches';
import type { Switches } from '../../../src/preview/outlook';

const storage = (text?: string) => {
  let held = text ?? null;
  return { getItem: () => held, setItem: (_key: string, value: string) => void (held = value) };
};

it('are as they were', () => {
  const chosen: Switches = {
    client: 'mac',
    policyMode: 'observe',
    sizesFrom: 'mailtips',
    incident: 'every-list',
    language: 'de-DE',
    theme: 'contrast',
  };
  const kept = storage();
  keepSwitches(kept, chosen);
  expect(keptSwitches(kept)).toEqual(chosen);
});

it.each([undefined, 'no JSON', 'null', '7', '[]', '{"client":"lotus","colour":"red","theme":1,"toString":"x"}'])(
  'are nothing where %s was kept',
  (text) => expect(keptSwitches(storage(text))).toEqual({}),
);

it('are those that still exist', () => {
  expect(keptSwitches(storage('{"client":"lotus","theme":"dark"}'))).toEqual({ theme: 'dark' });
});
