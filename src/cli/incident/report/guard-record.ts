import { ATTRIBUTES } from '../../../audit/otlp';
import { OUTCOMES, PLATFORMS } from '../../../audit/read-records';
import { REACH_STEPS } from '../../../audit/record';
import { ACTIONS } from '../../../engine/decision';
import type { Action } from '../../../engine/decision';
import { rules } from '../../../engine/rules/index';

/** What one log record of the guard says, as audit/otlp.ts writes it; of words only those that we know. */
export interface GuardRecord {
  /** What was sent twice has one. */
  readonly uid: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly action: Action;
  readonly shown: Action;
  readonly rules: readonly string[];
  /** The step that the audience certainly reached; undefined: a list of unknown size. */
  readonly reach: number | undefined;
  readonly client: string;
  readonly outcome: string | undefined;
  /** People fewer than the person had been told. */
  readonly spared: number;
}

/** A record that says how many others are lost. */
export interface LostRecords {
  readonly uid: string;
  readonly dropped: number;
}

const OTHER = 'other';
const RULES = rules.map(({ id }) => id);
/** More people than there are, and more records than a device ever had. */
const MOST = 1e10;

/**
 * @param record of OTLP JSON; anybody may have sent it
 * @returns undefined where it is not one of the guard's; `damaged` where it is, and does not say what one has to
 */
export function readGuardRecord(record: unknown): GuardRecord | LostRecords | 'damaged' | undefined {
  const values = attributesOf(record);
  const uid = textOf(values.get(ATTRIBUTES.uid));
  const dropped = numberOf(values.get(ATTRIBUTES.dropped));
  if (dropped !== undefined) return uid ? { uid, dropped } : 'damaged';
  if (!values.has(ATTRIBUTES.action)) return undefined;
  const [action, shown] = [ATTRIBUTES.action, ATTRIBUTES.shown].map((name) => actionOf(values.get(name)));
  const at = Number(numberOf((record as { readonly timeUnixNano?: unknown }).timeUnixNano, Infinity)) / 1e6;
  if (!uid || !action || !shown || !(at > 0)) return 'damaged';
  const reach = numberOf(values.get(ATTRIBUTES.reach));
  const outcome = textOf(values.get(ATTRIBUTES.outcome));
  return {
    uid,
    at,
    action,
    shown,
    rules: listOf(values.get(ATTRIBUTES.rules)).map((id) => known(id, RULES)),
    reach: REACH_STEPS.find((step) => step === reach),
    client: known(textOf(values.get(ATTRIBUTES.client)), PLATFORMS),
    outcome: outcome ? known(outcome, OUTCOMES) : undefined,
    spared: numberOf(values.get(ATTRIBUTES.spared)) ?? 0,
  };
}

type Value = Readonly<Record<string, unknown>> | undefined;

function attributesOf(record: unknown): ReadonlyMap<string, Value> {
  const { attributes } = Object(record) as { readonly attributes?: unknown };
  const all = Array.isArray(attributes) ? (attributes as readonly unknown[]) : [];
  return new Map(
    all.map((each) => {
      const { key, value } = Object(each) as { readonly key?: unknown; readonly value?: unknown };
      return [String(key), Object(value) as Value];
    }),
  );
}

const textOf = (value: Value): string => (typeof value?.stringValue === 'string' ? value.stringValue : '');

/** OTLP's JSON has 64-bit numbers as text; not every writer does. */
function numberOf(value: unknown, most = MOST): number | undefined {
  const given = (Object(value) as { readonly intValue?: unknown }).intValue ?? value;
  const n = typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : given;
  return typeof n === 'number' && n >= 0 && n <= most ? n : undefined;
}

function listOf(value: Value): readonly string[] {
  const { values } = Object(value?.arrayValue) as { readonly values?: unknown };
  return Array.isArray(values) ? (values as readonly Value[]).map(textOf) : [];
}

const actionOf = (value: Value): Action | undefined => ACTIONS.find((each) => each === textOf(value));

/** A word that we do not know could say who somebody is. */
const known = (word: string, words: readonly string[]): string => (words.includes(word) ? word : OTHER);
