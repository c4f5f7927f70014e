import { judge, unansweredCalls } from '../../field-report/assumptions';
import { readFieldReport } from '../../field-report/field-report';
import { misshapenPart } from '../../field-report/shape';
import { recognise } from '../../field-report/recognise';
import { command } from '../command';
import { printJson } from '../print';
import { readText } from '../read-text';
import { printFieldReport } from './print-field-report';
import type { Examined } from './print-field-report';

const DETAILS = `Reads the report that "Check this Outlook" in the pane's settings gives, says which Outlook it comes from, and which of our assumptions
about that client hold there, which do not, and which the report does not show. Assumptions are those of docs/clients.md.

  npx reply-all-guard field-report field-report.json`;

/** `reply-all-guard field-report`: what a real Outlook said, beside what the table of clients says. */
export const fieldReport = command({
  words: ['field-report'],
  summary: 'compare a report from a real Outlook with what is assumed of it',
  details: DETAILS,
  argument: { name: 'FILE', description: 'the report: field-report.json' },
  options: { json: { description: 'print one JSON object' } },
  exitCodes: {
    0: 'the client is known, and whatever the report shows is as assumed',
    1: 'something is not as assumed, or the client is not known',
    2: 'the file is not a report, is of another version, or was changed',
  },
  async run({ json }, [file = '']) {
    const examined = examine(file, await readText(file));
    if (json) printJson(examined);
    else printFieldReport(examined);
    return examined.client.known && examined.counts.differs === 0 ? 0 : 1;
  },
});

/** @throws one sentence that names the file */
function examine(file: string, text: string): Examined {
  const report = reportIn(file, text);
  const { profile, seen, note } = recognise(report);
  const assumptions = profile ? judge(profile, report) : [];
  const count = (verdict: string): number => assumptions.filter((each) => each.verdict === verdict).length;
  return {
    client: {
      known: profile !== undefined,
      seen,
      ...(profile && { id: profile.id, label: profile.label }),
      ...(note !== undefined && { note }),
    },
    window: report.window,
    made: report.made,
    guard: report.guard,
    counts: { holds: count('holds'), differs: count('differs'), unseen: count('unseen') },
    assumptions,
    unanswered: profile ? unansweredCalls(profile, report) : [],
  };
}

function reportIn(file: string, text: string): ReturnType<typeof readFieldReport> {
  try {
    const report = readFieldReport(text);
    const part = misshapenPart(report);
    if (part === undefined) return report;
    throw new Error(
      `Its part ${part} is not what this command expects: make another with the add-in as it is released.`,
    );
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}
