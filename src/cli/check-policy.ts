import { expectedFor } from '../policy/expected';
import { parsePolicy } from '../policy/parse';
import type { Problem } from '../policy/parse';

const SENTENCES: Readonly<Record<Problem, (expected: string) => string>> = {
  'too-large': (expected) => `is larger than ${expected} characters; the add-in would not read it.`,
  'not-json': () => 'is not JSON. Look for a trailing comma, a missing quote or a comment.',
  'unknown-key': (expected) => `is not a setting here. There are: ${expected}.`,
  'wrong-type': (expected) => `must be ${expected}.`,
  'not-allowed': (expected) => `must be one of ${expected}.`,
  'too-small': (expected) => `must be at least ${expected}.`,
  'too-long': (expected) => `must not be longer than ${expected}.`,
  missing: () => 'is missing.',
  duplicate: () => 'says again what an earlier entry said; keep one.',
  'not-yours': () => 'can only be set by the organisation.',
};

/** What the add-in would find wrong with a policy file, a sentence each; none: the file would come into force. */
export const checkPolicy = (text: string): string[] =>
  parsePolicy(text).issues.map(
    (issue) => `${issue.path || 'The file'} ${SENTENCES[issue.problem](expectedFor(issue))}`,
  );
