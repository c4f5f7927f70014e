/** A fault of the stand-in's answers, one at a time. */
export const GRAPH_FAULTS = [
  /** 401: the token was revoked. */
  'unauthorized',
  /** 403: no consent to the permission. */
  'forbidden',
  /** 429, which says for how long; and one that does not, as browsers see every one of Graph's. */
  'busy',
  'busy-unsaid',
  /** 500, 503. */
  'broken',
  'unavailable',
  /** 200 with something else than JSON; with JSON that ends in its middle; with JSON of another shape. */
  'garbage',
  'truncated',
  'misshapen',
  /** No answer, ever. */
  'silent',
  /** The connection ends in the middle of the answer. */
  'cut-off',
  /** MailTips: the recipients in another order; an error beside each recipient; groups without a count yet. */
  'reversed',
  'recipient-errors',
  'uncounted',
  /** Messages: an empty first page that names a next one. */
  'short-pages',
  /** Messages: the next page is said to be on another host. */
  'foreign-page',
] as const;
export type GraphFault = (typeof GRAPH_FAULTS)[number];

/**
 * How Outlook's sign-in goes. `signed-in`: silently. `asks`: not without a dialog, which then succeeds. `cancelled`: the person
 * closes the dialog. `no-consent`: the dialog says that an administrator has to approve. `no-network`, `disabled`, `silent`: as named.
 */
export const SIGN_INS = ['signed-in', 'asks', 'cancelled', 'no-consent', 'no-network', 'disabled', 'silent'] as const;
export type GraphSignIn = (typeof SIGN_INS)[number];

export interface GraphStandInSettings {
  readonly fault: GraphFault | null;
  readonly signIn: GraphSignIn;
  /** How many answers the storm's conversation got in the last minutes, besides those in the demo mailbox. */
  readonly replies: number;
}

export const DEFAULT_SETTINGS: GraphStandInSettings = { fault: null, signIn: 'signed-in', replies: 0 };

const MOST_REPLIES = 500;

const CHECKS: { readonly [K in keyof GraphStandInSettings]: (value: unknown) => boolean } = {
  fault: (value) => value === null || GRAPH_FAULTS.some((fault) => fault === value),
  signIn: (value) => SIGN_INS.some((signIn) => signIn === value),
  replies: (value) => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= MOST_REPLIES,
};

/** Some of the settings, out of JSON text; undefined where a key or a value is none. */
export function parseStandInSettings(text: string): Partial<GraphStandInSettings> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const checks: Readonly<Record<string, (value: unknown) => boolean>> = CHECKS;
  const isFine = Object.entries(value).every(([key, each]) => Object.hasOwn(checks, key) && checks[key]!(each));
  return isFine ? value : undefined;
}
