import fs from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '../../../src/i18n/language';

/** What a storm is made of; each of these asks for the prompt. */
export const STORM_LABELS = [
  'asks-removal',
  'tells-to-stop',
  'asks-who-can-end',
  'must-be-found',
  'must-be-likely',
] as const;
const LABELS = [...STORM_LABELS, 'me-too', 'thanks', 'test', 'none', 'boilerplate'] as const;

export type Examples = Readonly<Record<(typeof LABELS)[number], readonly string[]>>;

const FOLDER = 'src/signals/storm-words/examples';
const fileOf = (language: string): string => path.resolve(FOLDER, `${language}.json`);
const isTaught = (language: string): boolean => fs.existsSync(fileOf(language));

/** The languages of the guard that have examples, in the guard's order: a new one is taught last. */
export const TAUGHT_LANGUAGES: readonly string[] = Object.keys(LANGUAGES).filter(isTaught);

/** Which of these have none, as sentences that say what to do. */
export const missingExamples = (languages: readonly string[]): readonly string[] =>
  languages
    .filter((language) => !isTaught(language))
    .map(
      (language) =>
        `${language} has no examples: write ${FOLDER}/${language}.json (CONTRIBUTING.md, "Teach it a sentence") and run "npm run storm-words".`,
    );

/** @throws where the file of the language is missing, or has other labels than these */
export function readExamples(language: string): Examples {
  const file = fileOf(language);
  const examples = JSON.parse(fs.readFileSync(file, 'utf8')) as Examples;
  const labels = Object.keys(examples);
  if (labels.join() !== LABELS.join())
    throw new Error(`${file} has the labels ${labels.join(', ')}; they are ${LABELS.join(', ')}.`);
  return examples;
}

/** The same sentence, however it is typed. */
export const bareText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
