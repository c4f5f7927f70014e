import { fitsAddress, readAddress } from '../read-addresses';
import type { IncidentList } from './incident-list';
import type { ListSources } from './list-sources';

/** What is to be frozen, and how it was found. */
export interface Choice {
  readonly lists: readonly IncidentList[];
  /** Sentences about what was not typed as it is frozen. */
  readonly found: readonly string[];
}

/**
 * The lists that `--list` names: by address, alias or name; several addresses with commas between them.
 * @throws one sentence where a name is nobody's, or that of several lists
 */
export async function chooseLists(texts: readonly string[], sources: ListSources): Promise<Choice> {
  const lists: IncidentList[] = [];
  const found: string[] = [];
  for (const text of texts.flatMap(parts)) {
    const address = text.includes('@') ? readAddress(text, '--list') : undefined;
    const [list, ...others] = await sources.find(address ?? text);
    if (others.length) throw new Error(shared(text, [list!, ...others]));
    if (!list && address === undefined) throw new Error(unknown(text, sources));
    const chosen = list ?? { address: address!, name: '', aliases: [], kind: undefined };
    if (lists.some((each) => each.address === chosen.address)) continue;
    lists.push(chosen);
    if (chosen.address !== text.toLowerCase()) found.push(`--list "${text}" is ${chosen.address}.`);
    if (chosen.aliases.length) found.push(alsoFrozen(chosen));
  }
  return { lists, found };
}

/** A name may hold a comma: only addresses are parted. */
const parts = (text: string): readonly string[] => {
  const split = text.split(/[,;]/).map((part) => part.trim());
  const kept = split.every((part) => !part) || split.some(fitsAddress) ? split.filter(Boolean) : [text.trim()];
  if (!kept.length) throw new Error('--list is empty: give a value, or leave --list out.');
  return kept;
};

export const alsoFrozen = ({ address, aliases }: IncidentList): string =>
  `Frozen with ${address}, because they are its other addresses: ${aliases.join(', ')}.`;

const shared = (text: string, lists: readonly IncidentList[]): string =>
  `--list "${text}" is the name of ${lists.length} lists: ${lists.map(({ address }) => address).join(', ')}. ` +
  'Give the address of the one you mean. Nothing was changed.';

const unknown = (text: string, { named }: ListSources): string =>
  `--list takes an address, or a name that ${named} knows, not "${text}". Give the address as it is in the mail.`;
