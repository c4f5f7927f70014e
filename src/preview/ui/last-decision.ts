/** The decision in the compose window's session data. It is checked: the add-in wrote it. */
export interface LastDecision {
  readonly action: string;
  /** What the person was shown, where that is milder, and why. */
  readonly shown: string | undefined;
  /** `at least 1 person, 1 list`. */
  readonly reach: string;
  readonly rules: readonly string[];
  readonly ms: number | undefined;
  /** Everything else, unchanged. */
  readonly other: readonly (readonly [name: string, value: string])[];
}

/** Names for the reader. */
const LABELS: Readonly<Record<string, string>> = { toAll: 'Reply to all' };

type Fields = Readonly<Record<string, unknown>>;

/** Shown separately, or of no use to a reader (fingerprints, times). */
const SHOWN_ELSEWHERE: readonly string[] = [
  'action',
  'shown',
  'bypassReason',
  'people',
  'exact',
  'lists',
  'rules',
  'ms',
  'recipients',
  'at',
  'spent',
  'displayed',
  'trigger',
  'spentAt',
];

/** @param raw the parsed text of the session data: `{v, is}` with the decision in `is`. */
export function readLastDecision(raw: Fields): LastDecision {
  const decision = isFields(raw.is) ? raw.is : raw;
  return {
    action: text(decision.action),
    shown: shownText(decision),
    reach: reachText(decision),
    rules: Array.isArray(decision.rules) ? decision.rules.map(text) : [],
    ms: typeof decision.ms === 'number' ? decision.ms : undefined,
    other: Object.entries(decision)
      .filter(([key]) => !SHOWN_ELSEWHERE.includes(key))
      .map(([key, value]) => [LABELS[key] ?? key, text(value)] as const),
  };
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === undefined ? '' : JSON.stringify(value);
}

function shownText({ action, shown, bypassReason }: Fields): string | undefined {
  if (shown === undefined || shown === action) return undefined;
  return bypassReason === undefined ? text(shown) : `${text(shown)} (${text(bypassReason)})`;
}

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

function reachText({ people, exact, lists }: Fields): string {
  if (typeof people !== 'number') return '';
  const reached = counted(people, 'person', 'people');
  const through = typeof lists === 'number' && lists > 0 ? `, ${counted(lists, 'list', 'lists')}` : '';
  return `${exact === true ? '' : 'at least '}${reached}${through}`;
}
