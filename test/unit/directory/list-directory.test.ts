import { describe, expect, it } from 'vitest';
import { connectListDirectory } from '../../../src/directory/list-directory';
import type { ListQuestion } from '../../../src/directory/ports';
import { CatalogueHost, list, START } from '../../builders/directory/catalogue-host';

const POLICY: Readonly<Record<string, number>> = { 'practices@corp.example': 900_000, 'board@corp.example': 9 };
const EXCHANGE: Readonly<Record<string, number>> = { 'practices@corp.example': 5, 'list-4@corp.example': 70 };
const question: ListQuestion = {
  named: [],
  sizeInPolicy: ({ address }) => POLICY[address],
  exchange: Promise.resolve(({ address }) => {
    const value = EXCHANGE[address];
    return value === undefined ? undefined : { value, asOf: START };
  }),
  mayFetch: true,
};

describe('who knows the size of a list', () => {
  it('is policy first, then Exchange, then the catalogue', async () => {
    const host = new CatalogueHost();
    const asked = [
      'practices@corp.example',
      'Team <team@corp.example>',
      'board@corp.example',
      'The Board <list-4@corp.example>',
    ];
    const sizes = await connectListDirectory(host.ports).sizes(asked.map(list), question);
    expect(sizes.map((size) => size.known && [size.value, size.source])).toEqual([
      [900_000, 'policy'],
      [12, 'catalogue'],
      [9, 'policy'],
      [70, 'mailtips'],
    ]);
  });

  it('is the row of the list of which an alias is asked', async () => {
    const { ports } = new CatalogueHost();
    const named = { ...question, named: ['practices@corp.example'] };
    const [size] = await connectListDirectory(ports).sizes([list('gps@corp.example')], named);
    expect(size).toMatchObject({ value: 900_000, source: 'policy', aliases: ['practices@corp.example'] });
  });

  it("is Exchange, and the owner's words are the catalogue's all the same", async () => {
    const exchange = Promise.resolve(() => ({ value: 3, asOf: START }));
    const { ports } = new CatalogueHost();
    const [size] = await connectListDirectory(ports).sizes([list('gps@corp.example')], { ...question, exchange });
    expect(size).toMatchObject({ value: 3, source: 'mailtips', asOf: START, message: 'practices' });
  });

  it('is policy where it knows it, and still open where the network was not to be asked for other names', async () => {
    const { ports, fetched } = new CatalogueHost();
    const inPolicy = { known: true, value: 9, source: 'policy' };
    const board = [list('board@corp.example')];
    const { sizes } = connectListDirectory(ports);
    expect(await sizes(board, { ...question, mayFetch: false })).toMatchObject([{ ...inPolicy, isOpen: true }]);
    expect(fetched).toEqual([]);
    expect(await sizes(board, question)).toMatchObject([{ ...inPolicy, isOpen: false }]);
  });

  it('is nobody where everything breaks, and that is an answer', async () => {
    const host = new CatalogueHost();
    host.ports.deviceCache.read = () => {
      throw new Error('broken');
    };
    const sizes = await connectListDirectory(host.ports).sizes(
      ['board@corp.example', 'x@corp.example'].map(list),
      question,
    );
    expect(sizes.map(({ known }) => known)).toEqual([true, false]);
  });
});
