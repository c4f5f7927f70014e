import { expect, test } from 'vitest';
import { makeCatalogue } from '../../../src/cli/lists/make-catalogue';
import { checkMessage } from '../../../src/check/check-message';
import { TestOutlook } from '../../builders/outlook/test-outlook';

const LIST = 'croydonpractices@corp.example';
const ALIASES = ['gps@corp.example', 'practices@croydon.example'];

/** A message to one address of a list that the catalogue has under three. */
function to(address: string, policy: object, body = 'Thanks.'): TestOutlook {
  const outlook = new TestOutlook();
  outlook.fields.to = [{ name: 'Practices', address, type: 'distributionList' }];
  outlook.policyFile = JSON.stringify(policy);
  outlook.body = body;
  const row = { line: 0, name: '', address: LIST, members: 12, kind: 'static' as const, aliases: ALIASES, message: '' };
  outlook.listFiles = new Map(makeCatalogue([row], 'salt', '2026-11-01T00:00:00Z').files);
  return outlook;
}

async function sent(outlook: TestOutlook) {
  await checkMessage('opened', outlook);
  return checkMessage('send', outlook);
}

const until = '2026-11-14T17:00:00Z';

test.each([
  [LIST, ALIASES[1]!],
  [ALIASES[0]!, LIST],
])('of two rows under two addresses (%s reached) the strictest counts, in whatever order', async (address, other) => {
  const lists = [
    { address, size: 12 },
    { address: other, action: 'block' },
  ];
  for (const rows of [lists, [...lists].reverse()])
    expect((await sent(to(address, { lists: rows }))).decision.findings[0]?.rule).toBe('protected-list');
});

test('a row of the address that is reached hides no freeze of another', async () => {
  const outlook = to(LIST, { lists: [{ address: LIST, size: 12 }], incident: { until, lists: [ALIASES[0]] } });
  expect((await sent(outlook)).decision.findings[0]?.rule).toBe('incident-freeze');
  expect(outlook.asked).toContain('http');
});

test.each([
  [ALIASES[0]!, LIST],
  [LIST, ALIASES[0]!],
])('a quoted header that names %s names the list that is reached as %s', async (quoted, address) => {
  const header = `From: Bo <bo@corp.example>\nSent: 14 November 2026 08:29\nTo: CroydonGPs <${quoted}>\nSubject: Test\n\n`;
  const { facts } = await checkMessage('changed', to(address, {}, `Thanks.\n\n${header}This is a test.`));
  expect(facts.original).toMatchObject({ known: true, value: { people: 0, lists: [{ stillReached: true }] } });
});
