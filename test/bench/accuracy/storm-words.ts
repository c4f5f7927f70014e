import { newText } from '../../../src/signals/new-text';
import { readQuotedHeader } from '../../../src/signals/quoted-header';
import { stormWords } from '../../../src/signals/storm-words';
import { bareText, readExamples, TAUGHT_LANGUAGES } from '../../builders/signals/storm-examples';
import type { Measurement, Unmeasured } from '../benchmark';
import { casesOf } from './cases';
import { count, share } from './figure';
import { readRows } from './rows';
import type { Row } from './rows';

/** `storm`: asks to be removed, or tells to stop. */
interface StormCase extends Row {
  readonly input: string;
  readonly want: 'storm' | 'neither';
}

interface TypedRow extends Row {
  readonly text: string;
  readonly label: string;
}

const TYPED_FILE = 'new-text.jsonl';
export const RECALL = { metric: 'storm-recall', limit: 0.94, met: 'at-least' } as const;
export const FALSE_ALARM = { metric: 'storm-false', limit: 0.005, met: 'at-most' } as const;

export const CASES = { metric: 'storm-cases', limit: 0.9, met: 'at-least' } as const;
export const CASES_FALSE = { metric: 'storm-cases-false', limit: 0.02, met: 'at-most' } as const;

/** None of our examples may stand in the folder: what is measured was not learned. */
export const LEARNED = { metric: 'storm-examples-in-data', limit: 0, met: 'at-most' } as const;

/** The texts are taken for whole bodies, as the product takes them: what is quoted is left out first. */
const isStorm = (text: string): boolean => stormWords(newText(text, readQuotedHeader(text))).length > 0;

export async function measureStormWords(folder: string): Promise<(Measurement | Unmeasured)[]> {
  const rows = await readRows<TypedRow>(folder, TYPED_FILE, ['text', 'label']);
  const labelled = (...labels: readonly string[]): readonly TypedRow[] =>
    rows.filter((row) => labels.includes(row.label));
  return [
    share(RECALL, labelled('storm_remove', 'storm_stop'), (row) => isStorm(row.text), false),
    share(FALSE_ALARM, labelled('legit', 'ack', 'list_meta'), (row) => isStorm(row.text), true),
  ];
}

export async function measureStormCases(folder: string, file: string): Promise<(Measurement | Unmeasured)[]> {
  const rows = await casesOf<StormCase>(folder, file, 'storm-words', ['input']);
  const wanted = (want: StormCase['want']): readonly StormCase[] => rows.filter((row) => row.want === want);
  return [
    share(CASES, wanted('storm'), (row) => isStorm(row.input), false),
    share(CASES_FALSE, wanted('neither'), (row) => isStorm(row.input), true),
  ];
}

/** The rows of both files that are one of our own examples word for word. */
export async function measureLearned(folder: string, file: string): Promise<(Measurement | Unmeasured)[]> {
  const typed = await readRows<TypedRow>(folder, TYPED_FILE, ['text']);
  const cases = await casesOf<StormCase>(folder, file, 'storm-words', ['input']);
  const rows = [...typed, ...cases.map(({ id, input }) => ({ id, text: input }))];
  const examples = new Set(
    TAUGHT_LANGUAGES.flatMap((language) => Object.values(readExamples(language)).flat().map(bareText)),
  );
  return [count(LEARNED, rows, ({ text }) => examples.has(bareText(text)))];
}
