/** What `lastDecision` of the compose window's session data says, read without trust: the add-in wrote it. */
export interface LastDecision {
  readonly action: string;
  readonly reach: string;
  readonly rules: readonly string[];
  readonly ms: number | undefined;
  /** Everything else it holds, as it stands. */
  readonly other: readonly (readonly [string, string])[];
}

const KNOWN: readonly string[] = ['action', 'rules', 'people', 'exact', 'ms'];

export function readLastDecision(raw: Readonly<Record<string, unknown>>): LastDecision {
  return {
    action: text(raw.action),
    reach: reachText(raw.people, raw.exact),
    rules: Array.isArray(raw.rules) ? raw.rules.map(ruleText) : [],
    ms: typeof raw.ms === 'number' ? raw.ms : undefined,
    other: Object.entries(raw)
      .filter(([key]) => !KNOWN.includes(key))
      .map(([key, value]) => [key, text(value)] as const),
  };
}

const text = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);

/** A rule's id, alone or in an object beside its own action. */
function ruleText(rule: unknown): string {
  if (typeof rule !== 'object' || rule === null) return text(rule);
  const { rule: id, action } = rule as Readonly<Record<string, unknown>>;
  return typeof id === 'string' ? (typeof action === 'string' ? `${id}: ${action}` : id) : text(rule);
}

function reachText(people: unknown, exact: unknown): string {
  if (typeof people !== 'number') return '';
  const count = `${people.toLocaleString('en-GB')} ${people === 1 ? 'person' : 'people'}`;
  return exact === true ? count : `at least ${count}`;
}
