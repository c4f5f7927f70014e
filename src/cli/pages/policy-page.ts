import { POLICY_LIMIT } from '../../policy/parse';
import { POLICY_KEYS } from '../../policy/schema';
import type { PolicyKey } from '../../policy/schema';
import type { Type } from '../../policy/types';
import { settingOf, SHAPE_TITLES } from '../policy/schema/setting';

const number = new Intl.NumberFormat('en');

const HEAD = `# The policy

<!-- Made of src/policy/schema.ts by "npm run docs": change it there. -->

\`policy.json\` is in the same folder as the add-in's pages and controls the add-in. It is one JSON object. A setting that it leaves out keeps its
default, and \`{}\` sets nothing. A change is in force within a minute after you save the file on the web host.

Start the file with \`"$schema": "./policy.schema.json"\`. That file is in the same folder. With it an editor such as Visual Studio Code
completes the settings and checks them while you write. Before you publish a change, run

\`\`\`sh
npx reply-all-guard policy check policy.json
\`\`\`

It says everything that is wrong with the file, by line and column. The add-in refuses a file with any fault, or with more than ${number.format(POLICY_LIMIT)} characters, as
a whole. The last good file stays in force, and the pane says so.

There are three layers: the defaults, what the organisation sets in this file, and what a person sets in the pane. A person's
thresholds can only be stricter than the organisation's. The table says what else people may set. [\`locked\`](#locked) takes any
of it away.
`;

const code = (text: string): string => `\`${text}\``;

/** What a value has to be, in words. */
function typeText(type: Type): string {
  switch (type.kind) {
    case 'one-of':
      return type.values
        .map(code)
        .join(', ')
        .replace(/, (?=[^,]*$)/, ' or ');
    case 'whole-number':
      return `whole number, ${type.min} or more`;
    case 'text':
      return `text, ${number.format(type.max)} characters at most`;
    case 'array':
      return `list of ${number.format(type.max)} at most; each: ${typeText(type.of)}`;
    case 'record':
      return `object with ${number.format(type.max)} keys at most; under each: ${typeText(type.of)}`;
    case 'object':
      return 'object, with';
    case 'address':
    case 'domain':
    case 'sender':
    case 'link':
    case 'date-time':
      return SHAPE_TITLES[type.kind];
  }
}

/** The same inside of a row, where there is no room for an item for each field. */
const shortTypeText = (type: Type): string =>
  type.kind === 'object' ? `object with ${Object.keys(type.fields).map(code).join(', ')}` : typeText(type);

/** An item for each field of an object, or of the rows of an array. */
function fieldItems(key: PolicyKey, type: Type): readonly string[] {
  if (type.kind === 'array') return fieldItems(key, type.of);
  if (type.kind !== 'object') return [];
  return Object.entries(type.fields).map(([name, field]) => {
    // Each rule has a page.
    const shown = key === 'rules' ? `[${code(name)}](../src/engine/rules/${name}.md)` : code(name);
    const must = type.required.includes(name) ? '; required' : '';
    return `  - ${shown}: ${type.notes?.[name] ?? ''} _(${shortTypeText(field)}${must})_`;
  });
}

function section(key: PolicyKey): string {
  const { type, description, facts, isNothing, example } = settingOf(key);
  return [
    `## ${key}\n\n${description}\n`,
    `- Value: ${typeText(type)}`,
    ...fieldItems(key, type),
    `- Default: ${isNothing ? facts.Default : code(facts.Default)}`,
    `- Set by: ${facts['Set by']}`,
    `- Layers: ${facts.Layers}`,
    `\n\`\`\`json\n${JSON.stringify({ [key]: example })}\n\`\`\`\n`,
  ].join('\n');
}

function row(key: PolicyKey): string {
  const { description, isPersonal } = settingOf(key);
  const what = /^.*?[.:](?=\s|$)/.exec(description)?.[0].slice(0, -1) ?? description;
  return `| [${code(key)}](#${key.toLowerCase()}) | ${what} | the organisation${isPersonal ? ', the person' : ''} |`;
}

/** The reference page of the policy's settings, docs/policy.md, made of the table of settings. @returns Markdown, not yet formatted */
export const policyPage = (): string =>
  [HEAD, '| setting | what | set by |\n| - | - | - |', ...POLICY_KEYS.map(row), '', ...POLICY_KEYS.map(section)].join(
    '\n',
  );
