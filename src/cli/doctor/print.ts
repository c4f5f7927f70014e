import type { Styled } from '../print';
import type { DoctorReport } from './examine';
import type { DoctorFinding, Severity } from './finding';

const WIDTH = 'broken'.length;
/** Files that a line names; --json names all. */
const NAMED = 3;

/** Notes leave a deployment good. */
export const isGood = ({ findings }: DoctorReport): boolean => findings.every(({ severity }) => severity === 'note');

/** For people: a line a finding, in order of harm, and what it comes to. */
export function asText(report: DoctorReport): (string | Styled)[] {
  const { address, findings, unseen, fetched, tookMs } = report;
  const count = (severity: Severity): string =>
    `${findings.filter((finding) => finding.severity === severity).length} ${severity}`;
  const sum = isGood(report) ? 'good' : `${count('broken')}, ${count('risky')}`;
  const effort = `Files fetched: ${fetched}, in ${(tookMs / 1000).toFixed(1)} s.`;
  const missed = unseen.map(({ file, why }) => `Not looked at: ${file}, ${why}.\n`);
  return [
    ...findings.flatMap(line),
    ...missed,
    `${address}: `,
    { style: isGood(report) ? 'bold' : 'red', text: sum },
    `. ${effort}\n`,
  ];
}

const STYLES = { broken: 'red', risky: 'yellow', note: 'dim' } as const;

const line = ({ severity, id, file, others = [], sentence }: DoctorFinding): (string | Styled)[] => [
  { style: STYLES[severity], text: severity },
  `${' '.repeat(WIDTH - severity.length)}  ${namesOf([file, ...others])}: ${sentence} [${id}]\n`,
];

function namesOf(files: readonly string[]): string {
  const more = files.length - NAMED;
  return files.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
