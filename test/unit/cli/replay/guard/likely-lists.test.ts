import { describe, expect, it } from 'vitest';
import { LikelyLists } from '../../../../../src/cli/replay/guard/likely-lists';
import type { Send } from '../../../../../src/cli/replay/mail/mail';
import { aSend } from '../../../../builders/replay/a-mail';

type Named = string | { readonly name: string; readonly address: string };

const personOf = (named: Named) =>
  typeof named === 'string' ? { name: '', address: `${named}@trust.example` } : { ...named };
const to = (...names: Named[]): Send['fields'] => ({ to: names.map(personOf), cc: [], bcc: [] });
const answer = (from: string, fields: Send['fields'], parts: Partial<Send> = {}): Send =>
  aSend({ from: personOf(from), fields, ...parts });

async function found(
  sends: readonly Send[],
  known: readonly string[] = [],
  limit?: number,
): Promise<readonly string[]> {
  const lists = new LikelyLists(limit);
  for (const send of sends) await lists.add(send, (address) => Promise.resolve(known.includes(address)));
  return [...lists.found()];
}

const PEOPLE = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'];
const SENDER = { name: 'Sender Of Tests', address: 'tests@trust.example' };

describe('an address is likely to be a list', () => {
  it.each<[string, Named]>([
    ['has a common name', 'zenshain'],
    ['has hyphens', 'todo-el-personal'],
    ['has its alias for a name', { name: 'CXB-Croydon', address: 'cxb-croydon@trust.example' }],
    ['has itself for a name', { name: 'rundbrief@trust.example', address: 'rundbrief@trust.example' }],
  ])('where people whom nobody named answer to all through it, and it %s', async (_, list) => {
    const storm = PEOPLE.map((person) => answer(person, to(SENDER, list)));
    expect(await found(storm)).toEqual([personOf(list).address]);
    // Whether the first mail is among them or not, and where they answer each other.
    const first = aSend({ from: SENDER, fields: to(list), isAnswer: false, subject: 'Test' });
    const chain = PEOPLE.map((person, n) => answer(person, to(n % 3 ? SENDER : 'p1', list)));
    expect(await found([first, ...chain])).toEqual([personOf(list).address]);
  });

  it('although conversations are judged before all mail was read', async () => {
    const other = (n: number): Send => answer(`o${n}`, to(`x${n}`, `y${n}`), { conversation: `<${n}@x>` });
    const storm = PEOPLE.map((person) => answer(person, to(SENDER, 'zenshain')));
    expect(await found([...storm, ...[1, 2, 3, 4].map(other)], [], 5)).toEqual(['zenshain@trust.example']);
  });
});

describe('a person is none', () => {
  it.each<[string, readonly Send[], string[]?]>([
    [
      'who never answers in a talk among people who name each other',
      PEOPLE.map((person) => answer(person, to(...PEOPLE.filter((other) => other !== person), 'silent'))),
    ],
    [
      'who has a name',
      PEOPLE.map((p) => answer(p, to(SENDER, { name: 'Jo Silent', address: 'jsilent@trust.example' }))),
    ],
    ['whose address has the shape of one', PEOPLE.map((person) => answer(person, to(SENDER, 'jo.silent')))],
    [
      'who writes, in another conversation',
      [
        ...PEOPLE.map((person) => answer(person, to(SENDER, 'jsilent'))),
        answer('jsilent', to('x'), { conversation: '<other@x>' }),
      ],
    ],
    [
      'who has a name in another mail',
      [
        ...PEOPLE.map((person) => answer(person, to(SENDER, 'jsilent'))),
        answer('x', to({ name: 'Silent, Jo', address: 'jsilent@trust.example' }), { conversation: '<other@x>' }),
      ],
    ],
    ['whom few people write to', PEOPLE.slice(0, 4).map((person) => answer(person, to(SENDER, 'jsilent')))],
    [
      'who is told of many conversations',
      PEOPLE.map((p, n) => answer(p, to(`customer${n}`, 'boss'), { conversation: `<${n}@x>` })),
    ],
    ['beside a list by its name', PEOPLE.map((person) => answer(person, to('all-staff', 'jsilent')))],
    ['beside a list that is known', PEOPLE.map((p) => answer(p, to('falcon', 'jsilent'))), ['falcon@trust.example']],
    [
      'beside a list that headers prove',
      PEOPLE.map((p) => answer(p, to('falcon', 'jsilent'), { lists: ['falcon@trust.example'] })),
    ],
    ['who alone is answered', PEOPLE.map((person) => answer(person, to('jsilent')))],
    [
      'to whom people forward',
      PEOPLE.map((p) => answer(p, to(SENDER, 'jsilent'), { subject: 'FW: Rota', isAnswer: false })),
    ],
  ])('%s', async (_, sends, known = []) => {
    expect(await found(sends, known)).toEqual([]);
  });
});
