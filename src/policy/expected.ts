import { POLICY_LIMIT } from './parse';
import type { Issue } from './parse';
import { POLICY_KEYS, SCHEMA } from './schema';
import type { Type } from './types';

/**
 * What would have been right, where that can be said in a word: `object`, `enforce | observe | off`, `1`; else empty.
 * For people only: the guard decides without it.
 */
export function expectedFor({ path, problem }: Issue): string {
  if (problem === 'too-large') return String(POLICY_LIMIT);
  if (!path) return problem === 'wrong-type' ? 'object' : '';
  const type = typeAt(path);
  switch (problem) {
    case 'unknown-key':
      return (type?.kind === 'object' ? Object.keys(type.fields) : POLICY_KEYS).join(' | ');
    case 'wrong-type':
      return type ? NAMES[type.kind] : '';
    case 'not-allowed':
      return type?.kind === 'one-of' ? type.values.join(' | ') : '';
    case 'too-small':
      return type?.kind === 'whole-number' ? String(type.min) : '';
    case 'too-long':
      return type && 'max' in type ? String(type.max) : '';
    case 'not-json':
    case 'missing':
    case 'duplicate':
    case 'not-yours':
      return '';
  }
}

const NAMES: Readonly<Record<Type['kind'], string>> = {
  'one-of': '',
  'whole-number': 'whole number',
  text: 'text',
  address: 'name@example.com',
  domain: 'example.com',
  sender: '*@example.com',
  link: 'https://example.com/',
  'date-time': '2026-11-14T12:00:00Z',
  array: 'list',
  record: 'object',
  object: 'object',
};

/** The type at `lists[2].size`, or of the last part of a path that there is one for. */
function typeAt(path: string): Type | undefined {
  const [key, ...rest] = path.split(/[.[\]]+/).filter((part) => part !== '');
  const known = POLICY_KEYS.find((candidate) => candidate === key);
  return rest.reduce<Type | undefined>((type, part) => {
    if (type?.kind === 'array' || type?.kind === 'record') return type.of;
    return type?.kind === 'object' && Object.keys(type.fields).includes(part) ? type.fields[part] : type;
  }, known && SCHEMA[known].type);
}
