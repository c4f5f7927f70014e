/** What `lastDecision` of the compose window's session data says, read without trust: the add-in wrote it. */
export interface LastDecision {
  readonly action: string;
  /** What the person was shown, where that is milder, and why. */
  readonly shown: string | undefined;
  /** `at least 1 person, 1 list`. */
  readonly reach: string;
  readonly rules: readonly string[];
  readonly ms: number | undefined;
  /** Everything else worth seeing, as it stands. */
  readonly other: readonly (readonly [name: string, value: string])[];
}

/** What a reader calls them. */
const LABELS: Readonly<Record<string, string>> = { trigger: 'Looked when', toAll: 'Reply to all' };

type Fields = Readonly<Record<string, unknown>>;

/** Shown in words of their own, or of no use to a reader (fingerprints, moments). */
const NOT_OTHER: readonly string[] = [
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
];

/** @param raw the parsed text of the session data: `{v, is}` with the decision in `is`. */
export function readLastDecision(raw: Fields): LastDecision {
  const held = isFields(raw.is) ? raw.is : raw;
  return {
    action: text(held.action),
    shown: shownText(held),
    reach: reachText(held),
    rules: Array.isArray(held.rules) ? held.rules.map(text) : [],
    ms: typeof held.ms === 'number' ? held.ms : undefined,
    other: Object.entries(held)
      .filter(([key]) => !NOT_OTHER.includes(key))
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
