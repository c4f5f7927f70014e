import type { Person } from '../../../outlook/ports';

/** Letters that Unicode does not take apart into a plain one and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
};

/** As people type it in a hurry: no case, no accents, no full-width forms. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłħı]/g, (letter) => PLAIN[letter]!);

/** People as they are searched: worked out once, asked with every key that is pressed. */
export type PeopleIndex = readonly { readonly person: Person; readonly text: string }[];

export const peopleIndex = (people: readonly Person[]): PeopleIndex =>
  people.map((person) => ({ person, text: plain(`${person.name} ${person.address}`) }));

/** Those whose name and address hold every word of the query, in any order; everybody for an empty one. */
export function findPeople(index: PeopleIndex, query: string): readonly Person[] {
  const words = plain(query).split(/\s+/);
  return index.filter(({ text }) => words.every((word) => text.includes(word))).map(({ person }) => person);
}
