import { issuesOf } from '../check/check-policy';
import { wordingOf } from '../check/check-wording';
import { warningsOf } from '../check/warnings/index';
import { jsonTree, keyOf, nodeAt } from './json-tree';
import { placeAt } from './place';
import type { Place } from './place';
import { repeatedKeys } from './repeated-keys';
import { syntaxFault } from './syntax-fault';

/** What is wrong with a policy file, and where in it. */
export interface PolicyFinding {
  readonly place: Place;
  /** Names the setting, says what would be right. */
  readonly sentence: string;
}

/** A mistake in the key itself, not in what stands under it. */
const AT_KEY: ReadonlySet<string> = new Set([
  'unknown-key',
  'not-yours',
  'unknown-sentence',
  'unknown-language',
] as const);

const withoutMark = (text: string): string => text.replace(/^\ufeff/, '');

/** Why the add-in would not let a policy come into force; none: it would. */
export const policyErrors = (source: string, who?: 'organisation' | 'person'): readonly PolicyFinding[] =>
  placed(withoutMark(source), issuesOf(source, who));

/** What is not said, or has no effect, as it stands, although the file comes into force. */
export function policyWarnings(source: string): readonly PolicyFinding[] {
  const text = withoutMark(source);
  const repeated = repeatedKeys(jsonTree(text).root).map(({ offset, sentence }) => ({
    place: placeAt(text, offset),
    sentence,
  }));
  return [...placed(text, wordingOf(source)), ...repeated, ...placed(text, warningsOf(source))];
}

function placed(text: string, issues: readonly Worded[]): readonly PolicyFinding[] {
  if (!issues.length) return [];
  const tree = jsonTree(text);
  return issues.map(({ path, problem = '', sentence }) => {
    if (problem === 'not-json') {
      const fault = syntaxFault(text, tree);
      return { place: placeAt(text, fault.offset), sentence: fault.sentence };
    }
    const node = tree.root && nodeAt(tree.root, path);
    const at = (AT_KEY.has(problem) && node ? keyOf(node) : undefined) ?? node;
    return { place: placeAt(text, at?.offset ?? 0), sentence };
  });
}

interface Worded {
  readonly path: string;
  /** Of a mistake; left out of what is only senseless. */
  readonly problem?: string;
  readonly sentence: string;
}

/** `FILE:LINE:COLUMN: sentence`, as editors and compilers have it, so that a click leads there. */
export const findingLine = (file: string, { place, sentence }: PolicyFinding): string =>
  `${file}:${place.line}:${place.column}: ${sentence}`;
