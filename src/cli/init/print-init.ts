import path from 'node:path';
import type { SendMode } from '../package/manifest';
import type { Answers } from './answers';
import { DEPLOYMENT, POLICY } from './first-files';

/** What was written, and the commands that come next. */
export function initText(out: string, answers: Answers, sendMode: SendMode): string {
  const { domains, url, mode, lists, name } = answers;
  const policy = path.join(out, POLICY);
  return `${policy}, ${path.join(out, DEPLOYMENT)}: written.

  domains  ${domains.length ? domains.join(', ') : 'the domain of whoever writes'}
  address  ${url}
  mode     ${mode}${mode === 'observe' ? ': nothing is shown to anybody; "mode": "enforce" in policy.json begins in earnest' : ''}
  lists    ${lists.length ? `${lists.join(', ')}: to be confirmed` : 'none are protected by name; the ladder holds for all'}
  name     ${name ?? 'Reply-All Guard'}

1. reply-all-guard policy check ${policy}
2. reply-all-guard package ${packageFlags(policy, answers, sendMode)}
3. Serve that folder as its README.txt says, and look whether it is right: reply-all-guard doctor ${url}
`;
}

function packageFlags(policy: string, { url, name }: Answers, sendMode: SendMode): string {
  const flags = [`--url ${url}`, '--out package', `--policy ${quoted(policy)}`];
  if (name !== undefined) flags.push(`--name ${quoted(name)}`);
  if (sendMode !== 'soft-block') flags.push(`--send-mode ${sendMode}`);
  return flags.join(' ');
}

/** For the shell that this computer most likely has. */
function quoted(text: string): string {
  if (/^[\w./:@-]+$/.test(text)) return text;
  return process.platform === 'win32' ? `"${text.replaceAll('"', '""')}"` : `'${text.replaceAll("'", `'\\''`)}'`;
}
