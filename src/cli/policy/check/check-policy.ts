import { expectedFor } from '../../../policy/expected';
import { parsePolicy } from '../../../policy/parse';
import type { Issue, Problem } from '../../../policy/parse';
import { didYouMean, nearest } from '../../nearest';
import { jsonTree, nodeAt } from '../text/json-tree';
import { presentName } from './renamed-keys';

/** What a word names; all else that is expected is an example. */
const WITH_ARTICLE: Readonly<Record<string, string>> = {
  'whole number': 'a whole number',
  text: 'a text in quotes',
  list: 'a list in [ ]',
  object: 'an object in { }',
};

/** `name`: the last key of the path; of an element of `locked`, the setting that it names. */
const SENTENCES: Readonly<Record<Problem, (expected: string, name: string) => string>> = {
  'too-large': (expected) => `is larger than ${expected} characters; the add-in would not read it.`,
  'not-json': () => 'is not JSON. Look for a trailing comma, a missing quote or a comment.',
  'unknown-key': (expected, name) => `is not a setting here.${meant(name, expected)}`,
  'wrong-type': (expected) => `must be ${WITH_ARTICLE[expected] ?? `like ${expected}`}.`,
  'not-allowed': (expected) => `must be one of ${expected}.`,
  'too-small': (expected) => `must be at least ${expected}.`,
  'too-long': (expected) => `must not be longer than ${expected}.`,
  missing: () => 'is missing.',
  duplicate: () => 'repeats an earlier entry; keep one.',
  'not-yours': () => 'can only be set by the organisation.',
};

function meant(name: string, expected: string): string {
  const names = expected.split(' | ');
  const present = presentName(name);
  if (present !== undefined && names.includes(present)) return ` Its name is now ${present}: write that.`;
  const near = nearest(name, names);
  return near === undefined ? ` There are: ${expected}.` : didYouMean(near);
}

/** An issue of the parser, and the sentence for it, which names the path. */
export interface WordedIssue extends Issue {
  readonly sentence: string;
}

/** What the add-in would find wrong with a policy file; none: the file would come into force. */
export const issuesOf = (text: string, who?: 'organisation' | 'person'): readonly WordedIssue[] =>
  parsePolicy(text, who).issues.map((issue) => ({
    ...issue,
    sentence: `${issue.path || 'The file'} ${SENTENCES[issue.problem](expectedFor(issue), nameAt(issue.path, text))}`,
  }));

/** The key at the end of a path; at an element of `locked` the setting that it names. */
function nameAt(path: string, text: string): string {
  if (!path.startsWith('locked[')) return path.slice(path.lastIndexOf('.') + 1);
  const { root } = jsonTree(text);
  return root ? String(nodeAt(root, path).value) : path;
}

/** The same, a sentence each. */
export const checkPolicy = (text: string): string[] => issuesOf(text).map(({ sentence }) => sentence);
