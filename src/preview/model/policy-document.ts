import type { Switches } from '../outlook';

/** A list whose size the organisation sets. */
export interface SizedList {
  readonly address: string;
  readonly name: string;
  readonly size: number;
  /** What its row in the policy says besides. */
  readonly action?: 'confirm';
  readonly message?: string;
}

/** What an organisation sets whatever the switches say. */
export interface OrganisationSettings {
  readonly organisationDomains: readonly string[];
  readonly lists: readonly SizedList[];
  readonly outsideDomains?: number;
}

/** Where the stand-in for Microsoft Graph is. */
export interface GraphAddress {
  readonly clientId: string;
  readonly endpoint: string;
}

/** Long enough to try it out. */
const FREEZE_MS = 4 * 3_600_000;

function incidentOf({ incident }: Switches, list: SizedList | undefined, now: number): object {
  if (incident === 'none') return {};
  const lists = incident === 'list' && list ? { lists: [list.address] } : {};
  const until = new Date(now + FREEZE_MS).toISOString();
  return { incident: { until, ...lists, message: 'The list is being repaired. You do not need to reply.' } };
}

/** The policy.json the preview's switches stand for; the add-in fetches it like any other. */
export const policyDocument = (
  switches: Switches,
  settings: OrganisationSettings,
  extra: SizedList | undefined,
  graph: GraphAddress,
  now: number,
): string =>
  JSON.stringify({
    ...settings,
    mode: switches.policyMode,
    // Of most the size alone: what follows from it is the thresholds' business.
    lists: [...settings.lists, ...(extra && switches.sizesFrom === 'policy' ? [extra] : [])],
    ...(switches.sizesFrom === 'mailtips' && { graph }),
    ...incidentOf(switches, extra, now),
  });

/** The lists.csv that the switches stand for; empty: the organisation has no list catalogue. */
export function catalogueRows(
  { sizesFrom }: Switches,
  lists: readonly SizedList[],
  extra: SizedList | undefined,
): string {
  if (sizesFrom !== 'catalogue' && sizesFrom !== 'catalogue-without') return '';
  const rows = [...lists, ...(extra && sizesFrom === 'catalogue' ? [extra] : [])];
  const cells = rows.map(({ address, name, size }) => [address, name, size, 'dynamic', '', ''].join());
  return ['address,name,members,kind,aliases,message', ...cells].join('\n');
}
