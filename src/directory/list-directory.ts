import { connectCatalogue } from './catalogue';
import type { DirectoryPorts, ExchangeCounts, ListDirectory, ListSize } from './ports';

/**
 * Who knows the sizes of lists, in this order: policy's own rows, Exchange's count, the organisation's catalogue. The catalogue is
 * asked about whatever policy leaves open, since it has the owner's words too.
 */
export function connectListDirectory(ports: DirectoryPorts): ListDirectory {
  const inCatalogue = connectCatalogue(ports);
  return {
    sizes(asked, { sizeInPolicy, exchange, mayFetch }) {
      const inPolicy = asked.map((list): ListSize | undefined => {
        const value = sizeInPolicy(list);
        return value === undefined ? undefined : { known: true, value, source: 'policy' };
      });
      const open = asked.filter((_, at) => !inPolicy[at]);
      // Whatever broke in there, the other answers stand.
      const answers = inCatalogue(open, mayFetch).catch((): ListSize[] => []);
      return Promise.all([answers, exchange]).then(([sizes, countOf]) =>
        asked.map((list, at) => inPolicy[at] ?? counted(countOf(list), sizes.shift())),
      );
    },
  };
}

const counted = (count: ReturnType<ExchangeCounts>, size: ListSize = { known: false, why: 'failed' }): ListSize =>
  count ? { ...count, known: true, source: 'mailtips', message: size.message } : size;
