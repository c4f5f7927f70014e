import type { ParseError } from 'jsonc-parser';
import type { JsonTree } from './json-tree';

export interface SyntaxFault {
  readonly offset: number;
  /** Begins in small letters, behind the place. */
  readonly sentence: string;
}

/** By jsonc-parser's ParseErrorCode, a const enum that only its own compiler can read. */
const SENTENCES: Readonly<Record<number, string>> = {
  1: 'this is not JSON: put text in straight double quotes; only numbers, true, false and null stand without them.',
  2: 'this is not a number in JSON.',
  3: 'a name in straight double quotes is missing here.',
  4: 'a value is missing here.',
  5: 'a colon is missing here.',
  6: 'a comma is missing here.',
  7: 'the closing } is missing: the file ends too soon.',
  8: 'the closing ] is missing: the file ends too soon.',
  9: 'the file should end here: remove the rest.',
  10: 'JSON has no comments: remove this one.',
  11: 'JSON has no comments: remove this one.',
  12: 'the closing double quote is missing.',
  13: 'this is not a number in JSON.',
  14: '\\u needs four hexadecimal digits after it.',
  15: 'after a backslash comes one of " \\ / b f n r t u; write a backslash itself twice.',
  16: 'there is an invisible character here: remove it.',
};

/** Why text is no JSON, at its first fault. @param text without a byte order mark, which JSON.parse has refused */
export function syntaxFault(text: string, { errors }: JsonTree): SyntaxFault {
  if (!text.trim()) return { offset: 0, sentence: 'the file is empty: the smallest policy is {}.' };
  const first = [...errors].sort((a, b) => a.offset - b.offset)[0];
  if (!first) return { offset: 0, sentence: 'the file is not JSON.' };
  return commaTooMany(text, first) ?? { offset: first.offset, sentence: SENTENCES[first.error] ?? 'this is not JSON.' };
}

function commaTooMany(text: string, { offset }: ParseError): SyntaxFault | undefined {
  const before = text.slice(0, offset).trimEnd();
  const isOne = before.endsWith(',') && /[}\],]/.test(text.charAt(offset));
  return isOne ? { offset: before.length - 1, sentence: 'this comma is one too many: remove it.' } : undefined;
}
