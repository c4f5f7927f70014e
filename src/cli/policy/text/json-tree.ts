import { parseTree } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';

/** The same JSON that the add-in reads: no comments, no comma too many. */
const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

export interface JsonTree {
  /** Undefined where nothing could be made of the text. */
  readonly root: Node | undefined;
  readonly errors: readonly ParseError[];
}

/** JSON with the offset of every value. @param text without a byte order mark */
export function jsonTree(text: string): JsonTree {
  const errors: ParseError[] = [];
  try {
    return { root: parseTree(text, errors, STRICT), errors };
  } catch {
    // The parser calls itself for every level: a file of brackets alone is too deep for it.
    return { root: undefined, errors };
  }
}

/** The keys of an object and their values, in the file's order; of anything else none. */
export const propertiesOf = (node: Node | undefined): readonly (readonly [key: Node, value: Node])[] =>
  node?.type === 'object'
    ? (node.children ?? []).flatMap(({ children: [key, value] = [] }) => (key && value ? [[key, value] as const] : []))
    : [];

/** @returns where the path of a policy's issue leads (`lists[2].size`), or what it is missing from */
export const nodeAt = (root: Node, path: string): Node =>
  find(root, path) ?? find(root, path.slice(0, Math.max(0, path.lastIndexOf('.')))) ?? root;

/** Keys may hold dots and brackets themselves: whatever key the path goes on with is tried. */
function find(node: Node, path: string): Node | undefined {
  if (path === '') return node;
  if (node.type === 'array') {
    const [step = '', index] = /^\[(\d+)\]\.?/.exec(path) ?? [];
    const element = node.children?.[Number(index)];
    return element && find(element, path.slice(step.length));
  }
  // Of a key that is there twice the last one counts.
  for (const [key, value] of [...propertiesOf(node)].reverse()) {
    const name = String(key.value);
    const rest = path.slice(name.length);
    if (!path.startsWith(name) || !/^($|[.[])/.test(rest)) continue;
    const found = find(value, rest.replace(/^\./, ''));
    if (found) return found;
  }
  return undefined;
}

/** The key that a value stands under; undefined for an element of an array. */
export const keyOf = ({ parent }: Node): Node | undefined =>
  parent?.type === 'property' ? parent.children?.[0] : undefined;
