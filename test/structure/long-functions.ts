import ts from 'typescript';
import type { TextFile } from './text-file';

/** Lines from the first of a function to its last. */
const FUNCTION_LINES = 60;

/** Functions that are longer than one screen, a sentence each. */
export function longFunctions({ name, text }: TextFile): readonly string[] {
  // Parsing takes its time.
  if (text.split('\n').length <= FUNCTION_LINES) return [];
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const first = lineOf(node.getStart(source));
      const lines = lineOf(node.end) - first + 1;
      if (lines > FUNCTION_LINES)
        found.push(
          `${name}:${String(first)} ${ts.getNameOfDeclaration(node)?.getText(source) ?? 'a function'} has ${String(lines)} lines: give its parts names, ${String(FUNCTION_LINES)} is the most.`,
        );
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
