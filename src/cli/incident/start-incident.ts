import type { Layer } from '../../policy/parse';
import { ineffectiveIncident } from '../policy/check/warnings/ineffective-incident';
import { readUsablePolicy } from '../policy/text/read-policy-text';
import type { UsablePolicy } from '../policy/text/read-policy-text';
import { writeWhole } from '../write-whole';
import { editIncident } from './edit-incident';
import type { IncidentText } from './edit-incident';
import type { End } from './read-end';
import { isoOf } from './format-date-time';

type Incident = NonNullable<Layer['incident']>;

export interface StartOptions {
  /** As it is before. */
  readonly policy: UsablePolicy;
  /** Lower case; none: every list. */
  readonly lists: readonly string[];
  readonly end: End;
  readonly message: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface Started {
  readonly incident: Incident;
  /** The one that was running, and continues in the new one. */
  readonly before: Incident | undefined;
  /** What makes it ineffective, a sentence each. */
  readonly blockers: readonly string[];
}

/**
 * Declares an incident in a policy file. One that is running continues in it: its lists stay frozen, and its message and end stay
 * unless others are given, so that a second command never ends the freeze of the first.
 * @throws one sentence; then the file is as it was
 */
export async function startIncident({ policy, lists, end, message, now }: StartOptions): Promise<Started> {
  const { file, text, layer } = policy;
  const before = layer.incident && layer.incident.until > now ? layer.incident : undefined;
  const words = message ?? before?.message;
  const frozen = before ? together(before.lists ?? [], lists) : lists;
  const until = end.isGiven || !before ? end.until : Math.max(end.until, before.until);
  const incident: IncidentText = {
    until: isoOf(until),
    ...(frozen.length ? { lists: frozen } : {}),
    ...(words === undefined ? {} : { message: words }),
  };
  await write(file, text, incident);
  const declared = { ...incident, until };
  const blockers = ineffectiveIncident({ ...layer, incident: declared }).map(({ sentence }) => sentence);
  return { incident: declared, before, blockers };
}

/**
 * Takes the incident out of a policy file.
 * @returns the one that was there; undefined: there was none, and nothing was written
 * @throws one sentence; then the file is as it was
 */
export async function stopIncident(file: string): Promise<Incident | undefined> {
  const { text, layer } = await readUsablePolicy(file);
  if (layer.incident) await write(file, text, undefined);
  return layer.incident;
}

async function write(file: string, text: string, incident: IncidentText | undefined): Promise<void> {
  let edited: string;
  try {
    edited = editIncident(text, incident);
  } catch (error) {
    throw new Error(`${file}${(error as Error).message} Nothing was changed.`, { cause: error });
  }
  await writeWhole(file, edited);
}

/** None named is every list. */
const together = (one: readonly string[], other: readonly string[]): readonly string[] =>
  one.length && other.length ? [...new Set([...one, ...other])] : [];
