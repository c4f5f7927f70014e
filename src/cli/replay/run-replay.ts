import { writeFile } from 'node:fs/promises';
import { checkFolderOf } from '../report/check-folder';
import { counted, number } from '../report/numbers';
import { domainOf, isInside, normaliseAddress } from '../../signals/address';
import { findLikelyLists } from './first-reading';
import { startGuard } from './guard/guard';
import { NO_LIST_FILES, openListFiles } from './guard/list-files';
import { BUILT_IN_POLICY, readPolicyFile } from './guard/policy-file';
import type { ReplayedPolicy } from './guard/policy-file';
import type { OtherKind } from './mail/find-mail';
import type { Filter } from './mail/mail';
import { bytesUnder, readMessages } from './mail/read-messages';
import { SeenBefore } from './mail/seen-before';
import { printText } from './output/print-text';
import { startProgress } from './output/progress';
import type { Progress } from './output/progress';
import { reportOf, withoutNames } from './tally/report';
import type { ReplayReport } from './tally/report';
import { Tally } from './tally/tally';
import { print, printJson, warn } from '../print';

export interface ReplayOptions {
  readonly paths: readonly string[];
  readonly policy: string | undefined;
  readonly lists: string | undefined;
  readonly me: readonly string[];
  readonly json: boolean;
  readonly html: string | undefined;
  /** Whether people, subjects and files are named in the report. */
  readonly names: boolean;
}

/** Between two looks at the clock while nothing is printed. */
const MESSAGES_A_TICK = 500;

/**
 * @returns 0 where everything was read, 1 where some of it could not be
 * @throws one sentence where nothing can be replayed
 */
export async function runReplay(options: ReplayOptions): Promise<number> {
  if (options.html !== undefined) await checkFolderOf(options.html);
  const found = await replayMail(options);
  const report = options.names ? found : withoutNames(found);
  if (!options.names) nameOnError(found.read);
  if (options.html !== undefined) {
    const { htmlPage } = await import(/* webpackMode: "eager" */ './output/html-page');
    await writeFile(options.html, htmlPage(report));
    print(
      `${options.html}: the report of ${counted(report.sends, 'send', 'sends')}; prompted among them: ${number(report.prompts)}.\n`,
    );
  } else if (options.json) printJson(report);
  else print(printText(report));
  return found.read.problems.count > 0 ? 1 : 0;
}

/** A report without names leaves out which files had a problem; whoever runs it has to know. */
function nameOnError({ problems, remarks }: ReplayReport['read']): void {
  for (const [what, { first }] of Object.entries({ 'could not be read': problems, doubtful: remarks }))
    for (const { where, why } of first) warn(`${what}: ${where}: ${why}\n`);
}

/** Reads all mail under the paths and asks the guard about each send. */
async function replayMail(options: ReplayOptions): Promise<ReplayReport> {
  const { paths } = options;
  const policy = options.policy === undefined ? BUILT_IN_POLICY : await readPolicyFile(options.policy);
  const lists = options.lists === undefined ? NO_LIST_FILES : await openListFiles(options.lists);
  const isTold = process.stderr.isTTY;
  const total = isTold ? await bytesUnder(paths) : 0;
  const progressOf = (step: string): Progress =>
    startProgress(step, total, { stream: process.stderr, clock: Date.now });
  const now = Date.now();
  const likely = await findLikelyLists(paths, { policy, lists, now, progress: progressOf('Looking for lists') });
  const guard = startGuard(policy, lists, likely);
  const tally = new Tally(policy.blockFrom);
  for (const address of likely) tally.likelyList(address);
  const progress = progressOf('Replaying');
  const reading = {
    now,
    filter: filterOf(options.me, policy),
    onProblem: (where: string, why: string) => tally.problem(where, why),
    onRemark: (where: string, why: string) => tally.remark(where, why),
    onOther: (where: string, kind: OtherKind) => tally.other(where, kind),
    onBytes: (count: number) => {
      tally.bytes += count;
      progress.add(count);
    },
  };
  try {
    for await (const { where, send } of readMessages(paths, reading)) {
      if (typeof send === 'string') tally.leaveOut(send, where);
      else tally.add(send, await guard.review(send));
      if (tally.messages % MESSAGES_A_TICK === 0) {
        progress.messages(tally.messages);
        // Lets the bar be drawn.
        if (isTold) await new Promise(setImmediate);
      }
    }
  } finally {
    progress.messages(tally.messages);
    progress.end();
  }
  if (tally.messages === 0) throw new Error(nothingIn(paths, tally));
  return reportOf(tally, {
    paths,
    policy: options.policy ?? null,
    lists: options.lists ?? null,
    me: options.me,
    blockFrom: policy.blockFrom,
    notes: policy.notes,
  });
}

function nothingIn(paths: readonly string[], { problems }: Tally): string {
  const [first] = problems.first;
  return `${paths.join(', ')}: there is no mail here${first ? ` that can be read; ${first.where}: ${first.why}` : ''}.`;
}

/** Copies are replayed once, and only those who are asked for, or who have the guard. */
function filterOf(me: readonly string[], { organisationDomains }: ReplayedPolicy): Filter {
  const wanted = new Set(me.map(normaliseAddress));
  const seen = new SeenBefore();
  return (author, messageId) => {
    if (messageId !== '' && seen.add(messageId)) return 'duplicate';
    if (wanted.size) return wanted.has(author) ? undefined : 'not-me';
    return organisationDomains.length && !isInside(domainOf(author), organisationDomains) ? 'outside' : undefined;
  };
}
