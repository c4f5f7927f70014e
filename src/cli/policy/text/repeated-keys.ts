import type { Node } from 'jsonc-parser';
import { propertiesOf } from './json-tree';

export interface RepeatedKey {
  /** Of the later one, which counts. */
  readonly offset: number;
  readonly name: string;
  readonly sentence: string;
}

/** Keys that one object has twice: JSON takes the last one, and the person who reads the file sees the first. */
export function repeatedKeys(root: Node | undefined): readonly RepeatedKey[] {
  const found: RepeatedKey[] = [];
  const look = (node: Node): void => {
    const seen = new Set<string>();
    for (const [key] of propertiesOf(node)) {
      const name = String(key.value);
      if (seen.has(name)) found.push({ offset: key.offset, name, sentence: sentenceFor(name) });
      seen.add(name);
    }
    node.children?.forEach(look);
  };
  if (root) look(root);
  return found;
}

const sentenceFor = (name: string): string => `${name} is there twice, and only this last one counts: keep one.`;
