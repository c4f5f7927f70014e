import { CHECKS } from './checks';
import { FRESH_DAYS } from './checks/lists-old';
import type { DoctorFinding, FileProblem, Severity } from './finding';
import { LIMITS } from './limits';
import type { Limits } from './limits';
import { fetchDeployment } from './fetch/fetch-deployment';
import { isResponse } from './fetch/response';
import type { Unseen } from './snapshot';
import { visible } from '../print';

export interface ExamineOptions {
  /** Authorities of the organisation's own, in PEM. */
  readonly authorities?: readonly string[];
  readonly limits?: Limits;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** What the administrator uploads, as text. */
  readonly manifest?: string | undefined;
  /** Whether nobody reads notes: those that matter, and what was not looked at, make the deployment risky. */
  readonly isStrict?: boolean;
  /** Whether browsers were told to load from the host's private address. */
  readonly isPrivateKnown?: boolean;
  /** Days from which on the list catalogue is old. */
  readonly mostListDays?: number;
}

export interface DoctorReport {
  /** The deployment's address, ending in a slash. */
  readonly address: string;
  /** In order of harm. */
  readonly findings: readonly DoctorFinding[];
  /** What was not looked at as a whole, where that is no finding. */
  readonly unseen: readonly Unseen[];
  /** How many files were fetched whole. */
  readonly fetched: number;
  readonly tookMs: number;
}

const LONGEST = 500;

/** Notes with which a night job is to fail: nobody is there to read them. */
const STRICT: ReadonlySet<string> = new Set(['lists-old', 'policy-mode', 'deployment-missing']);
const ORDER: readonly Severity[] = ['broken', 'risky', 'note'];

/**
 * Fetches a deployment and says what is wrong with it.
 * @param base ends in a slash
 * @throws one sentence where no word can be exchanged with the host
 */
export async function examine(base: URL, options: ExamineOptions = {}): Promise<DoctorReport> {
  const { authorities = [], limits = LIMITS, now = Date.now, manifest, isStrict = false } = options;
  const { isPrivateKnown = false, mostListDays = FRESH_DAYS } = options;
  const startedAt = now();
  const snapshot = await fetchDeployment(base, { authorities, limits, now, manifest, isPrivateKnown, mostListDays });
  const findings = CHECKS.flatMap(({ id, severity, check }) => {
    const isRaised = isStrict && STRICT.has(id);
    return together([...check(snapshot)].map((problem) => finding(id, isRaised ? 'risky' : severity, problem)));
  });
  const unseen = isStrict
    ? snapshot.unseen.map(({ file, why }) =>
        finding('not-looked-at', 'risky', { file, sentence: `was not looked at as a whole: ${why}.` }),
      )
    : [];
  return {
    address: base.href,
    findings: [...findings, ...unseen].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity)),
    unseen: isStrict ? [] : snapshot.unseen,
    fetched: [...snapshot.files.values()].filter((result) => isResponse(result) && result.status === 200).length,
    tookMs: now() - startedAt,
  };
}

const finding = (id: string, severity: Severity, { file, sentence }: FileProblem): DoctorFinding => ({
  id,
  severity,
  file: plain(file),
  sentence: plain(sentence),
});

/** Part of it comes from the host: no novel, and in JSON too nothing that a terminal would obey. */
const plain = (text: string): string => visible(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** One finding for all files of which the same is to be said. */
function together(findings: readonly DoctorFinding[]): DoctorFinding[] {
  const bySentence = new Map<string, DoctorFinding>();
  for (const finding of findings) {
    const first = bySentence.get(finding.sentence);
    const others = first && { others: [...(first.others ?? []), finding.file] };
    bySentence.set(finding.sentence, first ? { ...first, ...others } : finding);
  }
  return [...bySentence.values()];
}
