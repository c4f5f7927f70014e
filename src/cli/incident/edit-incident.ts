import type { Node } from 'jsonc-parser';
import { parsePolicy } from '../../policy/parse';
import { SCHEMA } from '../../policy/schema';
import { jsonTree, propertiesOf } from '../policy/text/json-tree';
import { placeAt } from '../policy/text/place';
import { repeatedKeys } from '../policy/text/repeated-keys';
import type { Scope } from './incident-scope';

/** What stands under `incident`, as the file has it. */
export interface IncidentText {
  readonly until: string;
  readonly lists?: readonly string[];
  readonly scope?: Scope;
  readonly message?: string;
}

const KEY = 'incident';

/**
 * The policy with this incident, or without one; every other character stays where it is.
 * @param source a policy that would come into force
 * @throws one sentence, to stand behind the file's name, where the file has "incident" twice, or would become too large
 */
export function editIncident(source: string, incident: IncidentText | undefined): string {
  const mark = source.startsWith('\ufeff') ? '\ufeff' : '';
  const text = source.slice(mark.length);
  const { root } = jsonTree(text);
  if (!root) throw new Error(': it is nested too deeply to edit.');
  const twice = repeatedKeys(root).find(({ name }) => name === KEY);
  if (twice) {
    const { line, column } = placeAt(text, twice.offset);
    throw new Error(`:${line}:${column}: ${twice.sentence}`);
  }
  const edited = mark + (incident ? put(text, root, incident) : take(text, root));
  const [issue] = parsePolicy(edited).issues;
  if (issue) throw new Error(REFUSALS[issue.problem] ?? `: the add-in would not read it (${issue.path}).`);
  return edited;
}

const REFUSALS: Readonly<Partial<Record<string, string>>> = {
  'too-large': ' would become larger than the add-in can read: shorten it first.',
  'too-long': ` can freeze ${SCHEMA.incident.type.fields.lists.max} lists at most: leave --list out to freeze every list.`,
};

function put(text: string, root: Node, incident: IncidentText): string {
  const style = styleOf(text, root);
  const there = propertiesOf(root).find(([key]) => key.value === KEY);
  if (there) return splice(text, there[1].offset, there[1].length, style.print(incident));
  const last = root.children?.[root.children.length - 1];
  const property = `"${KEY}": ${style.print(incident)}`;
  if (last) return splice(text, last.offset + last.length, 0, `,${style.between}${property}`);
  return splice(text, root.offset, root.length, `{${style.eol}${style.unit}${property}${style.eol}}`);
}

function take(text: string, root: Node): string {
  const properties = root.children ?? [];
  const at = properties.findIndex(({ children }) => children?.[0]?.value === KEY);
  const [before, property, after] = [properties[at - 1], properties[at], properties[at + 1]];
  if (!property) return text;
  const end = property.offset + property.length;
  if (before) return splice(text, before.offset + before.length, end - before.offset - before.length, '');
  if (after) return splice(text, property.offset, after.offset - property.offset, '');
  return splice(text, root.offset, root.length, '{}');
}

const splice = (text: string, offset: number, length: number, by: string): string =>
  text.slice(0, offset) + by + text.slice(offset + length);

/** How the file is laid out, by its first setting: each on a line of its own, or all in one line. */
function styleOf(text: string, root: Node) {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const before = /^\{\s*/.exec(text.slice(root.offset))?.[0] ?? '{';
  const isEmpty = !root.children?.length;
  const isOneLine = !isEmpty && !before.includes('\n');
  const unit = (isEmpty ? undefined : /[ \t]+$/.exec(before)?.[0]) ?? '  ';
  return {
    eol,
    unit,
    between: isOneLine ? ' ' : eol + unit,
    print: (value: IncidentText): string =>
      isOneLine ? JSON.stringify(value) : JSON.stringify(value, null, unit).replaceAll('\n', eol + unit),
  };
}
