import { layerText } from '../../../policy/layer-text';
import { POLICY_KEYS, SCHEMA } from '../../../policy/schema';
import type { Merge, PolicyKey } from '../../../policy/schema';
import type { Type } from '../../../policy/types';

/** A setting as its row in the table describes it, for people: the JSON Schema and the reference page are made of it. */
export interface Setting {
  readonly type: Type;
  /** What it does; the first sentence stands for the whole in a table. */
  readonly description: string;
  /** A value as a file has it. */
  readonly example: unknown;
  /** As a file has it; undefined where it is nothing that could be written there. */
  readonly preset: unknown;
  /** Whether the default is that nothing is set. */
  readonly isNothing: boolean;
  readonly isPersonal: boolean;
  /** Sentences without a full stop. */
  readonly facts: Readonly<Record<'Default' | 'Set by' | 'Layers', string>>;
}

/** What a text of each shape is. */
export const SHAPE_TITLES = {
  address: 'mail address',
  domain: 'mail domain',
  sender: 'mail address, or everybody of a mail domain',
  link: 'https address',
  'date-time': 'date and time in ISO 8601, with a time zone',
} as const;

/** Of layers that a person may have a say in. */
const MEETING: Readonly<Record<Merge, string>> = {
  override: "a person's value replaces the organisation's, which replaces the default",
  union: "a person's entries are added to the organisation's; if both name the same, the organisation's applies",
  strictest:
    "the organisation's numbers replace those of the default, one by one; of these and a person's the smaller applies, so a person can add a threshold or lower one, but not raise or remove one",
};

export function settingOf(key: PolicyKey): Setting {
  const { type, description = '', example, personal, merge, default: value } = SCHEMA[key];
  const preset = (JSON.parse(layerText({ [key]: value })) as Readonly<Record<string, unknown>>)[key];
  const isNothing = isEmpty(value);
  // What stands for nothing in a row of fields is no more than our notation.
  const isWritable = type.kind !== 'object' || !isNothing || !type.required.length;
  return {
    type: key === 'locked' ? KEYS : type,
    description,
    example,
    preset: isWritable ? preset : undefined,
    isNothing,
    isPersonal: personal,
    facts: {
      Default: isNothing ? 'none' : JSON.stringify(preset),
      'Set by': personal ? 'the organisation, and each person, unless `locked` names it' : 'the organisation alone',
      Layers: personal ? MEETING[merge] : "the organisation's value replaces the default, as a whole",
    },
  };
}

/** What only the whole table can tell of `locked`: that each text in it is the name of a setting. */
const KEYS: Type = { ...SCHEMA.locked.type, of: { kind: 'one-of', values: POLICY_KEYS } };

const isEmpty = (value: unknown): boolean =>
  value === '' || (typeof value === 'object' && Object.values(value ?? {}).every((each) => each === '' || each === 0));
