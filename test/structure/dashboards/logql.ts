/** What Grafana's own grammar says of a query in the language of Loki. */

import { parser } from '@grafana/lezer-logql';

/** Grafana puts values in place of these before it asks. */
const VARIABLES: Readonly<Record<string, string>> = { $__range: '14d', $__interval: '1d' };

const withValues = (expression: string): string =>
  Object.entries(VARIABLES).reduce((text, [name, value]) => text.replaceAll(name, value), expression);

function nodes(
  expression: string,
): readonly { readonly name: string; readonly text: string; readonly isError: boolean }[] {
  const text = withValues(expression);
  const found: { name: string; text: string; isError: boolean }[] = [];
  parser.parse(text).iterate({
    enter: ({ name, from, to, type }) => void found.push({ name, text: text.slice(from, to), isError: type.isError }),
  });
  return found;
}

/** Where the grammar found something else than it allows; Grafana's own variables that it would not replace, too. */
export const logqlFaults = (expression: string): readonly string[] =>
  nodes(expression)
    .filter(({ isError }) => isError)
    .map(({ text }) => `Something is wrong at "${text}" in ${expression}`)
    .concat(/\$\w+/.exec(withValues(expression))?.map((name) => `${name} is no variable that is known here.`) ?? []);

/** Labels that a query reads, without those that it makes itself. */
export function labelsOf(expression: string): readonly string[] {
  const all = nodes(expression);
  const made = new Set(
    all.flatMap(({ name, text }) => {
      if (name === 'LabelFormatMatcher') return [/^\w+/.exec(text)?.[0]];
      return name === 'String' ? [...text.matchAll(/\(\?P<(\w+)>/g)].map(([, group]) => group) : [];
    }),
  );
  const read = all.flatMap(({ name, text }) => {
    if (name === 'Identifier') return [text];
    // In a template of label_format a label stands behind a point.
    return name === 'String' && text.includes('{{')
      ? [...text.matchAll(/\.(\w+)/g)].map(([, label = '']) => label)
      : [];
  });
  return [...new Set(read)].filter((label) => !made.has(label));
}
