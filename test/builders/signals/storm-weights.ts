import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { newText } from '../../../src/signals/new-text';
import { eachFeature, sentencesOf, WEIGHTS } from '../../../src/signals/storm-words/features';
import { knownWords } from '../../../src/signals/storm-words/known';
import { plain } from '../../../src/signals/storm-words/plain-text';
import { LIKELY, stormWords, SURE } from '../../../src/signals/storm-words';
import type { Weights } from '../../../src/signals/storm-words/weigh';
import { learn, written } from './learn-storm-words';
import type { Sentence } from './learn-storm-words';
import { readExamples, STORM_LABELS, TAUGHT_LANGUAGES } from './storm-examples';
import type { Examples } from './storm-examples';

/** A text with what it is, and the features of each of its sentences. */
export interface Learnable {
  readonly language: string;
  readonly label: keyof Examples;
  readonly text: string;
  readonly storm: boolean;
  readonly isFound?: ((learned: Weights) => boolean) | undefined;
  readonly times: number;
  readonly sentences: readonly Sentence[];
}

/**
 * How often an example counts: 1 but for these. Few sentences of boilerplate, and each of them stands in thousands of mails; two
 * ordinary ones for each that is not; nothing is learned from who asks who can end this, which is half an ordinary question: it
 * would cost a tenth of the requests; what has to be found is what everybody writes.
 */
const TIMES: Partial<Record<keyof Examples, number>> = {
  none: 0.6,
  boilerplate: 4,
  'asks-who-can-end': 0,
  'must-be-found': 4,
  'must-be-likely': 0,
};

/** From which weight on an example is found, where it has to be or must not be. */
const ENOUGH: Partial<Record<keyof Examples, number>> = {
  'must-be-found': SURE,
  'must-be-likely': LIKELY,
  boilerplate: SURE,
};

const isFoundAt = (text: string, enough: number | undefined): Learnable['isFound'] =>
  enough === undefined ? undefined : (learned) => stormWords(newText(text, undefined), enough, learned).length > 0;

/** All the examples of all languages that the model learns from, in the order of their files. */
export const learnables = (): readonly Learnable[] =>
  TAUGHT_LANGUAGES.flatMap((language) =>
    (Object.entries(readExamples(language)) as [keyof Examples, readonly string[]][]).flatMap(([label, texts]) =>
      texts.map((text) => ({
        language,
        label,
        text,
        times: TIMES[label] ?? 1,
        isFound: isFoundAt(text, ENOUGH[label]),
        storm: (STORM_LABELS as readonly string[]).includes(label),
        sentences: sentencesOf(text).map(readSentence),
      })),
    ),
  );

function readSentence(sentence: string): Sentence {
  const features = new Set<number>();
  eachFeature(sentence, (feature) => features.add(feature));
  return { features: Int32Array.from(features), known: knownWords(plain(sentence)).length > 0 };
}

/** What the weights are made of and by: where it changes, they have to be learned again. */
export function sourcesDigest(): string {
  const hash = createHash('sha256');
  const sources = [
    'test/builders/signals/learn-storm-words.ts',
    'test/builders/signals/storm-weights.ts',
    'src/signals/storm-words.ts',
    'src/signals/storm-words/weigh.ts',
    'src/signals/storm-words/features.ts',
    'src/signals/storm-words/known.ts',
    'src/signals/storm-words/plain-text.ts',
    ...TAUGHT_LANGUAGES.map((language) => `src/signals/storm-words/examples/${language}.json`),
  ];
  for (const source of sources) hash.update(fs.readFileSync(path.resolve(source), 'utf8').replace(/\r\n/g, '\n'));
  return hash.digest('hex').slice(0, 16);
}

/** src/signals/storm-words/weights.ts, learned again. */
export function weightsFile(): { readonly text: string; readonly count: number } {
  const learned = learn(learnables(), WEIGHTS);
  const text = `/** What the examples taught: \`npm run storm-words\` writes this file, from sources with the digest ${sourcesDigest()}. */
export const LEARNED =
  ${JSON.stringify(written(learned))};
`;
  return { text, count: learned.filter((weight) => weight !== 0).length };
}
