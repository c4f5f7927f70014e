import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { beforeAll, describe, expect, test } from 'vitest';
import { asksOnSend } from '../../../src/clients/profile';
import type { Profile } from '../../../src/clients/profile';
import { profiles } from '../../../src/clients/profiles';
import type { Scenario } from '../scenario';
import { clientsPage } from './clients-page';
import { matrix } from './matrix';
import { runOnClient } from './on-client';
import type { Cell } from './matrix';

let cells: readonly Cell[] = [];
beforeAll(async () => {
  cells = await matrix();
});

const on = (holds: (profile: Profile) => boolean): readonly Cell[] => cells.filter(({ profile }) => holds(profile));
const named = ({ profile, scenario: { rule, because } }: Cell): string => `${profile.id}, ${rule}: ${because}`;
const strict = ['allow', 'notice', 'warn', 'confirm', 'block'] as const;

/** What its verdict rests on is in session data, which this client loses before Send. */
const needsSessionData = ({ opened, graphResults }: Scenario): boolean => (opened ?? graphResults) !== undefined;
const barEvent = ({ meeting }: Scenario): string =>
  meeting ? 'OnAppointmentAttendeesChanged' : 'OnMessageRecipientsChanged';

describe.each(profiles.filter(asksOnSend))('$id, which asks on Send', (profile) => {
  test('every scenario comes to what it states, unless its facts are lost', () => {
    for (const cell of on((each) => each === profile)) {
      const { scenario, outcome } = cell;
      const stated = scenario.expect.action === 'notice' ? 'allow' : scenario.expect.action;
      if (profile.sessionDataLostOnSend && needsSessionData(scenario))
        expect(strict.indexOf(outcome.send!), named(cell)).toBeLessThanOrEqual(strict.indexOf(stated));
      else expect(outcome.send, named(cell)).toBe(stated);
    }
  });

  test('Send Anyway is asked for with a warning alone', () => {
    for (const cell of on((each) => each === profile))
      expect(cell.outcome.asksForSendAnyway, named(cell)).toBe(cell.outcome.send === 'warn');
  });
});

describe.each(profiles.filter((profile) => !asksOnSend(profile)))('$id, which does not ask on Send', (profile) => {
  test('nothing is stopped, and a bar shows wherever the rules speak and an event comes', () => {
    for (const cell of on((each) => each === profile)) {
      const { outcome, scenario } = cell;
      expect(outcome.send, named(cell)).toBeUndefined();
      if (scenario.expect.action !== 'allow')
        expect(outcome.bar !== undefined, named(cell)).toBe(profile.events.includes(barEvent(scenario)));
    }
  });
});

test('no bar where no event comes, and a button in it where the client has one', () => {
  for (const cell of cells) {
    const { bar, barHasButton } = cell.outcome;
    if (!cell.profile.events.includes(barEvent(cell.scenario))) expect(bar, named(cell)).toBeUndefined();
    if (bar) expect(barHasButton, named(cell)).toBe(cell.profile.barButton);
  }
});

test('a bar has at most 150 characters', () => {
  for (const cell of cells) expect((cell.outcome.bar ?? '').length, named(cell)).toBeLessThanOrEqual(150);
});

test.each(profiles)('$id: a field with more than a read gives is counted as "at least"', async (profile) => {
  const PEOPLE = 1_005;
  const scenario: Scenario = { because: '', to: [{ people: PEOPLE }], expect: { action: 'confirm', rules: [] } };
  const { bar, counted } = await runOnClient(scenario, profile);
  expect(counted).toEqual({
    people: Math.min(PEOPLE, profile.readCap),
    exact: profile.readCap === Infinity,
  });
  if (bar && profile.readCap < Infinity) expect(bar).toContain(`${profile.readCap.toLocaleString('en-GB')}+`);
});

test('not covered: invitations on phones, and notices where no compose event is documented', () => {
  const bare = cells.filter(({ result }) => result === 'not covered');
  expect(new Set(bare.map(({ profile }) => profile.id))).toEqual(new Set(['on-premises', 'ios', 'android']));
  for (const { profile, scenario, ...cell } of bare)
    if (profile.formFactor === 'mobile') expect(scenario.meeting, named({ profile, scenario, ...cell })).toBe(true);
    else expect(['allow', 'notice'], named({ profile, scenario, ...cell })).toContain(scenario.expect.action);
});

test('docs/clients.md has these results', async () => {
  const config = { ...(await resolveConfig('docs/clients.md')), parser: 'markdown' };
  const current = await format(clientsPage(cells), config);
  // Compared as a whole: the difference of two such tables is no help.
  expect(
    readFileSync('docs/clients.md', 'utf8') === current,
    'docs/clients.md is out of date: run "npm run docs".',
  ).toBe(true);
});
