import { plainText } from '../signals/safe-name';
import { POLICY_KEYS, SCHEMA, isPersonal } from './schema';
import type { Policy } from './schema';
import type { TextShape, Type } from './types';

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

/** What is wrong and where: `lists[2].size`. The sentence is `policy.<problem>` in the reader's language; expected.ts says what would be right. */
export interface Issue {
  readonly path: string;
  readonly problem: Problem;
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
  if (source.length > POLICY_LIMIT) return refused('too-large');
  let json: unknown;
  try {
    json = JSON.parse(source.charCodeAt(0) === 0xfeff ? source.slice(1) : source);
  } catch {
    return refused('not-json');
  }
  if (!isRecord(json)) return refused('wrong-type');
  // Editors read it, the guard does not.
  delete json.$schema;

  const issues: Issue[] = [];
  const layer = readFields(json, '', issues, (key) => {
    const known = POLICY_KEYS.find((candidate) => candidate === key);
    if (!known) return 'unknown-key';
    return who === 'person' && !isPersonal(known) ? 'not-yours' : SCHEMA[known].type;
  });
  ((layer.locked ?? []) as readonly unknown[]).forEach((key, index) => {
    if (!(POLICY_KEYS as readonly unknown[]).includes(key))
      issues.push({ path: `locked[${index}]`, problem: 'unknown-key' });
  });
  return { layer: issues.length ? {} : layer, issues };
}

const refused = (problem: Problem): Parsed => ({ layer: {}, issues: [{ path: '', problem }] });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a record's fields by the type of each key; a key without one is a problem. */
function readFields(
  record: Readonly<Record<string, unknown>>,
  prefix: string,
  issues: Issue[],
  typeOf: (key: string) => Type | Problem,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(record)) {
    const path = prefix + key;
    const type = typeOf(key);
    if (typeof type === 'string') issues.push({ path, problem: type });
    else result[key] = read(record[key], type, path, issues);
  }
  return result;
}

/** No text of a shape is longer. */
export const SHAPE_LIMIT = 320;
/** After blanks around the text were taken away. */
export const SHAPES: Readonly<Record<TextShape, RegExp>> = {
  address: /^[^\s@<>,;:"()[\]\\*]+@[^\s@<>,;:"()[\]\\*]+$/,
  domain: /^[^\s@.*]+(\.[^\s@.*]+)+$/,
  sender: /^(\*|[^\s@<>,;:"()[\]\\*]+)@[^\s@<>,;:"()[\]\\*]+$/,
  link: /^https:\/\/[\w.-]+(:\d+)?([/?#][!#-&*-;=?-Z^-~]*)?$/,
};
/** The shape alone: whether a calendar has it is asked afterwards. */
export const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** Returns the parsed value; what is wrong goes to `issues`, and the value is then not used. */
function read(value: unknown, type: Type, path: string, issues: Issue[]): unknown {
  const issue = (problem: Problem, at = ''): void => {
    issues.push({ path: path + at, problem });
  };
  const text = typeof value === 'string' ? value : '';
  switch (type.kind) {
    case 'one-of':
      if (!type.values.includes(text)) issue('not-allowed');
      return text;
    case 'whole-number':
      if (typeof value !== 'number' || value % 1 !== 0) issue('wrong-type');
      else if (value < type.min) issue('too-small');
      return value;
    case 'text': {
      if (text !== value) issue('wrong-type');
      const plain = plainText(text);
      if (plain.length > type.max) issue('too-long');
      return plain;
    }
    case 'address':
    case 'domain':
    case 'sender':
    case 'link': {
      const trimmed = text.trim();
      if (trimmed.length > SHAPE_LIMIT || !SHAPES[type.kind].test(trimmed)) issue('wrong-type');
      return type.kind === 'link' ? trimmed : trimmed.toLowerCase();
    }
    case 'date-time': {
      const at = DATE_TIME.test(text) ? Date.parse(text) : NaN;
      if (at !== at) issue('wrong-type');
      return at;
    }
    case 'array': {
      if (!Array.isArray(value)) {
        issue('wrong-type');
        return [];
      }
      if (value.length > type.max) issue('too-long');
      return readElements(value, type.of, path, issues);
    }
    case 'record':
    case 'object': {
      if (!isRecord(value)) {
        issue('wrong-type');
        return {};
      }
      if (type.kind === 'record') {
        if (Object.keys(value).length > type.max) issue('too-long');
        return readFields(value, `${path}.`, issues, () => type.of);
      }
      for (const key of type.required) if (!(key in value)) issue('missing', `.${key}`);
      return readFields(value, `${path}.`, issues, (key) =>
        Object.keys(type.fields).includes(key) ? type.fields[key]! : 'unknown-key',
      );
    }
  }
}

function readElements(values: readonly unknown[], type: Type, path: string, issues: Issue[]): unknown[] {
  const elements = values.map((value, index) => read(value, type, `${path}[${index}]`, issues));
  const seen = new Set<unknown>();
  elements.map(identityOf).forEach((identity, index) => {
    if (seen.has(identity)) issues.push({ path: `${path}[${index}]`, problem: 'duplicate' });
    seen.add(identity);
  });
  return elements;
}

/** What tells an element of an array from another: a row's address, else the value. */
export const identityOf = (element: unknown): unknown =>
  isRecord(element) && element.address !== undefined ? element.address : element;
