/** One thing that a storm depends on: option, check, report, documentation and slider are made of its row. */
export interface StormParameter {
  /** For help and slider, without a capital and a full stop. */
  readonly label: string;
  readonly unit:
    'mailboxes' | 'share' | 'minutes' | 'hours' | 'messages' | 'a million' | 'weight' | 'a second' | 'number';
  readonly group: ParameterGroup;
  readonly default: number;
  readonly least: number;
  readonly most: number;
  /** Numbers without a fraction alone. */
  readonly whole?: true;
  /** Where the default is from: `assumed`, or who says so. */
  readonly source: string;
}

/** In the order in which they are shown. */
export const PARAMETER_GROUPS = {
  storm: 'The storm',
  guard: 'The guard',
  clients: 'Clients',
  people: 'People',
  reasons: 'Why they reply',
  machines: 'Machines',
  exchange: "Exchange's protection",
  simulation: 'The simulation',
} as const;
export type ParameterGroup = keyof typeof PARAMETER_GROUPS;

/** Groups that the storm with nothing to stop it does not depend on. */
export const OF_PROTECTION: ReadonlySet<ParameterGroup> = new Set(['guard', 'clients', 'exchange', 'simulation']);

const SHARE = { unit: 'share', least: 0, most: 1 } as const;
const WEIGHT = { unit: 'weight', least: 0, most: 100 } as const;
const REASON = { ...WEIGHT, group: 'reasons', source: 'assumed' } as const;

/** How many people write on a client, and how many of them have the guard. @param clients as it stands behind "on" */
const client = <Id extends string>(
  id: Id,
  clients: string,
  { weight, source }: { readonly weight: number; readonly source: string },
) =>
  ({
    [`on-${id}`]: {
      ...WEIGHT,
      group: 'clients',
      label: `people who write on ${clients}, by weight`,
      default: weight,
      source,
    },
    [`coverage-${id}`]: {
      ...SHARE,
      group: 'clients',
      label: `share of the people on ${clients} who have the guard, of those to whom it is deployed`,
      default: 1,
      source: 'assumed: all of them',
    },
  }) as Readonly<Record<`on-${Id}` | `coverage-${Id}`, StormParameter>>;

const EVERYBODY = { weight: 100, source: 'assumed: everybody; say who writes on what in your organisation' } as const;
const NOBODY = { weight: 0, source: 'assumed: nobody' } as const;

/** Defaults are those of no certain storm; a preset sets some of them. */
export const PARAMETERS = {
  audience: {
    label: 'mailboxes that the first message, and each reply to all, is delivered to',
    unit: 'mailboxes',
    group: 'storm',
    default: 850_000,
    least: 2,
    most: 10_000_000,
    whole: true,
    source: 'NHSmail, 14 November 2016 (NHS Digital)',
  },
  coverage: {
    ...SHARE,
    label: 'share of the people to whom the guard is deployed',
    group: 'guard',
    default: 1,
    source: 'assumed: everybody; see the sweep',
  },
  'send-anyway': {
    ...SHARE,
    label: 'share of the people who press Send anyway when they are warned',
    group: 'guard',
    default: 0.2,
    source:
      "a tenth to a quarter went past Firefox's and Chrome's malware warnings, up to 70 % past others (Akhawe and Felt, USENIX Security 2013)",
  },
  acknowledge: {
    ...SHARE,
    label: 'share of the people who confirm in the review pane where they have to',
    group: 'guard',
    default: 0.05,
    source: 'assumed: the pane names the list and the number, and asks for a second step',
  },
  'sender-only': {
    ...SHARE,
    label: 'share of the stopped who then reply to the sender only',
    group: 'guard',
    default: 0.3,
    source: 'assumed',
  },
  'bar-heeded': {
    ...SHARE,
    label: 'share of those on phones who do not send once they see the bar',
    group: 'guard',
    default: 0.1,
    source: 'assumed',
  },
  'freeze-after': {
    label: 'minutes after which the list is frozen in the policy; 0: never',
    unit: 'minutes',
    group: 'guard',
    default: 0,
    least: 0,
    most: 600,
    source: 'assumed: nobody reacts',
  },
  'freeze-spread': {
    label: 'minutes until a freeze has reached every client',
    unit: 'minutes',
    group: 'guard',
    default: 1,
    least: 0,
    most: 60,
    source: 'the guard fetches a policy that is over a minute old (docs/incident.md)',
  },
  ...client('web', 'Outlook on the web or the new Outlook', EVERYBODY),
  ...client('classic', 'classic Outlook', NOBODY),
  ...client('old-classic', 'classic Outlook before version 2403', NOBODY),
  ...client('mac', 'Outlook for Mac', NOBODY),
  ...client('phone', 'phones', { weight: 0, source: 'assumed: nobody; phones show the bar, and ask nothing on Send' }),
  repliers: {
    label: 'people who reply to all, in a million who look while many replies are there',
    unit: 'a million',
    group: 'people',
    default: 200,
    least: 0,
    most: 1_000_000,
    source: 'fitted to each preset',
  },
  'first-message': {
    ...SHARE,
    label: 'how ready people are to reply when they see the first message alone, as a share of that',
    group: 'people',
    default: 0.1,
    source: 'assumed: most leave a lone test mail alone, the replies make them reply',
  },
  'full-after': {
    label: 'replies after which people are as ready to join in as they get',
    unit: 'messages',
    group: 'people',
    default: 25,
    least: 1,
    most: 100_000,
    source: 'assumed',
  },
  'asks-removal': { ...REASON, label: 'weight of "please remove me"', default: 40 },
  'asks-who-can-end': { ...REASON, label: 'weight of "who can end this?"', default: 10 },
  'me-too': { ...REASON, label: 'weight of "me too"', default: 15 },
  'tells-to-stop': { ...REASON, label: 'weight of "stop replying to all"', default: 25 },
  jokes: { ...REASON, label: 'weight of jokes', default: 10 },
  'tires-after': {
    label: 'replies after which people are half as ready to join in',
    unit: 'messages',
    group: 'people',
    default: 1_000,
    least: 1,
    most: 100_000,
    source: 'assumed',
  },
  again: {
    ...SHARE,
    most: 0.99,
    label: 'share of those who replied that reply again when more has come',
    group: 'people',
    default: 0.3,
    source: 'fitted to each preset',
  },
  'stopped-again': {
    ...SHARE,
    label: 'share of those who were stopped that try again when more has come',
    group: 'people',
    default: 0.1,
    source: 'assumed: they were told how many they would reach, and little more comes',
  },
  'again-after': {
    label: 'minutes until they check again, on average',
    unit: 'minutes',
    group: 'people',
    default: 5,
    least: 0.1,
    most: 600,
    source: 'assumed',
  },
  'reading-median': {
    label: 'minutes until half of the people have looked at the first message',
    unit: 'minutes',
    group: 'people',
    default: 47,
    least: 0.1,
    most: 10_000,
    source: 'half of all answers come within 47 minutes (Kooti et al., WWW 2015)',
  },
  'reading-spread': {
    label: 'spread of that time: standard deviation of its logarithm',
    unit: 'number',
    group: 'people',
    default: 2.7,
    least: 0,
    most: 5,
    source: '90 % of all answers come within a day or two, the most after two minutes (Kooti et al.)',
  },
  writing: {
    label: 'minutes it takes to write a reply, on average',
    unit: 'minutes',
    group: 'people',
    default: 1.5,
    least: 0,
    most: 60,
    source: 'assumed',
  },
  'automatic-replies': {
    ...SHARE,
    label: 'share of the mailboxes that answer everybody once, automatically',
    group: 'machines',
    default: 0.03,
    source: 'assumed; Exchange answers each sender once',
  },
  'receipts-requested': {
    ...SHARE,
    label: 'share of the replies that ask for a read receipt',
    group: 'machines',
    default: 0.02,
    source: 'assumed',
  },
  'receipts-returned': {
    ...SHARE,
    label: 'share of the mailboxes that send a receipt when asked',
    group: 'machines',
    default: 0.3,
    source: 'assumed',
  },
  recalls: {
    ...SHARE,
    label: 'share of the replies that their writer recalls: one more message to all, and a report from each',
    group: 'machines',
    default: 0.01,
    source: 'assumed; recalls made storms of their own (Osterman, 2006)',
  },
  capacity: {
    label: 'deliveries that the mail system makes in a second',
    unit: 'a second',
    group: 'machines',
    default: 10_000,
    least: 1,
    most: 10_000_000,
    source: 'assumed',
  },
  'stopped-after': {
    label: 'minutes after which administrators have closed the list; what was sent before is still delivered',
    unit: 'minutes',
    group: 'storm',
    default: 75,
    least: 1,
    most: 10_000,
    source: 'NHSmail: the peak lasted from 8:29 to 9:45 (NHS Digital)',
  },
  'exchange-recipients': {
    label: 'recipients from which Exchange counts a reply to all',
    unit: 'mailboxes',
    group: 'exchange',
    default: 2_500,
    least: 1_000,
    most: 5_000,
    whole: true,
    source: 'ReplyAllStormDetectionMinimumRecipients, default since May 2021',
  },
  'exchange-replies': {
    label: 'replies to all in 60 minutes after which Exchange refuses the next',
    unit: 'messages',
    group: 'exchange',
    default: 10,
    least: 2,
    most: 20,
    whole: true,
    source: 'ReplyAllStormDetectionMinimumReplies, default',
  },
  'exchange-hours': {
    label: 'hours for which Exchange refuses them',
    unit: 'hours',
    group: 'exchange',
    default: 6,
    least: 1,
    most: 12,
    whole: true,
    source: 'ReplyAllStormBlockDurationHours, default since May 2021',
  },
  runs: {
    label: 'runs, of which figures are the mean',
    unit: 'number',
    group: 'simulation',
    default: 40,
    least: 1,
    most: 1_000,
    whole: true,
    source: 'chance differs in each',
  },
  seed: {
    label: 'where chance begins: the same seed gives the same figures',
    unit: 'number',
    group: 'simulation',
    default: 2016,
    least: 0,
    most: 1_000_000,
    whole: true,
    source: 'any',
  },
} as const satisfies Readonly<Record<string, StormParameter>>;

export type ParameterName = keyof typeof PARAMETERS;
export type StormParameters = Readonly<Record<ParameterName, number>>;

export const PARAMETER_NAMES = Object.keys(PARAMETERS) as readonly ParameterName[];

/** A row, without what the compiler knows of its values. */
export const parameterOf = (name: ParameterName): StormParameter => PARAMETERS[name];

const defaults = Object.fromEntries(
  PARAMETER_NAMES.map((name) => [name, PARAMETERS[name].default]),
) as unknown as StormParameters;

export const withDefaults = (...given: readonly Partial<StormParameters>[]): StormParameters =>
  Object.assign({}, defaults, ...given) as StormParameters;

/** What a parameter takes, for the end of a sentence: `a number from 0 to 1`. */
export const rangeOf = (name: ParameterName): string => {
  const { least, most, whole } = parameterOf(name);
  return `a ${whole ? 'whole ' : ''}number from ${String(least)} to ${String(most)}`;
};

export const isInRange = (name: ParameterName, value: number): boolean => {
  const { least, most, whole } = parameterOf(name);
  return value >= least && value <= most && (!whole || Number.isInteger(value));
};
