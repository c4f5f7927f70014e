import { describe, expect, test } from 'vitest';
import { acknowledge } from '../../../src/check/acknowledgement';
import { checkMessage } from '../../../src/check/check-message';
import type { CheckResult } from '../../../src/check/check-message';
import type { Action } from '../../../src/engine/decision';
import { saveAsKnown } from '../../../src/taskpane/review/audience/known-choice';
import { quietAsSeen, withQuiet } from '../../../src/taskpane/settings/own-settings';
import { saveOwn } from '../../../src/taskpane/settings/save-own';
import { FakePane } from '../../builders/pane/fake-pane';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const LIST = 'croydonpractices@corp.example';

/** No catalogue of this week has the list. */
const newlyMade = (pane: FakePane): FakePane =>
  Object.assign(pane, {
    directory: {
      sizes: (lists: readonly unknown[]) =>
        Promise.resolve(lists.map(() => ({ known: false, why: 'not-in-catalogue', newlyMade: true }))),
    },
  });
const under = (policy: Readonly<Record<string, unknown>>, pane: FakePane): FakePane => Object.assign(pane, { policy });

/** Messages by the prompt they get, and what that is. */
const PROMPTS: Readonly<Record<string, readonly [Action, () => FakePane]>> = {
  'a bar': ['notice', () => new FakePane().people(30)],
  'many people': ['warn', () => new FakePane().people(150)],
  'an unknown list': ['warn', () => new FakePane().practices()],
  'a list of this week': ['confirm', () => newlyMade(new FakePane().practices())],
  'a list of this week, of which policy only warns': [
    'warn',
    () => under({ rules: { 'unfamiliar-list': 'warn' } }, newlyMade(new FakePane().practices())),
  ],
  'a hint of a storm': ['warn', () => Object.assign(new FakePane().practices(), { conversationIndexBytes: 72 })],
  'words of a storm': ['confirm', () => new FakePane().stormMail('Please remove me from this list.')],
  'a large list': ['confirm', () => new FakePane().listOf(1_500)],
  'a huge list': ['block', () => new FakePane().listOf(6_000)],
  'a list that its owner guards': ['warn', () => new FakePane().listOf(40, { action: 'warn' })],
  'a frozen list': [
    'block',
    () => under({ incident: { until: '2026-11-14T17:00:00Z', lists: [LIST] } }, new FakePane().practices()),
  ],
  'a list that nobody can count, by policy': [
    'confirm',
    () => under({ onUnknown: 'confirm' }, new FakePane().practices()),
  ],
};
type Prompt = string;

const LATER = 100_000;

/** What a person can choose in the pane, of a message that they look at. */
const CHOICES = {
  'I know this list': async (pane: FakePane, { facts, conversation }: CheckResult) => {
    for (const list of facts.lists) await saveAsKnown(list, true, conversation, pane);
  },
  'Stay quiet': (pane: FakePane, seen: CheckResult) =>
    saveOwn(pane, (own) => withQuiet(own, quietAsSeen(seen, pane.now), pane.now)),
  'Hide notices': (pane: FakePane) => saveOwn(pane, (own) => ({ ...own, notices: 'hide' })),
  Confirm: (pane: FakePane, { acknowledgeable }: CheckResult) => acknowledge(acknowledgeable, pane),
} satisfies Readonly<Record<string, (pane: FakePane, seen: CheckResult) => Promise<unknown>>>;
type Choice = keyof typeof CHOICES;

/** Where the next Send is pressed. */
const NEXT_SENDS = {
  'in this window': () => undefined,
  'in this conversation, from another window': (pane: FakePane) => anotherWindow(pane, HOUR),
  'in another conversation': (pane: FakePane) => {
    anotherWindow(pane, HOUR);
    pane.conversation = 'another';
  },
  'in another conversation, 91 days later': (pane: FakePane) => {
    anotherWindow(pane, 91 * DAY);
    pane.conversation = 'another';
  },
} satisfies Readonly<Record<string, (pane: FakePane) => void>>;
type NextSend = keyof typeof NEXT_SENDS;

function anotherWindow(pane: FakePane, after: number): void {
  pane.now += after;
  pane.sessionTexts.clear();
}

/** All that is ever lifted. */
const LIFTED: Readonly<Record<Choice, Readonly<Partial<Record<NextSend, readonly Prompt[]>>>>> = {
  'I know this list': { 'in another conversation': ['an unknown list'] },
  'Stay quiet': {
    'in this conversation, from another window': [
      'a bar',
      'many people',
      'an unknown list',
      'a list that its owner guards',
    ],
  },
  'Hide notices': {
    'in this window': ['a bar'],
    'in this conversation, from another window': ['a bar'],
    'in another conversation': ['a bar'],
    'in another conversation, 91 days later': ['a bar'],
  },
  Confirm: {
    'in this window': [
      'many people',
      'an unknown list',
      'a list of this week',
      'a list of this week, of which policy only warns',
      'a hint of a storm',
      'words of a storm',
      'a large list',
      'a list that its owner guards',
      'a list that nobody can count, by policy',
    ],
  },
};

const names = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[];

/** What Send shows before and after the choice. */
async function shownAround(choice: Choice, prompt: Prompt, nextSend: NextSend): Promise<readonly [Action, Action]> {
  const pane = PROMPTS[prompt]![1]();
  await checkMessage('opened', pane);
  const before = await checkMessage('send', pane);
  await CHOICES[choice](pane, await checkMessage('pane', pane));
  pane.now += LATER;
  NEXT_SENDS[nextSend](pane);
  return [before.shown, (await checkMessage('send', pane)).shown];
}

describe.each(names(CHOICES))('%s', (choice) => {
  test.each(names(NEXT_SENDS))('lifts, %s, what it is for and nothing else', async (nextSend) => {
    const lifted: Prompt[] = [];
    for (const prompt of names(PROMPTS)) {
      const [before, after] = await shownAround(choice, prompt, nextSend);
      expect([prompt, before]).toEqual([prompt, PROMPTS[prompt]![0]]);
      // A freeze has an end, and is no choice of the person's.
      if (after !== before && !(prompt === 'a frozen list' && nextSend.includes('91 days'))) lifted.push(prompt);
    }
    expect(lifted).toEqual(LIFTED[choice][nextSend] ?? []);
  });
});

describe('a choice is bound to what was seen', () => {
  const chosen = async (choice: Choice, pane: FakePane): Promise<FakePane> => {
    await CHOICES[choice](pane, await checkMessage('pane', pane));
    NEXT_SENDS[choice === 'Stay quiet' ? 'in this conversation, from another window' : 'in another conversation'](pane);
    return pane;
  };
  const shown = async (pane: FakePane): Promise<Action> => (await checkMessage('send', pane)).shown;

  test('a quiet conversation whose list grew by more than half speaks again', async () => {
    const pane = await chosen('Stay quiet', new FakePane().listOf(100, { action: 'warn' }));
    pane.policy = { lists: [{ address: 'staff@corp.example', size: 150, action: 'warn' }] };
    await checkMessage('opened', pane);
    expect(await shown(pane)).toBe('allow');
    pane.policy = { lists: [{ address: 'staff@corp.example', size: 160, action: 'warn' }] };
    pane.now += HOUR;
    await checkMessage('opened', pane);
    expect(await shown(pane)).toBe('warn');
  });

  test('a list that is known is so by its fingerprint', async () => {
    const pane = await chosen('I know this list', new FakePane().practices());
    expect(await shown(pane)).toBe('allow');
    expect(pane.personal).toContain(`"list":`);
    pane.fields.to = [{ name: 'CroydonPractices', address: 'croydonpractices2@corp.example', type: 'other' }];
    expect(await shown(pane)).toBe('warn');
  });

  test.each([
    ['an earlier build', [{ address: LIST, since: '2026-11-13T08:00:00.000Z' }]],
    ['another build', [{ key: 'abc', day: 20_000 }]],
    ['nobody', 7],
    ['nobody', [null]],
    ['nobody', { [LIST]: true }],
  ])('settings in the form of %s are as good as none: %j', async (_who, knownLists) => {
    const pane = new FakePane().practices();
    pane.personal = JSON.stringify({ knownLists });
    expect(await shown(pane)).toBe('warn');
  });

  test('what is taken back holds at once, though the handlers see old settings', async () => {
    const pane = new FakePane().people(30);
    await CHOICES['Hide notices'](pane);
    const old = pane.personal;
    expect(await shown(pane)).toBe('allow');
    await saveOwn(pane, () => ({}));
    pane.personal = old;
    expect(await shown(pane)).toBe('notice');
  });
});
