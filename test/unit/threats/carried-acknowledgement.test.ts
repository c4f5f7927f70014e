import { describe, expect, test } from 'vitest';
import { acknowledge } from '../../../src/check/acknowledgement';
import { checkMessage } from '../../../src/check/check-message';
import { FakePane, person } from '../../builders/pane/fake-pane';

const MINUTE = 60_000;

/** Where an acknowledgement might be carried to, and whether it may count there. */
const CARRIED: readonly (readonly [string, (pane: FakePane) => void])[] = [
  ['other recipients', (pane) => pane.fields.to.push(person('Ann Other', 'ann@corp.example'))],
  ['fewer recipients', (pane) => void pane.fields.to.pop()],
  ['somebody else in their place', (pane) => (pane.fields.to = [person('Sam Tester', 'sam2@corp.example')])],
  ['another subject', (pane) => (pane.subject = 'STOP')],
  ['no subject', (pane) => (pane.subject = '')],
  ['another day', (pane) => (pane.now += 24 * 60 * MINUTE)],
  ['a quarter of an hour later', (pane) => (pane.now += 15 * MINUTE + 1)],
  ['a clock that was set back', (pane) => (pane.now -= 15 * MINUTE + 1)],
];

/** Clients by what handlers and pane share. */
const CLIENTS = {
  'where handlers and pane share the window': ['web', (pane: FakePane) => pane],
  'on Mac': ['mac', (pane: FakePane) => pane],
  'on Mac, where they do not': ['mac', (pane: FakePane) => pane.handlers],
} as const;

const message = (platform: 'web' | 'mac'): FakePane => new FakePane({ platform }).listOf(300, { action: 'confirm' });

describe.each(Object.keys(CLIENTS) as (keyof typeof CLIENTS)[])('an acknowledgement, %s,', (name) => {
  const [platform, handlersOf] = CLIENTS[name];
  const acknowledged = async (): Promise<FakePane> => {
    const pane = message(platform);
    await acknowledge((await checkMessage('pane', pane)).acknowledgeable, pane);
    return pane;
  };

  test('counts for the message that it was given for', async () => {
    expect((await checkMessage('send', handlersOf(await acknowledged()))).shown).toBe('allow');
  });

  test.each(CARRIED)('does not count for %s', async (_where, carry) => {
    const pane = await acknowledged();
    carry(pane);
    expect((await checkMessage('send', handlersOf(pane))).shown).toBe('confirm');
  });

  test('does not count in another conversation', async () => {
    const pane = await acknowledged();
    pane.sessionTexts.clear();
    pane.conversation = 'another';
    expect((await checkMessage('send', handlersOf(pane))).shown).toBe('confirm');
  });
});

test('in another window it does not count, even for the same message', async () => {
  const pane = message('web');
  await acknowledge((await checkMessage('pane', pane)).acknowledgeable, pane);
  pane.sessionTexts.clear();
  expect((await checkMessage('send', pane)).shown).toBe('confirm');
});

test('given where the subject could not be read, it counts for no subject that is read since', async () => {
  const pane = message('web');
  pane.broken.add('subject');
  await acknowledge((await checkMessage('pane', pane)).acknowledgeable, pane);
  expect((await checkMessage('send', pane)).shown).toBe('allow');
  pane.broken.clear();
  expect((await checkMessage('send', pane)).shown).toBe('confirm');
});

test('a stop that was confirmed counts for no block', async () => {
  const pane = message('web');
  await acknowledge((await checkMessage('pane', pane)).acknowledgeable, pane);
  pane.policy = { lists: [{ address: 'staff@corp.example', size: 300, action: 'block' }] };
  pane.now += 2 * MINUTE;
  expect((await checkMessage('send', pane)).shown).toBe('block');
});
