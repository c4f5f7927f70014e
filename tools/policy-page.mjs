/** The reference page of the policy's settings, docs/policy.md, made of the JSON Schema that is built from the table of settings. */

/**
 * As src/cli/policy/schema/json-schema.ts has it; of each setting's description the first paragraph is prose, the lines of the
 * second are facts.
 * @typedef {object} Schema
 * @property {string} [$ref] @property {Readonly<Record<string, Schema>>} [$defs] @property {string} [title]
 * @property {string} [description] @property {string} [type] @property {readonly string[]} [enum] @property {number} [minimum]
 * @property {number} [maxLength] @property {Schema} [items] @property {number} [maxItems]
 * @property {Readonly<Record<string, Schema>>} [properties] @property {readonly string[]} [required]
 * @property {Schema | false} [additionalProperties] @property {number} [maxProperties] @property {readonly unknown[]} [examples]
 */

const HEAD = `# The policy

<!-- Made of src/policy/schema.ts by "npm run docs": change it there. -->

\`policy.json\` lies beside the add-in's pages and steers it. It is one JSON object; each setting that it leaves out stays as built
in, and \`{}\` sets nothing. A change is in force within a minute after the file is saved where it is served.

Let it begin with \`"$schema": "./policy.schema.json"\`. That file lies beside it, and an editor such as Visual Studio Code then
completes the settings and checks them while you write. Before you publish a change,

\`\`\`sh
npx reply-all-guard policy check policy.json
\`\`\`

says all that is wrong with it, by line and column. The add-in refuses a file with any fault, or with more than 65,536 characters, as
a whole and keeps the last good one in force; the pane says so.

There are three layers: what is built in, what the organisation sets in this file, and what a person sets in the pane. A person's
thresholds can only be stricter than the organisation's; what else people may set is in the table, and [\`locked\`](#locked) takes any
of it away.
`;

const number = new Intl.NumberFormat('en');

/** @param {string} text */
const code = (text) => `\`${text}\``;

/**
 * What a value has to be, in words. @param {Schema} schema @param {Readonly<Record<string, Schema>>} defs @returns {string}
 */
function typeOf(schema, defs) {
  if (schema.$ref !== undefined) return defs[schema.$ref.split('/').pop() ?? '']?.title ?? '';
  if (schema.enum)
    return schema.enum
      .map(code)
      .join(', ')
      .replace(/, (?=[^,]*$)/, ' or ');
  if (schema.type === 'integer') return `whole number, ${schema.minimum} or more`;
  if (schema.type === 'string') return `text, ${number.format(schema.maxLength ?? 0)} characters at most`;
  if (schema.type === 'array')
    return `list of ${number.format(schema.maxItems ?? 0)} at most; each: ${typeOf(schema.items ?? {}, defs)}`;
  if (schema.additionalProperties)
    return `object with ${number.format(schema.maxProperties ?? 0)} keys at most; under each: ${typeOf(schema.additionalProperties, defs)}`;
  return 'object, with';
}

/** The same inside of a row, where there is no room for an item for each field. @param {Schema} schema @param {Readonly<Record<string, Schema>>} defs */
const shortTypeOf = (schema, defs) =>
  schema.properties ? `object with ${Object.keys(schema.properties).map(code).join(', ')}` : typeOf(schema, defs);

/** An item for each field of an object. @param {string} key @param {Schema} schema @param {Readonly<Record<string, Schema>>} defs */
function fieldsOf(key, { items, properties = items?.properties ?? {}, required = items?.required ?? [] }, defs) {
  return Object.entries(properties).map(([name, field]) => {
    // Each rule has a page.
    const shown = key === 'rules' ? `[${code(name)}](../src/engine/rules/${name}.md)` : code(name);
    const must = required.includes(name) ? '; must be there' : '';
    return `  - ${shown}: ${field.description} _(${shortTypeOf(field, defs)}${must})_`;
  });
}

/** @param {string} key @param {Schema} schema @param {Readonly<Record<string, Schema>>} defs */
function section(key, schema, defs) {
  const [prose = '', facts = ''] = (schema.description ?? '').split('\n\n');
  return [
    `## ${key}\n\n${prose}\n`,
    `- Value: ${typeOf(schema, defs)}`,
    ...fieldsOf(key, schema, defs),
    ...facts
      .split('\n')
      .map((fact) => `- ${fact.replace(/^(Default): ([[{"\d].*)\.$/, '$1: `$2`').replace(/\.$/, '')}`),
    ...(schema.examples ?? []).map((example) => `\n\`\`\`json\n${JSON.stringify({ [key]: example })}\n\`\`\`\n`),
  ].join('\n');
}

/**
 * @param {Schema} schema of a policy file
 * @returns {Promise<string>} Markdown, as Prettier leaves it
 */
export async function policyPage({ properties = {}, $defs = {} }) {
  const settings = Object.entries(properties).filter(([key]) => key !== '$schema');
  const rows = settings.map(([key, { description = '' }]) => {
    const by = /^Set by: the organisation alone/m.test(description)
      ? 'the organisation'
      : 'the organisation, the person';
    return `| [${code(key)}](#${key.toLowerCase()}) | ${/^.*?[.:](?=\s)/.exec(description)?.[0].slice(0, -1)} | ${by} |`;
  });
  const { format, resolveConfig } = await import('prettier');
  const file = new URL('../docs/policy.md', import.meta.url);
  return format(
    [
      HEAD,
      '| setting | what | set by |\n| - | - | - |',
      ...rows,
      '',
      ...settings.map(([key, schema]) => section(key, schema, $defs)),
    ].join('\n'),
    { ...(await resolveConfig(file)), parser: 'markdown' },
  );
}
