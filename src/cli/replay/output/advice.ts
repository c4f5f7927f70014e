import { rules as table } from '../../../engine/rules/index';
import { share, sum } from '../tally/counts';
import type { ReplayReport } from '../tally/report';
import { counted, number, percent } from '../../report/numbers';

/** Prompts that most people bear with: one in two hundred sends. */
const BEARABLE = 0.005;

/** Where a list's size is to come from. */
const sizesAdvice = ({ lists }: ReplayReport['replayed']): string =>
  lists === null
    ? 'Build the list catalogue ("lists build") and name it with --lists'
    : 'Add the lists that your catalogue lacks to its export, or give them a row in the policy';

/** What to do next, in the report's first sentence. */
export function advice({ sends, prompts, blocks, rules, passed, replayed, reach }: ReplayReport): string {
  if (sends === 0) return 'Name a folder with mail that people sent: there is no message to replay.';
  const { threshold, count, atTwice } = blocks;
  if (count > 0)
    return `Your block step of ${counted(threshold, 'person', 'people')} stops ${percent(share(count, sends))} of sends; raising it to ${number(2 * threshold)} would stop ${percent(share(atTwice, sends))}.`;
  const toUnknown = reach.find(({ from }) => from === undefined);
  const unknown = toUnknown ? sum(toUnknown) : 0;
  if (prompts === 0 && unknown > 0)
    return `${sizesAdvice(replayed)}: this policy would have prompted nobody, but ${percent(share(unknown, sends))} of sends go to lists of unknown size.`;
  if (prompts === 0) return 'This policy would have prompted nobody: you can enforce it, or lower its thresholds.';
  const [loudest] = [...rules].sort((a, b) => b.prompts - a.prompts);
  if (loudest && table.find(({ id }) => id === loudest.rule)?.description?.ofUnknownSize)
    return `${sizesAdvice(replayed)}: ${percent(share(loudest.prompts, sends))} of sends go to lists of unknown size, or spread a storm.`;
  return prompts <= BEARABLE * sends
    ? `You can enforce this policy: ${percent(passed.share)} of sends go out without a prompt.`
    : `Look at the rule ${loudest?.rule ?? ''} before you enforce this policy: it prompts at ${percent(share(loudest?.prompts ?? 0, sends))} of sends.`;
}
