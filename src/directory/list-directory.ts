import { connectCatalogue } from './catalogue';
import type { AskedList, DirectoryPorts, ExchangeCounts, ListDirectory, ListSize } from './ports';

/**
 * Who knows the sizes of lists, in this order: policy's own rows, Exchange's count, the organisation's catalogue. The catalogue is
 * asked about whatever policy leaves open, since it has the owner's words too.
 */
export function connectListDirectory(ports: DirectoryPorts): ListDirectory {
  const inCatalogue = connectCatalogue(ports);
  return {
    sizes(asked, { named, sizeInPolicy, exchange, mayFetch }) {
      const fromPolicy = (list: AskedList, aliasOf?: string): ListSize | undefined => {
        const value = sizeInPolicy(list);
        return value === undefined ? undefined : { known: true, value, source: 'policy', aliasOf };
      };
      const inPolicy = asked.map((list) => fromPolicy(list));
      const open = asked.filter((_, at) => !inPolicy[at]);
      // Whatever broke in there, the other answers stand.
      const answers = inCatalogue(open, mayFetch, named).catch((): ListSize[] => []);
      return Promise.all([answers, exchange]).then(([sizes, countOf]) =>
        asked.map((list, at) => {
          if (inPolicy[at]) return inPolicy[at];
          const size = counted(countOf(list), sizes.shift());
          const { aliasOf } = size;
          return (aliasOf ? fromPolicy({ ...list, address: aliasOf }, aliasOf) : undefined) ?? size;
        }),
      );
    },
  };
}

const counted = (count: ReturnType<ExchangeCounts>, size: ListSize = { known: false, why: 'failed' }): ListSize =>
  count ? { ...count, known: true, source: 'mailtips', message: size.message, aliasOf: size.aliasOf } : size;
