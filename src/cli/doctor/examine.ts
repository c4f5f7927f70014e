import { CHECKS } from './checks';
import type { DoctorFinding } from './finding';
import { LIMITS } from './limits';
import type { Limits } from './limits';
import { fetchDeployment } from './fetch/fetch-deployment';
import { isResponse } from './fetch/response';

export interface ExamineOptions {
  /** Authorities of the organisation's own, in PEM. */
  readonly authorities?: readonly string[];
  readonly limits?: Limits;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** What the administrator uploads, as text. */
  readonly manifest?: string | undefined;
}

export interface DoctorReport {
  /** The deployment's address, ending in a slash. */
  readonly address: string;
  /** In order of harm. */
  readonly findings: readonly DoctorFinding[];
  /** How many files were fetched whole. */
  readonly fetched: number;
  readonly tookMs: number;
}

const LONGEST = 500;

/**
 * Fetches a deployment and says what is wrong with it.
 * @param base ends in a slash
 * @throws one sentence where no word can be exchanged with the host
 */
export async function examine(base: URL, options: ExamineOptions = {}): Promise<DoctorReport> {
  const { authorities = [], limits = LIMITS, now = Date.now, manifest } = options;
  const startedAt = now();
  const snapshot = await fetchDeployment(base, { authorities, limits, now, manifest });
  return {
    address: base.href,
    findings: CHECKS.flatMap(({ id, severity, check }) =>
      together(
        [...check(snapshot)].map(({ file, sentence }) => ({
          id,
          severity,
          file: plain(file),
          sentence: plain(sentence),
        })),
      ),
    ),
    fetched: [...snapshot.files.values()].filter((result) => isResponse(result) && result.status === 200).length,
    tookMs: now() - startedAt,
  };
}

/** Part of it comes from the host: nothing that a terminal would obey, and no novel. */
const plain = (text: string): string => {
  const visible = text.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd');
  return visible.length > LONGEST ? `${visible.slice(0, LONGEST)}…` : visible;
};

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
