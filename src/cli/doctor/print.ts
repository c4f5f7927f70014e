import type { DoctorReport } from './examine';
import type { DoctorFinding, Severity } from './finding';

const WIDTH = 'broken'.length;
/** Files that a line names; --json names all. */
const NAMED = 3;

/** Notes leave a deployment good. */
export const isGood = ({ findings }: DoctorReport): boolean => findings.every(({ severity }) => severity === 'note');

/** For people: a line a finding, in order of harm, and what it comes to. */
export function asText(report: DoctorReport): string {
  const { address, findings, unseen, fetched, tookMs } = report;
  const count = (severity: Severity): string =>
    `${findings.filter((finding) => finding.severity === severity).length} ${severity}`;
  const sum = isGood(report) ? 'good' : `${count('broken')}, ${count('risky')}`;
  const effort = `Files fetched: ${fetched}, in ${(tookMs / 1000).toFixed(1)} s.`;
  const missed = unseen.map(({ file, why }) => `Not looked at: ${file}, ${why}.`);
  return [...findings.map(line), ...missed, `${address}: ${sum}. ${effort}`].join('\n') + '\n';
}

const line = ({ severity, id, file, others = [], sentence }: DoctorFinding): string =>
  `${severity.padEnd(WIDTH)}  ${namesOf([file, ...others])}: ${sentence} [${id}]`;

function namesOf(files: readonly string[]): string {
  const more = files.length - NAMED;
  return files.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** For machines: an array of findings. */
export const asJson = ({ findings }: DoctorReport): string => `${JSON.stringify(findings, null, 2)}\n`;
