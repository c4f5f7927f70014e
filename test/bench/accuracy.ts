import { FALSE, HTML, measureHtml, measureText, TEXT } from './accuracy/quoted-headers';
import { CASES_FILE } from './accuracy/cases';
import { MAILBOXES, MAILS, measureMailCases } from './accuracy/mail-cases';
import { AUTOMATIC, LIST, measureClasses } from './accuracy/mail-classes';
import { measureQuoteCases, QUOTES } from './accuracy/quote-cases';
import {
  CASES,
  CASES_FALSE,
  FALSE_ALARM,
  LEARNED,
  measureLearned,
  measureStormCases,
  measureStormWords,
  RECALL,
} from './accuracy/storm-words';
import { measureOrdinaryPrompts, PROMPTS, PROMPTS_DIRECT, PROMPTS_TYPED } from './accuracy/ordinary-prompts';
import type { Goal } from './accuracy/figure';
import type { Benchmark, Measurement, Unmeasured } from './benchmark';

interface Part {
  readonly goals: readonly Goal[];
  /** @param cases the file in that folder that holds cases */
  measure(folder: string, cases: string): Promise<readonly (Measurement | Unmeasured)[]>;
}

/** In the order in which they are printed. */
const PARTS: readonly Part[] = [
  { goals: [TEXT, FALSE], measure: measureText },
  { goals: [HTML], measure: measureHtml },
  { goals: [LIST, AUTOMATIC], measure: measureClasses },
  { goals: [RECALL, FALSE_ALARM], measure: measureStormWords },
  { goals: [PROMPTS, PROMPTS_TYPED, PROMPTS_DIRECT], measure: measureOrdinaryPrompts },
  { goals: [CASES, CASES_FALSE], measure: measureStormCases },
  { goals: [LEARNED], measure: measureLearned },
  { goals: [QUOTES], measure: measureQuoteCases },
  { goals: [MAILBOXES, MAILS], measure: measureMailCases },
];

/**
 * How well the signals read real mail. The mail is not ours and no part of the project: each figure is computed from
 * the rows of a folder, and one whose file is not there says so.
 */
export const accuracy: Benchmark = {
  name: 'accuracy',
  sourcesOnly: true,
  needs: 'data',
  async run({ data, cases = CASES_FILE }) {
    if (data === undefined) throw new Error('accuracy needs "--data FOLDER".');
    const figures: (Measurement | Unmeasured)[] = [];
    for (const { goals, measure } of PARTS) {
      try {
        figures.push(...(await measure(data, cases)));
      } catch (error) {
        const why = (error as Error).message;
        figures.push(...goals.map(({ metric }) => ({ metric, why })));
      }
    }
    return figures;
  },
};
