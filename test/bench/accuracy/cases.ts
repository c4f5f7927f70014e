import { readRows } from './rows';
import type { Row } from './rows';

/** What a case may be about. */
export type CaseArea = 'storm-words' | 'quoted-header' | 'replay-mbox' | 'replay-eml';

/** An input with the right answer: people reported it elsewhere, or it was written for the purpose. */
interface CaseRow extends Row {
  readonly area: string;
  /** The right answer, in a shape of the area's own. */
  readonly want: unknown;
}

/** The file that is read where no other is named. */
export const CASES_FILE = 'cases.jsonl';

/**
 * The cases of one area.
 * @param members those without which a case of this area cannot be measured
 * @throws as readRows does, and where a case lacks one of these
 */
export async function casesOf<T extends Row>(
  folder: string,
  file: string,
  area: CaseArea,
  members: readonly (keyof T & string)[] = [],
): Promise<readonly T[]> {
  const cases = (await readRows<CaseRow>(folder, file, ['area', 'want'])).filter((row) => row.area === area);
  for (const row of cases) {
    const lacking = members.find((member) => !Object.hasOwn(row, member));
    if (lacking !== undefined) throw new Error(`${file}: the case ${row.id} has no "${lacking}".`);
  }
  return cases as unknown as readonly T[];
}
