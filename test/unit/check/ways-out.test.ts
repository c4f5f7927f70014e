import { describe, expect, test } from 'vitest';
import type { FieldRead, RecipientEntry } from '../../../src/outlook/ports';
import { allInBcc, obstacleToKeeping, onlyTo, senderAmong, without } from '../../../src/check/ways-out';

const grace = { name: 'Grace Hopper', address: 'grace@corp.example' };
const other = { name: 'Grace Hopper', address: 'hopper@corp.example' };
const ada = { name: 'Ada Lovelace', address: 'ada@corp.example' };

const field = (...entries: RecipientEntry[]): FieldRead => ({ entries, atCap: false });
const entry = (name: string, address: string): RecipientEntry => ({ name, address, type: 'user' });

describe('the sender among the recipients', () => {
  test('is found by address, whatever the name', () => {
    expect(senderAmong([ada, grace], { name: 'G. H.', address: 'grace@corp.example' })).toBe(grace);
  });

  test('else by full name', () => {
    expect(senderAmong([ada, grace], { name: 'Hopper, Grace' })).toBe(grace);
    expect(senderAmong([ada, grace], { name: 'Grace Hopper', address: 'elsewhere@corp.example' })).toBe(grace);
    expect(senderAmong([ada, grace], { name: 'Grace Hopper', address: 'elsewhere@x.example' })).toBeUndefined();
  });

  test('is nobody when two match, none matches, or nothing is quoted', () => {
    expect(senderAmong([grace, other], { name: 'Grace Hopper' })).toBeUndefined();
    expect(senderAmong([grace, other], { name: 'Grace Hopper', address: 'hopper@corp.example' })).toBe(other);
    expect(senderAmong([ada], { name: 'Grace Hopper' })).toBeUndefined();
    expect(senderAmong([ada], { name: '' })).toBeUndefined();
    expect(senderAmong([ada], undefined)).toBeUndefined();
  });
});

test('to the sender only means To, and nothing else', () => {
  expect(onlyTo(grace)).toEqual({ to: [grace], cc: [], bcc: [] });
});

const fields = {
  to: field(entry('All', 'ALL@corp.example'), entry('Ada', 'ada@corp.example')),
  cc: field(entry('All', 'all@corp.example')),
  bcc: field(entry('Grace', 'grace@corp.example')),
};

test('dropping a list leaves everyone else in their field', () => {
  const left = without(fields, ['all@corp.example']);
  expect([left.to, left.cc, left.bcc].map((each) => each.map((person) => person.name))).toEqual([
    ['Ada'],
    [],
    ['Grace'],
  ]);
});

test('in Bcc everyone stands once, however they are spelt, and those who stood there come first', () => {
  const moved = allInBcc(fields);
  expect([moved.to, moved.cc, moved.bcc.map((each) => each.name)]).toEqual([[], [], ['Grace', 'All', 'Ada']]);
});

test('what cannot be written back as it is stands in the way', () => {
  expect(obstacleToKeeping(fields)).toBeUndefined();
  expect(obstacleToKeeping({ ...fields, cc: { ...fields.cc, atCap: true } })).toBe('truncated');
  expect(obstacleToKeeping({ ...fields, to: field(entry('My contacts', '')) })).toBe('no-address');
});
