import path from 'node:path';
import type { Layer } from '../../policy/parse';
import { deploymentIn } from '../deployment';
import { sayInstant, sayLength } from './say-date-time';
import type { Started } from './start';

type Incident = NonNullable<Layer['incident']>;

const listsOf = ({ lists = [] }: Incident): string => (lists.length ? lists.join(', ') : 'every list');

/** @param url where the policy is served, as far as anybody said */
export function startedText(file: string, { incident, before, hindrances }: Started, url: string, now: number): string {
  const lines = [
    `${file}: ${before ? 'the running incident goes on' : 'an incident is declared'}. A reply to all to these lists is blocked.`,
    '',
    `  lists    ${listsOf(incident)}`,
    `  until    ${sayInstant(incident.until)}, ${sayLength(incident.until - now)} from now`,
    `  message  ${incident.message ?? 'none beyond our own'}`,
    ...(before ? ['', ...changed(before, incident)] : []),
    ...(incident.lists?.length ? [] : ['', 'No list is named, so that a reply to all to any list is blocked.']),
    '',
    ...nextSteps(file, url, 'the freeze'),
    `"reply-all-guard incident stop" ends it before its time.`,
    ...hindrances.map((sentence) => `\nWarning: ${sentence}`),
  ];
  return `${lines.join('\n')}\n`;
}

function changed(before: Incident, incident: Incident): readonly string[] {
  const said: string[] = [];
  if (listsOf(before) !== listsOf(incident))
    said.push(`Before, these were frozen: ${listsOf(before)}; they still are.`);
  if (before.until !== incident.until)
    said.push(
      `It would have ended ${sayInstant(before.until)}; that is ${before.until < incident.until ? 'extended' : 'brought forward'}.`,
    );
  if (before.message !== undefined && before.message !== incident.message)
    said.push(`The message before it is replaced: ${before.message}`);
  return said.length ? said : ['Nothing about it changes.'];
}

export function stoppedText(file: string, incident: Incident | undefined, url: string, now: number): string {
  if (!incident) return `${file}: no incident is declared, and nothing was changed.\n`;
  const isOver = incident.until <= now;
  const lines = [
    `${file}: the incident is taken out. It ${isOver ? 'had been over since' : 'would have lasted until'} ${sayInstant(incident.until)}, for ${listsOf(incident)}.`,
    ...(isOver ? [] : ['', ...nextSteps(file, url, 'the end of the freeze')]),
  ];
  return `${lines.join('\n')}\n`;
}

const nextSteps = (file: string, url: string, what: string): readonly string[] => [
  `Now put ${path.basename(file)} on your web host (${url}), unless it lies there already. Every Outlook fetches it within a`,
  'minute, where the host lets nobody keep it for longer than 60 seconds.',
  `To see that ${what} gets through: reply-all-guard doctor ${url}`,
];

/** Where the policy is served, as "package" or "init" wrote it down beside the policy. */
export async function urlBeside(policyFile: string): Promise<string> {
  const found = await deploymentIn(path.dirname(policyFile));
  return found && found !== 'damaged' ? found.url : 'https://YOUR-HOST/';
}
