import type { Layer } from '../../policy/parse';
import { ineffectiveIncident } from '../policy/check/warnings/ineffective-incident';
import { readUsablePolicy } from '../policy/text/read-policy-text';
import type { UsablePolicy } from '../policy/text/read-policy-text';
import { writeWhole } from '../write-whole';
import { editIncident } from './edit-incident';
import type { IncidentText } from './edit-incident';
import { isoOf } from './format-date-time';
import { scopeOf } from './incident-scope';
import type { Scope } from './incident-scope';
import { editMessages, messagesOf } from './messages';
import type { MessageByLanguage } from './messages';
import type { End } from './read-end';

type Incident = NonNullable<Layer['incident']>;

export interface StartOptions {
  /** As it is before. */
  readonly policy: UsablePolicy;
  /** Lower case; none: every list. */
  readonly lists: readonly string[];
  readonly end: End;
  /** Undefined: as it was, or what follows from the lists. */
  readonly scope: Scope | undefined;
  /** One for every language, or one for each; undefined: as it was. */
  readonly message: string | MessageByLanguage | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface Started {
  readonly incident: Incident;
  /** Those in a language of their own. */
  readonly messages: MessageByLanguage;
  /** The one that was running, and continues in the new one. */
  readonly before: Incident | undefined;
  /** What makes it ineffective, a sentence each. */
  readonly blockers: readonly string[];
}

/**
 * Declares an incident in a policy file. One that is running continues in it: its lists stay frozen, and its scope, messages and end
 * stay unless others are given, so that a second command never ends the freeze of the first.
 * @throws one sentence; then the file is as it was
 */
export async function startIncident(options: StartOptions): Promise<Started> {
  const { policy, lists, end, message, now } = options;
  const { layer } = policy;
  const before = layer.incident && layer.incident.until > now ? layer.incident : undefined;
  const there = messagesOf(layer);
  const messages = typeof message === 'object' ? message : message === undefined && before ? there : {};
  const words = message ?? before?.message;
  const frozen = before ? together(before.lists ?? [], lists) : lists;
  const scope = options.scope ?? (before && scopeOf(before));
  const until = end.isGiven || !before ? end.until : Math.max(end.until, before.until);
  const incident: IncidentText = {
    until: isoOf(until),
    ...(frozen.length ? { lists: frozen } : {}),
    ...(scope === undefined || scope === scopeOf({ lists: frozen }) ? {} : { scope }),
    ...(typeof words === 'string' ? { message: words } : {}),
  };
  await write(policy, incident, there, messages);
  const declared = { ...incident, until };
  const blockers = ineffectiveIncident({ ...layer, incident: declared }).map(({ sentence }) => sentence);
  return { incident: declared, messages, before, blockers };
}

/**
 * Takes the incident out of a policy file.
 * @returns the one that was there; undefined: there was none, and nothing was written
 * @throws one sentence; then the file is as it was
 */
export async function stopIncident(file: string): Promise<Incident | undefined> {
  const policy = await readUsablePolicy(file);
  const { incident } = policy.layer;
  if (incident) await write(policy, undefined, messagesOf(policy.layer), {});
  return incident;
}

async function write(
  { file, text }: UsablePolicy,
  incident: IncidentText | undefined,
  before: MessageByLanguage,
  after: MessageByLanguage,
): Promise<void> {
  let edited: string;
  try {
    edited = editIncident(editMessages(text, before, after), incident);
  } catch (error) {
    throw new Error(`${file}${(error as Error).message} Nothing was changed.`, { cause: error });
  }
  await writeWhole(file, edited);
}

/** None named is every list. */
const together = (one: readonly string[], other: readonly string[]): readonly string[] =>
  one.length && other.length ? [...new Set([...one, ...other])] : [];
