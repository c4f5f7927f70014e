import { makeCatalogue } from '../../../src/cli/lists/make-catalogue';
import { checkMessage } from '../../../src/check/check-message';
import { storeGraphResults } from '../../../src/check/graph-results';
import type { Decision } from '../../../src/engine/decision';
import type { RecipientEntry } from '../../../src/outlook/ports';
import { TestOutlook } from '../../builders/outlook/test-outlook';
import { ALIAS, LIST } from './doors';
import type { Door, NameOfList, Protection } from './doors';

/** The same list, as a recipient that goes by each of its names. */
const ENTRIES: Readonly<Record<NameOfList, RecipientEntry>> = {
  address: { name: 'CroydonPractices', address: LIST, type: 'other' },
  alias: { name: ALIAS, address: ALIAS, type: 'distributionList' },
  name: { name: 'CroydonPractices', address: '', type: 'other' },
  dn: {
    name: 'CroydonPractices',
    address: '/o=ExchangeLabs/ou=Exchange Group/cn=Recipients/cn=0f0a4f2c2f6f4d57a1f9e2c8d7c0b5f3-CroydonPractices',
    type: 'other',
  },
  'contact group': { name: 'My practices', address: '', type: 'other' },
};

const COLLEAGUE: RecipientEntry = { name: 'Grace Hopper', address: 'grace@corp.example', type: 'user' };
const QUOTED =
  'From: Bo Sender <bo@corp.example>\nSent: 14 November 2026 08:29\nTo: CroydonPractices\nSubject: Test\n\n';

/** What comes of a message by this door, after its window was opened and Send was pressed. */
export async function decisionBy(door: Door, name: NameOfList, protection: Protection): Promise<Decision> {
  const outlook = new TestOutlook();
  const answers = door === 'reply' || door === 'reply all';
  Object.assign(outlook, {
    isInvitation: door === 'invitation',
    composeType: answers ? 'reply' : door === 'forward' ? 'forward' : 'newMail',
    subject: answers ? 'RE: Test' : door === 'forward' ? 'FW: Test' : 'Test',
    conversationIndexBytes: answers ? 27 : 22,
    inReplyTo: answers ? '<1@corp.example>' : undefined,
    body: (protection.typed ?? 'Thank you.') + (door === 'new' || door === 'invitation' ? '' : quoted(protection)),
    policyFile: JSON.stringify({ organisationDomains: ['corp.example'], ...protection.policy }),
  });
  outlook.fields.to = door === 'reply' ? [ENTRIES[name]] : [ENTRIES[name], COLLEAGUE];
  if (protection.catalogue !== undefined) outlook.listFiles = catalogueWith(protection.catalogue, outlook.now);
  if (protection.repliesInHour)
    await storeGraphResults(
      {
        sizes: [],
        thread: { conversationId: 'conversation', replies: protection.repliesInHour, people: 9, asOf: outlook.now },
      },
      outlook,
    );
  await checkMessage('opened', outlook);
  return (await checkMessage('send', outlook)).decision;
}

const quoted = ({ quote }: Protection): string => `\n\n${QUOTED}${quote ?? 'This is a test.'}`;

/** @param members of the list; 0: in the catalogue, and not counted; null: the catalogue is there and lacks it */
function catalogueWith(members: number | null, now: number): Map<string, string> {
  const row = (address: string, more: object) => ({
    line: 0,
    address,
    name: '',
    members: 12,
    kind: 'static' as const,
    aliases: [],
    message: '',
    ...more,
  });
  const rows = [row('team@corp.example', {})];
  if (members !== null) rows.push(row(LIST, { members, name: 'CroydonPractices', aliases: [ALIAS] }));
  return new Map(makeCatalogue(rows, 'salt', new Date(now - 86_400_000).toISOString()).files);
}
