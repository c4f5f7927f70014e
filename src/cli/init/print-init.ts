import path from 'node:path';
import { DEPLOYMENT_FILE } from '../deployment';
import type { Answers } from './answers';
import { POLICY } from './first-files';

/** What was written, and the commands that come next. */
export function initText(out: string, answers: Answers): string {
  const { domains, url, mode, lists, name } = answers;
  const policy = path.join(out, POLICY);
  return `${policy}, ${path.join(out, DEPLOYMENT_FILE)}: written.

  domains  ${domains.length ? domains.join(', ') : 'the domain of the person who writes'}
  address  ${url}
  mode     ${mode}${mode === 'observe' ? ': nothing is shown to anybody; set "mode": "enforce" in policy.json to start' : ''}
  lists    ${lists.length ? `${lists.join(', ')}: people must confirm` : 'none by name; the thresholds hold for all'}
  name     ${name ?? 'Reply-All Guard'}

1. reply-all-guard policy check ${policy}
2. reply-all-guard package --out package --policy ${quoted(policy)}
3. Serve that folder as its README.txt says, and check it: reply-all-guard doctor ${url}
`;
}

/** For the shell that this computer most likely has. */
function quoted(text: string): string {
  if (/^[\w./:@-]+$/.test(text)) return text;
  return process.platform === 'win32' ? `"${text.replaceAll('"', '""')}"` : `'${text.replaceAll("'", `'\\''`)}'`;
}
