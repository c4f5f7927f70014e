import { identityOf } from '../../policy/parse';
import { POLICY_KEYS } from '../../policy/schema';
import type { SavedEdit } from './save-own';
import type { Edit } from './own-settings';

/**
 * Takes back what led from one layer to the other, and nothing else: what was changed elsewhere meanwhile stays. Undefined
 * where there is nothing to take back.
 */
export function undoOf({ before, after }: Pick<SavedEdit, 'before' | 'after'>): Edit | undefined {
  if (isSame(before, after)) return undefined;
  return (own) => {
    const undone: Record<string, unknown> = {};
    for (const key of POLICY_KEYS) {
      const value = takeBack(before[key], after[key], own[key]);
      if (value !== undefined) undone[key] = value;
    }
    return undone;
  };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function takeBack(was: unknown, became: unknown, now: unknown): unknown {
  if (isSame(was, became)) return now;
  if (isSame(now, became)) return was;
  if ([was, became, now].some(Array.isArray)) return elements(rows(was), rows(became), rows(now));
  if ([was, became, now].some((value) => typeof value === 'object'))
    return fields(steps(was), steps(became), steps(now));
  return was;
}

const rows = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function elements(was: readonly unknown[], became: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const gone = was.filter((row) => !became.some((other) => isSame(row, other)));
  const come = became.filter((row) => !was.some((other) => isSame(row, other)));
  const kept = now.filter((row) => !come.some((other) => isSame(row, other)));
  return [...kept, ...gone.filter((row) => !kept.some((other) => isSame(identityOf(row), identityOf(other))))];
}

type Fields = Readonly<Record<string, unknown>>;

const steps = (value: unknown): Fields => (value ?? {}) as Fields;

function fields(was: Fields, became: Fields, now: Fields): Fields {
  const undone: Record<string, unknown> = {};
  for (const key of Object.keys({ ...was, ...now })) {
    const value = isSame(was[key], became[key]) ? now[key] : was[key];
    if (value !== undefined) undone[key] = value;
  }
  return undone;
}
