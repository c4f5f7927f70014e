import type { FieldReport } from '../../field-report/field-report';
import type { Judged, Standing } from '../../field-report/assumptions';
import { print } from '../print';
import type { Styled } from '../print';
import { textTable } from '../report/text-table';

export interface Examined {
  readonly client: {
    readonly known: boolean;
    /** As it calls itself. */
    readonly seen: string;
    /** Of its row in the table of clients. */
    readonly id?: string;
    readonly label?: string;
    /** Why it is that one although it does not say so, or why it is none. */
    readonly note?: string;
  };
  /** What the pane stood beside. */
  readonly window: FieldReport['window'];
  readonly made: string;
  readonly guard: string;
  readonly counts: Readonly<Record<Standing, number>>;
  readonly assumptions: readonly Judged[];
  /** Calls that gave nothing, with the reason. */
  readonly unanswered: readonly string[];
}

const HEADINGS: readonly (readonly [Standing, string])[] = [
  ['differs', 'Not as assumed'],
  ['holds', 'As assumed'],
  ['unseen', 'Not shown by this report'],
];

/** Where next to nothing of the guard can be tried. */
const LITTLE_TO_SEE: Readonly<Partial<Record<FieldReport['window'], string>>> = {
  read: 'a message that was being read',
  none: 'no message',
};

/** What is not as assumed comes first. */
export function printFieldReport({ client, made, guard, window, assumptions, unanswered }: Examined): void {
  print(`${client.seen}.\nMade on ${made} by version ${guard}.\n\n`);
  if (!client.known) {
    print(
      bold(client.note ?? 'There is no such client in our table, so nothing is assumed of it.'),
      ' Send us the report: it is what a new row is made of.\n',
    );
    return;
  }
  print('It is ', bold(client.label ?? ''), `.${client.note === undefined ? '' : ` ${client.note}`}\n`);
  const place = LITTLE_TO_SEE[window];
  if (place !== undefined)
    print(
      bold(`The report was made beside ${place}, where little can be seen.`),
      ' Press Reply all on a mail, open the pane beside the reply, and check again there.\n',
    );
  for (const [verdict, heading] of HEADINGS) {
    const rows = assumptions.filter((each) => each.verdict === verdict);
    if (rows.length > 0) print('\n', bold(`${heading}: ${rows.length}`), `\n${tableOf(verdict, rows)}\n`);
  }
  if (unanswered.length > 0) print(`\nCalls without an answer: ${unanswered.join(', ')}.\n`);
}

const tableOf = (verdict: Standing, rows: readonly Judged[]): string =>
  textTable(
    verdict === 'unseen'
      ? [{ title: 'assumption' }, { title: 'assumed' }]
      : [{ title: 'assumption' }, { title: 'assumed' }, { title: 'seen' }],
    rows.map(({ about, expected, seen = '' }) => (verdict === 'unseen' ? [about, expected] : [about, expected, seen])),
  ).join('\n');

const bold = (text: string): Styled => ({ style: 'bold', text });
