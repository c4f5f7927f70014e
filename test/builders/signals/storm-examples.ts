import fs from 'node:fs';
import path from 'node:path';

/** What a storm is made of; each of these asks for the prompt. */
export const STORM_LABELS = ['asks-removal', 'tells-to-stop', 'asks-who-can-end', 'must-be-found'] as const;
const LABELS = [...STORM_LABELS, 'me-too', 'thanks', 'test', 'none', 'boilerplate'] as const;

export type Examples = Readonly<Record<(typeof LABELS)[number], readonly string[]>>;

/** @throws where the file of the language is missing, or has other labels than these */
export function readExamples(language: string): Examples {
  const file = path.resolve('src/signals/storm-words/examples', `${language}.json`);
  const examples = JSON.parse(fs.readFileSync(file, 'utf8')) as Examples;
  const labels = Object.keys(examples);
  if (labels.join() !== LABELS.join())
    throw new Error(`${file} has the labels ${labels.join(', ')}; they are ${LABELS.join(', ')}.`);
  return examples;
}

/** The same sentence, however it is typed. */
export const bareText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
