import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { baseOf, fillIn, sentenceOf } from '../../../src/i18n/format';
import { peerCases } from './peer-tests';
import { UNEXPLAINED } from './vector-group';
import type { VectorGroup, VectorResult } from './vector-group';

interface Case {
  readonly language: string;
  readonly key: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly expected: string | { readonly message: string; readonly type: string };
}

type Sentences = Readonly<Record<string, string | { readonly message: string }>>;

/** Its `${name}` is our `{name}`. */
const ours = (sentence: string): string => sentence.replace(/\$(\{\w+\})/g, '$1');
const theirs = (sentence: string): string => sentence.replace(/(\{\w+\})/g, '$$$1');

/** With us a language has one file, English stands behind it, and the organisation's own words before it. */
class Languages {
  constructor(private readonly fixtures: string) {}

  async sentence({ language, key, params = {} }: Case): Promise<string | undefined> {
    const [english, mostSpecific, own] = await Promise.all([
      this.#read('locales', 'en'),
      this.#read('locales', language),
      this.#read('custom-locales', language),
    ]);
    const table = { ...english, ...mostSpecific };
    const [sentence, owner] = [textIn(table, key), textIn(own, key)];
    if (sentence === undefined && owner === undefined) return undefined;
    return theirs(fillIn(language, sentenceOf(ours(sentence ?? ''), owner), params));
  }

  /** Whether its file of the base language has it, and that of the region does not. */
  async isOfTheBase({ language, key }: Case): Promise<boolean> {
    const [region, base] = [await this.#read('locales', language), await this.#read('locales', baseOf(language))];
    return language !== baseOf(language) && !(key in region) && key in base;
  }

  async #read(folder: string, language: string): Promise<Sentences> {
    const text = await readFile(path.join(this.fixtures, folder, `${language}.json`), 'utf8').catch(() => '{}');
    return JSON.parse(text) as Sentences;
  }
}

function textIn(table: Sentences, key: string): string | undefined {
  const entry = table[key];
  return typeof entry === 'object' ? entry.message : entry;
}

async function compare(languages: Languages, name: string, given: Case): Promise<VectorResult> {
  const expected = typeof given.expected === 'string' ? given.expected : given.expected.message;
  const sentence = await languages.sentence(given);
  if (sentence === expected) return { name };
  if (sentence === undefined) return { name, differs: 'a key that English lacks does not compile' };
  if (await languages.isOfTheBase(given)) return { name, differs: 'a language has one file, with none for a region' };
  return { name, differs: UNEXPLAINED };
}

export const localeFallback: VectorGroup = {
  name: 'locales',
  async run(folder) {
    const languages = new Languages(path.join(folder, 'tests', 'fixtures'));
    const cases = await peerCases(folder, 'test-l10n.mjs', ['test_get', 'test_getWithType']);
    return Promise.all([...cases.values()].flat().map(({ name, given }) => compare(languages, name, given as Case)));
  },
};
