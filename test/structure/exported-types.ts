import type { TextFile } from './text-file';

/** Names of types that more than one file exports, a sentence each: a reader would have to ask which is meant. */
export function sharedTypeNames(files: readonly TextFile[]): readonly string[] {
  const places = new Map<string, string[]>();
  for (const file of files)
    for (const name of exportedTypes(file)) places.set(name, [...(places.get(name) ?? []), file.name]);
  return [...places]
    .filter(([, names]) => names.length > 1)
    .map(([type, names]) => `${names.join(' and ')} each export a type ${type}: name each after what only it is.`);
}

const exportedTypes = ({ text }: TextFile): readonly string[] =>
  [...text.matchAll(/^export (?:interface|type|(?:abstract )?class) (\w+)/gm)].map(([, name = '']) => name);
