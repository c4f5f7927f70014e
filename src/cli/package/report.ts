import { parsePolicy } from '../../policy/parse';
import type { PackagedDeployment } from '../deployment';
import { modeWords } from '../policy/text/mode-words';
import { counted } from '../report/numbers';
import type { Package } from './make-package';
import { nextSteps } from './next-steps';
import type { Lists } from './read-lists';
import { sendModeWords } from './send-mode';
import type { Site } from './site';

export interface ShippedPolicy {
  readonly text: string;
  /** Where it comes from, for people. */
  readonly from: string;
}

export interface PackageSummary {
  readonly made: Package;
  readonly site: Site;
  readonly out: string;
  readonly policy: ShippedPolicy;
  readonly lists: Lists | undefined;
  /** Whether they come from the package that was there before. */
  readonly areListsKept: boolean;
}

/** What was written where, and what to do with it. */
export function summary({ made, site, out, policy, lists, areListsKept }: PackageSummary): string {
  const { deployment, files } = made;
  const sizes = lists
    ? `${counted(lists.index.lists, 'list', 'lists')}, counted ${lists.index.made}`
    : 'none: list sizes are unknown';
  return `${out}: ${deployment.name} ${deployment.version} for ${site.url}, ${files.size} files, ${made.site.size} of them served.

  id           ${deployment.id}
  mode         ${modeWords(parsePolicy(policy.text).layer)}
  policy.json  ${policy.from}
  lists/       ${sizes}${lists && areListsKept ? ', kept from the earlier package' : ''}

${nextSteps(site, out)}

${sendModeWords(deployment.sendMode)}
`;
}

/** What should make an administrator stop and think; empty where nothing does. */
export function warnings({ change, deployment }: Package, site: Site, before: PackagedDeployment | undefined): string {
  const said: string[] = [];
  if (site.isLocal) said.push(`Note: only this computer can reach ${site.url}; your colleagues' Outlook cannot.`);
  if (change === 'manifest')
    said.push(
      `Warning: the manifest differs from the one packaged before (${before?.version ?? ''}, now ${deployment.version}). It needs admin consent: upload it in the admin centre. Until then, people cannot use the add-in.`,
    );
  if (change === 'another-add-in')
    said.push(
      `Warning: the package before was for ${before?.url ?? ''}. Another address is another add-in: it needs admin consent; remove the old one, or people will have both.`,
    );
  return said.map((line) => `${line}\n`).join('');
}
