import { connectCatalogue } from './catalogue';
import type { DirectoryPorts, KnownSize, ListDirectory, ListSize } from './ports';

const FAILED: ListSize = { known: false, why: 'failed' };

/**
 * Who knows the sizes of lists, in this order: policy's own rows, Exchange's count, the organisation's catalogue. The catalogue is
 * asked about every list, since it has the owner's words, and the list's other names, which policy may use.
 */
export function connectListDirectory(ports: DirectoryPorts): ListDirectory {
  const inCatalogue = connectCatalogue(ports);
  return {
    sizes: (asked, { named, sizeInPolicy, exchange, mayFetch }) =>
      // Whatever broke in there, the other answers stand.
      Promise.all([inCatalogue(asked, mayFetch, named).catch((): ListSize[] => []), exchange]).then(
        ([sizes, countOf]) =>
          asked.map((list, at): ListSize => {
            const { [at]: size = FAILED } = sizes;
            const { message, aliases, key } = size;
            const value = [list.address]
              .concat(aliases ?? [])
              .map((address) => sizeInPolicy({ ...list, address }))
              .find(Boolean);
            const count = value ? { value } : countOf(list);
            const source: KnownSize['source'] = value ? 'policy' : 'mailtips';
            const isOpen = size.known ? false : size.why === 'not-asked';
            return count ? { ...count, known: true, source, message, aliases, key, isOpen } : { ...size, isOpen };
          }),
      ),
  };
}
