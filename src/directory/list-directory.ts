import { connectCatalogue } from './catalogue';
import type { DirectoryPorts, ListDirectory, ListSize } from './ports';

/** Who knows the sizes of lists: policy's own rows, then the organisation's catalogue, which is asked for the rest alone. */
export function connectListDirectory(ports: DirectoryPorts): ListDirectory {
  const inCatalogue = connectCatalogue(ports);
  return {
    sizes(asked, { sizeInPolicy, mayFetch }) {
      const inPolicy = asked.map((list): ListSize | undefined => {
        const value = sizeInPolicy(list);
        return value === undefined ? undefined : { known: true, value, source: 'policy' };
      });
      const open = asked.filter((_, at) => !inPolicy[at]);
      return (
        inCatalogue(open, mayFetch)
          // Whatever broke in there, the other answers stand.
          .catch((): ListSize[] => [])
          .then((sizes) => inPolicy.map((size) => size ?? sizes.shift() ?? { known: false, why: 'failed' }))
      );
    },
  };
}
