import { DATE_TIME, SHAPE_LIMIT, SHAPES } from '../../../policy/parse';
import { POLICY_KEYS } from '../../../policy/schema';
import type { PolicyKey } from '../../../policy/schema';
import type { Type } from '../../../policy/types';
import { settingOf, SHAPE_TITLES } from './setting';

/** A JSON Schema, draft 2020-12: as much of it as a policy needs. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer';
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  /** What Visual Studio Code says where the pattern does not match; to others an annotation. */
  readonly patternErrorMessage?: string;
  readonly items?: JsonSchema;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | false;
  readonly maxProperties?: number;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
}

/**
 * The table as a JSON Schema (draft 2020-12), with which editors complete a policy file and check it. Each setting's description is a paragraph, an empty line, and a line each
 * for its default, for who sets it and for how the layers meet.
 *
 * It refuses nothing that the parser takes. The parser refuses more: a file over its limit, rows of one address that differ in
 * anything else, a date that no calendar has, and a text that is too long only because a character outside Unicode's basic plane
 * counts as two.
 */
export const policySchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Reply-All Guard policy',
  description: 'What an organisation sets in policy.json. A setting that is left out keeps its default.',
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { description: 'Where this schema is, for editors. The guard does not read it.' },
    ...Object.fromEntries(POLICY_KEYS.map((key) => [key, settingSchema(key)])),
  },
  $defs: {
    address: {
      title: SHAPE_TITLES.address,
      type: 'string',
      pattern: aroundBlanks(SHAPES.address),
      patternErrorMessage: 'One mail address, without a name: name@example.com.',
    },
    domain: {
      title: SHAPE_TITLES.domain,
      type: 'string',
      pattern: aroundBlanks(SHAPES.domain),
      patternErrorMessage: 'A mail domain, without @ and *: example.com.',
    },
    sender: {
      title: SHAPE_TITLES.sender,
      type: 'string',
      pattern: aroundBlanks(SHAPES.sender),
      patternErrorMessage: 'One mail address, or *@ and a mail domain: name@example.com, *@example.com.',
    },
    link: {
      title: SHAPE_TITLES.link,
      type: 'string',
      pattern: aroundBlanks(SHAPES.link),
      patternErrorMessage: 'An address that begins with https://, without blanks, quotes and brackets.',
    },
    'date-time': {
      title: SHAPE_TITLES['date-time'],
      type: 'string',
      pattern: DATE_TIME.source,
      patternErrorMessage: 'ISO 8601 with a time zone: 2026-11-14T17:00:00Z.',
    },
  },
});

/** The parser takes blanks away before it counts and compares. */
const aroundBlanks = ({ source }: RegExp): string => `^\\s*(?=\\S{1,${SHAPE_LIMIT}}\\s*$)${source.slice(1, -1)}\\s*$`;

function settingSchema(key: PolicyKey): JsonSchema {
  const { type, description, preset, example, facts } = settingOf(key);
  const lines = Object.entries(facts).map(([name, fact]) => `${name}: ${fact}.`);
  return {
    description: [`${description}\n`, ...lines].join('\n'),
    ...schemaOf(type),
    ...(preset === undefined ? {} : { default: preset }),
    examples: [example],
  };
}

function schemaOf(type: Type): JsonSchema {
  switch (type.kind) {
    case 'one-of':
      return { type: 'string', enum: type.values };
    case 'whole-number':
      return { type: 'integer', minimum: type.min };
    case 'text':
      return { type: 'string', maxLength: type.max };
    case 'address':
    case 'domain':
    case 'sender':
    case 'link':
    case 'date-time':
      return { $ref: `#/$defs/${type.kind}` };
    case 'array':
      return {
        type: 'array',
        items: schemaOf(type.of),
        maxItems: type.max,
        // The parser tells rows apart by their address, and those without one not at all.
        ...(type.of.kind !== 'object' || 'address' in type.of.fields ? { uniqueItems: true } : {}),
      };
    case 'record':
      return { type: 'object', additionalProperties: schemaOf(type.of), maxProperties: type.max };
    case 'object':
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(type.fields).map(([name, field]) => {
            const description = type.notes?.[name];
            return [name, { ...(description === undefined ? {} : { description }), ...schemaOf(field) }];
          }),
        ),
        ...(type.required.length ? { required: type.required } : {}),
        additionalProperties: false,
      };
  }
}
