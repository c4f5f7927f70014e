import { LIST_KINDS } from '../../src/directory/catalogue-format';

export const LISTS = 100_000;

/** Sizes from one to 100,000, each order of magnitude as often as the others; a third alias stands in another domain. */
function csvRow(n: number): string {
  const members = Math.ceil(10 ** ((n * 0.618_034 * 5) % 5));
  const kind = LIST_KINDS[n % LIST_KINDS.length] ?? '';
  const aliases = [`old-${n}@corp.example`, `l${n}@eu.corp.example`, `list.${n}@corp-legacy.example`].join(';');
  const message = n % 50 ? '' : 'ask-communications';
  return `list-${n}@corp.example,"List ${n}, department ${n % 997}",${members},${kind},${aliases},${message}`;
}

/** The export of an organisation with so many lists, as CSV. */
export const exportOf = (lists: number): string =>
  ['address,name,members,kind,aliases,message', ...Array.from({ length: lists }, (_, n) => csvRow(n)), ''].join('\n');
