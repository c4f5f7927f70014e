import { describe, expect, test } from 'vitest';
import { known, unknown } from '../../../src/engine/facts';
import type { Signal } from '../../../src/engine/facts';
import type { FieldRead, RecipientEntry, RecipientType } from '../../../src/outlook/ports';
import type { QuotedHeader } from '../../../src/signals/quoted-header';
import { isSurelyNotMe } from '../../../src/signals/me';
import { personOrList, quoteEvidence } from '../../../src/signals/person-or-list';
import type { ListEvidence } from '../../../src/signals/person-or-list';
import { outsideDomains, readRecipients } from '../../../src/signals/recipients';
import type { RecipientContext } from '../../../src/signals/recipients';

const me = { addresses: ['me@corp.example', 'alias@corp.example'], names: ['Mary Shelley'] };
const context: RecipientContext = {
  me,
  organisationDomains: ['corp.example'],
  isKnownList: ({ address }) => address === 'known@lists.example',
};

const entry = (name: string, address: string, type: RecipientType = 'user'): RecipientEntry => ({
  name,
  address,
  type,
});
const other = (name: string, address: string) => entry(name, address, 'other');
const field = (entries: readonly RecipientEntry[], atCap = false): Signal<FieldRead> => known({ entries, atCap }, 'to');
const read = (...entries: RecipientEntry[]) => readRecipients([field(entries)], context);
/** What is made of an entry once this much is known. */
const decided = (entry: RecipientEntry, more: Partial<ListEvidence> = {}) =>
  personOrList(entry, {
    organisationDomains: context.organisationDomains,
    isKnownList: context.isKnownList({ ...entry, address: entry.address.toLowerCase() }),
    ...more,
  });
const quotedBy = (quote: Partial<QuotedHeader>, mine = me): Partial<ListEvidence> => ({
  quote: quoteEvidence(quoteOf(quote), mine),
});
const croydon = other('CroydonPractices', 'croydonpractices@corp.example');
const quoteOf = (quote: Partial<QuotedHeader>): QuotedHeader => ({
  start: 0,
  end: 0,
  form: 'block',
  to: [],
  cc: [],
  certainty: 'strong',
  ...quote,
});

describe('who is counted', () => {
  test('each address once over To, Cc and Bcc, however it is spelt, and never me', () => {
    const { people, lists } = readRecipients(
      [
        field([entry('Ada Lovelace', 'ADA@corp.example'), entry('Me', 'SMTP:Me@Corp.example')]),
        field([entry('Lovelace, Ada', ' ada@corp.example '), entry('', 'alias@corp.example')]),
        field([entry('Grace Hopper', 'grace@navy.example')]),
      ],
      context,
    );
    expect(people.map((person) => person.address)).toEqual(['ada@corp.example', 'grace@navy.example']);
    expect(lists).toEqual([]);
  });

  test('names are made safe, and are never empty', () => {
    const { people } = read(entry('Ada\u202e\nTo: all', 'ada@corp.example'), entry('', 'grace@navy.example'));
    expect(people.map((person) => person.name)).toEqual(['Ada To: all', 'grace@navy.example']);
  });

  test('a field at the cap, or one that could not be read, may hold more', () => {
    expect(readRecipients([field([]), field([])], context).truncated).toBe(false);
    expect(readRecipients([field([]), field([croydon], true)], context).truncated).toBe(true);
    const failed = readRecipients([field([croydon]), unknown('timeout')], context);
    expect(failed).toMatchObject({ truncated: true, unread: true });
    expect(readRecipients([field([croydon], true)], context).unread).toBe(false);
    expect(failed.lists).toHaveLength(1);
  });
});

describe('what is a list', () => {
  const certaintyOf = (one: RecipientEntry) => decided(one)?.certainty ?? 'person';

  test.each<[string, RecipientEntry, string]>([
    ['what Outlook calls one', entry('Board', 'board@corp.example', 'distributionList'), 'list'],
    ['what policy or the catalogue knows, typed as a person', entry('K', 'Known@lists.example'), 'list'],
    ['what policy or the catalogue knows, outside', entry('K', 'known@lists.example', 'externalUser'), 'list'],
    ['an `other` inside that is not shaped like a person', croydon, 'possible-list'],
    ['the same in a sub-domain', other('Wards', 'wards@north.corp.example'), 'possible-list'],
    ['the same in a domain that only ends alike', other('Wards', 'wards@notcorp.example'), 'person'],
    ['an `other` named by its address alone', other('wards@corp.example', 'wards@corp.example'), 'possible-list'],
    ['a colleague typed `other`', other('Ada Lovelace', 'ada@corp.example'), 'person'],
    ['a colleague typed `other`, last name first', other('Lovelace,Ada', 'ada@corp.example'), 'person'],
    [
      'a colleague with the department behind the name',
      other('Lovelace, Ada (Sales Team)', 'ada@corp.example'),
      'person',
    ],
    ['a colleague with the team in the name only', other('Ada Lovelace Sales Team', 'ada@corp.example'), 'person'],
    ['an `other` outside', other('practices', 'practices@away.example'), 'person'],
    ['a user whose name looks like a list', entry('AllStaff', 'allstaff@corp.example'), 'person'],
    ['a colleague saved as a contact', entry('wards', 'wards@corp.example', 'externalUser'), 'person'],
    ['an `other` with a legacy DN', other('AllStaff', '/o=corp/cn=recipients/cn=0f0a4f2c-allstaff'), 'possible-list'],
    ['the same with a blank in its name', other('All Staff', '/o=corp/cn=recipients/cn=allstaff'), 'possible-list'],
    ['a colleague with a legacy DN', other('Ada Lovelace', '/o=corp/cn=recipients/cn=ada'), 'person'],
    ['a personal contact group', other('Book club', ''), 'possible-list'],
    ['a personal contact group, whatever its type', entry('Book club', ''), 'possible-list'],
  ])('%s', (_, one, certainty) => {
    expect(certaintyOf(one)).toBe(certainty);
    expect(read(one).lists).toHaveLength(certainty === 'person' ? 0 : 1);
  });

  test('a list word in both name and address outweighs the blank', () => {
    expect(certaintyOf(other('All Staff', 'all-staff@corp.example'))).toBe('possible-list');
  });

  test('of two entries with one address the one that says most counts', () => {
    const list = entry('Board', 'board@corp.example', 'distributionList');
    const same = other('board', 'board@corp.example');
    expect(read(same, list).lists.map((one) => decided(one)?.certainty)).toEqual(['list']);
    expect(read(list, same).lists.map((one) => decided(one)?.certainty)).toEqual(['list']);
    expect(read(same, entry('board', 'board@corp.example')).people).toHaveLength(1);
  });

  test('contact groups are told apart by name', () => {
    expect(read(other('Book club', ''), other('Choir', ''), other('Book club', '')).lists).toHaveLength(2);
  });

  test('without a domain of the organisation only entries without an address are possible lists', () => {
    const lonely = { ...context, organisationDomains: [] };
    const { lists } = readRecipients([field([croydon, other('Choir', '')])], lonely);
    expect(lists.map((list) => list.name)).toEqual(['Choir']);
  });
});

describe('the second sign', () => {
  test.each<[string, RecipientEntry, boolean]>([
    ['the name is the local part', other('Wards', 'wards@corp.example'), true],
    ['a list word in the name', other('NorthTeam', 'nt4711@corp.example'), true],
    ['a list word in an address that is the name', other('all-wards@corp.example', 'all-wards@corp.example'), true],
    ['a list word in the domain only', other('x@group.corp.example', 'x@group.corp.example'), false],
    ['neither', other('Wards', 'w4711@corp.example'), false],
    ['a contact group with a plain name', other('Choir', ''), false],
    ['a contact group with a list word', other('Choir group', ''), true],
  ])('%s', (_, one, secondSign) => {
    expect(decided(one)?.secondSign).toBe(secondSign);
  });
});

describe('what the quoted header adds', () => {
  const wards = other('Wards', 'w4711@corp.example');

  test('a possible list it names, without naming me, is how the mail came to me', () => {
    for (const named of [{ name: 'WARDS' }, { name: '', address: 'w4711@corp.example' }]) {
      for (const quote of [{ to: [named] }, { cc: [{ name: 'Ada Lovelace' }, named] }]) {
        expect(decided(wards, quotedBy(quote))?.secondSign).toBe(true);
      }
    }
  });

  test.each([
    [{ name: 'Shelley, Mary' }],
    [{ name: '', address: 'me@corp.example' }],
    [{ name: 'M.', address: 'alias@corp.example' }],
  ])('not when it names me as well: %j', (mine) => {
    expect(decided(wards, quotedBy({ to: [{ name: 'Wards' }], cc: [mine] }))?.secondSign).toBe(false);
  });

  test('nor when nobody can tell: names only, and no name of mine is known', () => {
    const nameless = { ...me, names: [] };
    expect(isSurelyNotMe({ name: 'Wards' }, nameless)).toBe(false);
    expect(decided(wards, quotedBy({ to: [{ name: 'Wards' }] }, nameless))?.secondSign).toBe(false);
  });

  test('its sender is a person', () => {
    for (const from of [{ name: 'Wards' }, { name: 'x', address: 'w4711@corp.example' }]) {
      expect(decided(wards, quotedBy({ from }))).toBeUndefined();
      expect(decided(croydon, quotedBy({ from }))).toBeDefined();
    }
  });

  test('a sender of the same name with another address is somebody else', () => {
    expect(decided(wards, quotedBy({ from: { name: 'Wards', address: 'wards@away.example' } }))).toBeDefined();
  });

  test('a list in the sender’s place stays a list', () => {
    const list = { name: 'Ada via Wards', address: 'w4711@corp.example' };
    expect(decided(wards, quotedBy({ from: list, to: [list] }))).toBeDefined();
    const board = entry('Board', 'board@corp.example', 'distributionList');
    expect(decided(board, quotedBy({ from: { name: 'Board', address: 'board@corp.example' } }))).toBeDefined();
  });

  test('a contact group is nobody’s sender', () => {
    expect(decided(other('Choir', ''), quotedBy({ from: { name: 'Choir' } }))).toBeDefined();
  });
});

describe('what is known besides', () => {
  const wards = other('Wards', 'w4711@corp.example');
  const sender = quotedBy({ from: { name: 'Wards' } });

  test.each<[string, Partial<ListEvidence>, string]>([
    ['nothing', {}, 'possible-list'],
    ['the person wrote to it before', { isFamiliar: true }, 'person'],
    [
      'and the message came through it',
      { isFamiliar: true, ...quotedBy({ to: [{ name: 'Wards' }] }) },
      'possible-list',
    ],
    ['somebody has a size for it', { isKnownList: true }, 'list'],
    ['and it is familiar', { isKnownList: true, isFamiliar: true }, 'list'],
    ['and it stands in the sender’s place', { isKnownList: true, ...sender }, 'list'],
  ])('%s', (_, more, as) => {
    expect(decided(wards, more)?.certainty ?? 'person').toBe(as);
  });
});

describe('me', () => {
  test.each([
    ['a list by its type', entry('Alias', 'alias@corp.example', 'distributionList')],
    ['a list of policy', entry('Known', 'known@lists.example')],
  ])('takes no entry away that is %s', (_, one) => {
    const mine = { ...context, me: { ...me, addresses: [one.address] } };
    expect(readRecipients([field([one])], mine).lists).toHaveLength(1);
  });

  test('keeps an alias, or a From, that may be a list for the catalogue to tell; the profile is a person', () => {
    const of = (...addresses: string[]) =>
      readRecipients([field([croydon])], { ...context, me: { ...me, addresses } }).lists;
    expect(of('me@corp.example', croydon.address)).toHaveLength(1);
    expect(of(croydon.address)).toHaveLength(0);
  });
});

test('outside domains: each once, label by label, whatever Outlook types an address as', () => {
  const recipients = read(
    entry('Bo', 'bo@north.corp.example', 'externalUser'),
    entry('Cy', 'cy@notcorp.example'),
    entry('Di', 'di@notcorp.example'),
    entry('Partners', 'partners@lists.example', 'distributionList'),
    other('Book club', ''),
  );
  expect(outsideDomains(recipients, ['corp.example'])).toEqual(['notcorp.example', 'lists.example']);
});
