import type { Layer } from './parse';
import { POLICY_KEYS, SCHEMA } from './schema';
import type { Type } from './types';

/** A layer as policy text, the other way round than `parsePolicy`: moments in ISO 8601 again. */
export function layerText(layer: Layer): string {
  const texts: Record<string, unknown> = {};
  for (const key of POLICY_KEYS) if (layer[key] !== undefined) texts[key] = write(layer[key], SCHEMA[key].type);
  return JSON.stringify(texts);
}

function write(value: unknown, type: Type): unknown {
  if (type.kind === 'date-time') return new Date(value as number).toISOString();
  if (type.kind === 'array') return (value as readonly unknown[]).map((element) => write(element, type.of));
  if (type.kind !== 'object') return value;
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.keys(fields).reduce<Record<string, unknown>>(
    (written, key) => ({ ...written, [key]: write(fields[key], type.fields[key]!) }),
    {},
  );
}
