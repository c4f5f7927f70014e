import path from 'node:path';
import type { Layer } from '../../policy/parse';
import { deploymentIn } from '../deployment';
import { formatDateTime, formatDuration } from './format-date-time';
import { frozenText, listsOf, scopeOf } from './incident-scope';
import type { MessageByLanguage } from './messages';
import type { Started } from './start-incident';

type Incident = NonNullable<Layer['incident']>;

/** What people read with it, in lines that begin as the lines above them do. */
export const messageLines = ({ message }: Incident, messages: MessageByLanguage): readonly string[] => {
  const each = Object.entries(messages).map(([language, text = '']) => `${language}: ${text}`);
  const [first = 'only the standard one', ...others] = message === undefined ? each : [message];
  return [`  message  ${first}`, ...others.map((line) => `           ${line}`)];
};

/** What else there is to say of a freeze that was started. */
interface Told {
  /** Sentences about how the lists were found. */
  readonly found: readonly string[];
  /** Lines to paste into Exchange. */
  readonly commands: readonly string[];
  /** Where the policy is served, as far as it is known. */
  readonly url: string;
}

export function startedText(file: string, started: Started, { found, commands, url }: Told, now: number): string {
  const { incident, messages, before, blockers } = started;
  const lines = [
    `${file}: ${before ? 'the running incident continues' : 'an incident is declared'}.`,
    '',
    `  blocked  ${frozenText(incident)}`,
    `  until    ${formatDateTime(incident.until)}, ${formatDuration(incident.until - now)} from now`,
    ...messageLines(incident, messages),
    ...(found.length ? ['', ...found] : []),
    ...(before ? ['', ...changed(before, incident)] : []),
    '',
    ...nextSteps(file, url, 'the freeze'),
    `"reply-all-guard incident stop" ends it early.`,
    ...(commands.length ? ['', ...commands] : []),
    ...blockers.map((sentence) => `\nWarning: ${sentence}`),
  ];
  return `${lines.join('\n')}\n`;
}

function changed(before: Incident, incident: Incident): readonly string[] {
  const said: string[] = [];
  if (listsOf(before) !== listsOf(incident)) said.push(`These were frozen before, and still are: ${listsOf(before)}.`);
  if (scopeOf(before) !== scopeOf(incident)) said.push(`It stopped ${frozenText(before)} before.`);
  if (before.until !== incident.until)
    said.push(
      `Its end is ${before.until < incident.until ? 'later' : 'earlier'} than before: it was ${formatDateTime(before.until)}.`,
    );
  if (before.message !== undefined && before.message !== incident.message)
    said.push(`This message is replaced: ${before.message}`);
  return said.length ? said : ['Nothing else changes.'];
}

export function stoppedText(file: string, incident: Incident | undefined, url: string, now: number): string {
  if (!incident) return `${file}: no incident is declared; nothing was changed.\n`;
  const isOver = incident.until <= now;
  const lines = [
    `${file}: the incident is removed. It ${isOver ? 'ended' : 'would have ended'} ${formatDateTime(incident.until)}, for ${frozenText(incident)}.`,
    ...(isOver ? [] : ['', ...nextSteps(file, url, 'the end of the freeze')]),
  ];
  return `${lines.join('\n')}\n`;
}

const nextSteps = (file: string, url: string, what: string): readonly string[] => [
  `Now copy ${path.basename(file)} to your web host (${url}), unless it is there already. Every Outlook fetches it within a`,
  'minute, if your host lets nobody cache it for longer than 60 seconds.',
  `Check that ${what} reaches people: reply-all-guard incident status ${url}`,
];

/** Where the policy is served, as "package" or "init" wrote it down beside the policy. */
export async function urlBeside(policyFile: string): Promise<string> {
  const found = await deploymentIn(path.dirname(policyFile));
  return found && found !== 'damaged' ? found.url : 'https://YOUR-HOST/';
}
