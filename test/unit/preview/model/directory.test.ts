import { describe, expect, it } from 'vitest';
import { addressed, demoDirectory, lists, people } from '../../../../src/preview/model/demo-directory';
import { findProfile } from '../../../../src/clients/profiles';

const directory = demoDirectory();
const web = findProfile('web');

describe('the directory', () => {
  it.each([
    ['the made-this-morning list is other everywhere', lists.croydonPractices.address, 'other', 'other'],
    ['a distribution list is one', lists.nursing.address, 'distributionList', 'distributionList'],
    ['a dynamic list only on the web (office-js#3249)', lists.managers.address, 'distributionList', 'other'],
    ['a colleague', people.priya.address, 'user', 'user'],
    ['a colleague gone stale', people.samira.address, 'other', 'other'],
    ['an outsider', people.partner.address, 'externalUser', 'externalUser'],
    ['an unknown insider', 'new.starter@leeds.nhs.example', 'user', 'user'],
    ['a domain that only ends alike', 'x@notnhs.example', 'externalUser', 'externalUser'],
  ])('%s', (_what, address, onWeb, onClassic) => {
    expect(directory.typeOf(address, web)).toBe(onWeb);
    expect(directory.typeOf(address, findProfile('classic-1.15'))).toBe(onClassic);
  });

  it('resolves names, addresses and both together, and refuses what is neither', () => {
    expect(directory.lookUp('croydonpractices', web)).toMatchObject({
      address: lists.croydonPractices.address,
      type: 'other',
    });
    expect(directory.lookUp(' someone@away.example ', web)).toEqual({
      name: 'someone@away.example',
      address: 'someone@away.example',
      type: 'externalUser',
    });
    expect(directory.lookUp('Ann Other <ann@away.example>', web)).toMatchObject({
      name: 'Ann Other',
      address: 'ann@away.example',
    });
    expect(directory.lookUp('nobody at all', web)).toBeUndefined();
    expect(directory.lookUp('Book club', web)).toEqual({ name: 'Book club', address: '', type: 'other' });
  });

  it('offers at most eight names', () => {
    expect(directory.suggest('croy', web).map(({ name }) => name)).toEqual(['CroydonPractices', 'Croydon Managers']);
    expect(directory.suggest('a', web)).toHaveLength(8);
    expect(directory.suggest('', web)).toEqual([]);
  });

  it('counts mailboxes by true size, everybody once, groups too', () => {
    const { mailboxes } = { mailboxes: directory.mailboxes.bind(directory) };
    expect(mailboxes([addressed(lists.croydonPractices), addressed(people.priya)])).toBe(850_001);
    expect(
      mailboxes([addressed(people.priya), { ...addressed(people.priya), address: people.priya.address.toUpperCase() }]),
    ).toBe(1);
    expect(mailboxes([addressed(lists.bookClub), addressed(lists.bookClub)])).toBe(9);
    expect(mailboxes([])).toBe(0);
  });
});
