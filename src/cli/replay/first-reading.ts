import { parsePolicy } from '../../policy/parse';
import { LikelyLists } from './guard/likely-lists';
import type { ListFiles } from './guard/list-files';
import type { ReplayedPolicy } from './guard/policy-file';
import { readMessages } from './mail/read-messages';
import { SeenBefore } from './mail/seen-before';
import type { Progress } from './output/progress';

interface FirstReading {
  readonly policy: ReplayedPolicy;
  readonly lists: ListFiles;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly progress: Progress;
}

/**
 * Reads the headers of all mail, before the guard is asked: which addresses are likely to be lists shows in the end only. What
 * cannot be read is told by the second reading.
 */
export async function findLikelyLists(
  paths: readonly string[],
  { policy, lists, now, progress }: FirstReading,
): Promise<ReadonlySet<string>> {
  const seen = new SeenBefore();
  const likely = new LikelyLists();
  const rows = new Set((parsePolicy(policy.text).layer.lists ?? []).map(({ address }) => address));
  const isKnown = async (address: string): Promise<boolean> =>
    rows.has(address) || (lists.made !== undefined && (await lists.has(address)));
  const ignored = (): undefined => undefined;
  let count = 0;
  const reading = {
    now,
    filter: (_: string, messageId: string) =>
      messageId !== '' && seen.add(messageId) ? ('duplicate' as const) : undefined,
    onProblem: ignored,
    onRemark: ignored,
    onOther: ignored,
    onBytes: (bytes: number) => progress.add(bytes),
  };
  try {
    for await (const { send } of readMessages(paths, reading)) {
      progress.messages((count += 1));
      if (typeof send === 'object') await likely.add(send, isKnown);
    }
  } finally {
    progress.end();
  }
  return likely.found();
}
