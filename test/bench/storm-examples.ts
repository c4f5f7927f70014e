import { LANGUAGES } from '../../src/i18n/language';
import { LIKELY, stormWords, SURE } from '../../src/signals/storm-words';
import { WEIGHTS } from '../../src/signals/storm-words/features';
import { learn } from '../builders/signals/learn-storm-words';
import { learnables } from '../builders/signals/storm-weights';
import type { Learnable } from '../builders/signals/storm-weights';
import type { Benchmark, Measurement } from './benchmark';

const FOLDS = 5;

/** Where each of these is enough, by the name that a figure has. */
const ENOUGH = { storm: SURE, 'storm-likely': LIKELY } as const;

interface Judged extends Learnable {
  /** Which of ENOUGH were. */
  readonly taken: readonly number[];
}

/** Each fifth judged by what the other four taught. */
function judged(): readonly Judged[] {
  const all = learnables();
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const isIn = (_: unknown, at: number): boolean => at % FOLDS === fold;
    const learned = learn(
      all.filter((text, at) => !isIn(text, at)),
      WEIGHTS,
    );
    const isTaken = (text: string, enough: number): boolean => stormWords(text, enough, learned).length > 0;
    return all.filter(isIn).map((example) => ({
      ...example,
      taken: Object.values(ENOUGH).filter((enough) => isTaken(example.text, enough)),
    }));
  });
}

const share = (metric: string, enough: number, texts: readonly Judged[]): Measurement => ({
  metric,
  value: texts.filter(({ taken }) => taken.includes(enough)).length / texts.length,
  unit: '',
  n: texts.length,
});

/**
 * How many of our own examples are taken for storm words that nothing was learned from, by language: of those that are, and of
 * those that are not; and the same where likely is enough, with the questions who can end it. They are harder than real mail: no
 * sentence stands there twice, and the ordinary ones are near misses. Told, and held to nothing.
 */
export const stormExamples: Benchmark = {
  name: 'storm-examples',
  sourcesOnly: true,
  run() {
    const all = judged();
    return Promise.resolve(
      ['', ...Object.keys(LANGUAGES)].flatMap((language) => {
        const own = all.filter((example) => language === '' || example.language === language);
        const suffix = language && `-${language}`;
        const questions = own.filter(({ label }) => label === 'asks-who-can-end');
        const requests = own.filter(({ storm, label }) => storm && label !== 'asks-who-can-end');
        const ordinary = own.filter(({ storm }) => !storm);
        return [
          ...Object.entries(ENOUGH).flatMap(([name, enough]) => [
            share(`${name}-recall${suffix}`, enough, requests),
            share(`${name}-false${suffix}`, enough, ordinary),
          ]),
          share(`storm-likely-questions${suffix}`, LIKELY, questions),
        ];
      }),
    );
  },
};
