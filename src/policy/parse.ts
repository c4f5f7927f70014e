import { POLICY_KEYS, SCHEMA, isPersonal } from './schema';
import type { Policy } from './schema';
import type { Type } from './types';

/** A policy file larger than this is not read. */
export const POLICY_LIMIT = 65_536;

export type Problem =
  | 'too-large'
  | 'not-json'
  | 'unknown-key'
  | 'wrong-type'
  | 'not-allowed'
  | 'too-small'
  | 'too-long'
  | 'missing'
  | 'duplicate'
  | 'not-yours';

/** What is wrong and where: `lists[2].size`. The sentence is `policy.<problem>` in the reader's language. */
export interface Issue {
  readonly path: string;
  readonly problem: Problem;
  /** What would have been right, where that can be said in a word: `object`, `enforce | observe | off`, `1`. */
  readonly expected?: string;
}

/** One layer: the keys it sets, in their parsed form. */
export type Layer = Partial<Policy>;

export interface Parsed {
  readonly layer: Layer;
  /** Any issue at all means that the file is not to be used: the last good one stays in force. */
  readonly issues: readonly Issue[];
}

/**
 * Reads policy text strictly; never throws.
 * @param who `person` refuses the keys that only the organisation may set.
 */
export function parsePolicy(source: string, who: 'organisation' | 'person' = 'organisation'): Parsed {
  if (source.length > POLICY_LIMIT) return refused({ path: '', problem: 'too-large', expected: String(POLICY_LIMIT) });
  let json: unknown;
  try {
    json = JSON.parse(source.charCodeAt(0) === 0xfeff ? source.slice(1) : source);
  } catch {
    return refused({ path: '', problem: 'not-json' });
  }
  if (!isRecord(json)) return refused({ path: '', problem: 'wrong-type', expected: 'object' });

  const issues: Issue[] = [];
  const layer: Record<string, unknown> = {};
  for (const key of Object.keys(json)) {
    // Editors read it, the guard does not.
    if (key === '$schema') continue;
    const known = POLICY_KEYS.find((candidate) => candidate === key);
    if (!known) issues.push({ path: key, problem: 'unknown-key', expected: POLICY_KEYS.join(' | ') });
    else if (who === 'person' && !isPersonal(known)) issues.push({ path: key, problem: 'not-yours' });
    else layer[key] = read(json[key], SCHEMA[known].type, key, issues);
  }
  const locked = layer.locked;
  if (Array.isArray(locked))
    locked.forEach((key, index) => {
      if (!POLICY_KEYS.some((candidate) => candidate === key))
        issues.push({ path: `locked[${index}]`, problem: 'unknown-key', expected: POLICY_KEYS.join(' | ') });
    });
  return { layer: issues.length ? {} : layer, issues };
}

const refused = (issue: Issue): Parsed => ({ layer: {}, issues: [issue] });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ADDRESS = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/;
const DOMAIN = /^[^\s@.]+(\.[^\s@.]+)+$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** Returns the parsed value; what is wrong goes to `issues`, and the value is then not used. */
function read(value: unknown, type: Type, path: string, issues: Issue[]): unknown {
  const issue = (problem: Problem, expected?: string): void => {
    issues.push(expected === undefined ? { path, problem } : { path, problem, expected });
  };
  switch (type.kind) {
    case 'one-of':
      if (typeof value !== 'string' || !type.values.includes(value)) issue('not-allowed', type.values.join(' | '));
      return value;
    case 'whole-number':
      if (typeof value !== 'number' || value % 1 !== 0) issue('wrong-type', 'whole number');
      else if (value < type.min) issue('too-small', String(type.min));
      return value;
    case 'text':
      if (typeof value !== 'string') issue('wrong-type', 'text');
      else if (value.length > type.max) issue('too-long', String(type.max));
      return value;
    case 'address':
    case 'domain': {
      const trimmed = typeof value === 'string' ? value.trim().toLowerCase() : '';
      if (trimmed.length > 320 || !(type.kind === 'address' ? ADDRESS : DOMAIN).test(trimmed))
        issue('wrong-type', type.kind === 'address' ? 'name@example.com' : 'example.com');
      return trimmed;
    }
    case 'moment': {
      const at = typeof value === 'string' && MOMENT.test(value) ? Date.parse(value) : NaN;
      if (at !== at) issue('wrong-type', '2026-11-14T12:00:00Z');
      return at;
    }
    case 'array': {
      if (!Array.isArray(value)) {
        issue('wrong-type', 'list');
        return [];
      }
      if (value.length > type.max) issue('too-long', String(type.max));
      const elements = value.map((element: unknown, index) => read(element, type.of, `${path}[${index}]`, issues));
      duplicates(elements).forEach((index) => issues.push({ path: `${path}[${index}]`, problem: 'duplicate' }));
      return elements;
    }
    case 'object': {
      if (!isRecord(value)) {
        issue('wrong-type', 'object');
        return {};
      }
      const result: Record<string, unknown> = {};
      for (const key of Object.keys(value)) {
        const field = type.fields[key];
        if (field && Object.prototype.hasOwnProperty.call(type.fields, key))
          result[key] = read(value[key], field, `${path}.${key}`, issues);
        else
          issues.push({
            path: `${path}.${key}`,
            problem: 'unknown-key',
            expected: Object.keys(type.fields).join(' | '),
          });
      }
      for (const key of type.required) if (!(key in value)) issues.push({ path: `${path}.${key}`, problem: 'missing' });
      return result;
    }
  }
}

/** Indexes of elements that say again what an earlier one said: the same text, or rows of one address. */
function duplicates(elements: readonly unknown[]): number[] {
  const seen = new Set<unknown>();
  return elements.reduce<number[]>((repeated, element, index) => {
    const identity = isRecord(element) ? element.address : element;
    if (seen.has(identity)) repeated.push(index);
    seen.add(identity);
    return repeated;
  }, []);
}
