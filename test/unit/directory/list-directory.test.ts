import { describe, expect, it } from 'vitest';
import { connectListDirectory } from '../../../src/directory/list-directory';
import { CatalogueHost, list } from './catalogue-host';

const ROWS = [
  { address: 'practices@corp.example', size: 900_000 },
  { address: 'board@corp.example', name: 'The Board', size: 9 },
  { address: 'team@corp.example' },
];

describe('who knows the size of a list', () => {
  it('is policy first, by address, by name only without one; the catalogue is asked for the rest', async () => {
    const host = new CatalogueHost();
    const asked = [
      'practices@corp.example',
      'Team <team@corp.example>',
      'the board',
      'The Board <list-4@corp.example>',
    ];
    const sizes = await connectListDirectory(host.ports).sizes(asked.map(list), { rows: ROWS, mayFetch: true });
    expect(sizes.map((size) => size.known && [size.value, size.source])).toEqual([
      [900_000, 'policy'],
      [12, 'catalogue'],
      [9, 'policy'],
      [5, 'catalogue'],
    ]);
  });

  it('is policy alone where it knows all: neither device nor network are asked', async () => {
    const host = new CatalogueHost();
    await connectListDirectory(host.ports).sizes([list('board@corp.example')], { rows: ROWS, mayFetch: true });
    expect([host.reads, host.fetched]).toEqual([0, []]);
  });

  it('is nobody where everything breaks, and that is an answer', async () => {
    const host = new CatalogueHost();
    host.ports.deviceCache.read = () => {
      throw new Error('broken');
    };
    const sizes = await connectListDirectory(host.ports).sizes(['board@corp.example', 'x@corp.example'].map(list), {
      rows: ROWS,
      mayFetch: true,
    });
    expect(sizes.map(({ known }) => known)).toEqual([true, false]);
  });
});
