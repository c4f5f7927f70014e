import type { StormParameters } from './parameters';

/** A storm that happened: what is reported of it, and with which parameters the simulation comes to that. */
export interface StormPreset {
  readonly label: string;
  /** Only what differs from the defaults. `repliers` and `again` are what was fitted, with nothing protected. */
  readonly parameters: Partial<StormParameters>;
  /** What the simulation is held to; nothing where nobody reported a figure. */
  readonly reported: ReportedStorm;
  readonly source: string;
  /** How far the report can be relied on, and what was assumed where it says nothing. */
  readonly note: string;
}

export interface ReportedStorm {
  /** Of replies to all, and of what machines sent because of them. */
  readonly deliveries?: number;
  /** Of those who replied to all. */
  readonly people?: number;
}

/** Monday morning, or any hour at which people sit at their desks. */
const AT_THEIR_DESKS = { 'reading-median': 20, 'reading-spread': 1.5, 'again-after': 3 } as const;

export const PRESETS = {
  'nhs-2016': {
    label: 'NHSmail, 14 November 2016',
    parameters: {
      ...AT_THEIR_DESKS,
      audience: 850_000,
      'stopped-after': 75,
      capacity: 32_700,
      repliers: 233,
      again: 0.93,
    },
    reported: { deliveries: 500_000_000, people: 80 },
    source: 'NHS Digital, 17 November 2016; The Register, 31 January 2017',
    note: 'The two figures agree only if each of the 80 people sent seven messages that reached everybody, or machines did: 80 replies to 850,000 are 68 million. Users counted 151 to 411 messages each. The capacity is chosen so that mail is late by three hours at most, as reported.',
  },
  'bedlam-1997': {
    label: 'Bedlam DL3, Microsoft, 14 October 1997',
    parameters: {
      ...AT_THEIR_DESKS,
      audience: 13_000,
      'stopped-after': 60,
      capacity: 90,
      repliers: 209_000,
      again: 0.5,
    },
    reported: { deliveries: 15_000_000 },
    source: 'Exchange team blog, "Me Too!", 2004',
    note: 'The blog says 13,000 mailboxes in one place and 25,000 in another; 13,000 is used. "Almost everyone" is said to have replied, which 15 million deliveries do not allow: they are 1,154 messages to 13,000. The capacity is chosen so that delivery takes two days, as reported.',
  },
  'nyu-2012': {
    label: 'New York University, 26 November 2012',
    parameters: { audience: 39_979, 'stopped-after': 300, repliers: 26_200, again: 0.5 },
    reported: { deliveries: 39_979_000 },
    source: 'NYU Local, November 2012',
    note: 'No number of messages is reported, only "thousands". The fit is to 1,000 replies, which is the least that can be meant.',
  },
  'cisco-2013': {
    label: 'Cisco, September 2013',
    parameters: { audience: 23_570, 'stopped-after': 240, repliers: 11_900, again: 0.3 },
    reported: { deliveries: 4_000_000 },
    source: 'The Register, 19 September 2013',
    note: '"Hours" is taken to be four.',
  },
  'thomson-reuters-2015': {
    label: 'Thomson Reuters, August 2015',
    parameters: { audience: 33_000, 'stopped-after': 420, repliers: 27_500, again: 0.3 },
    reported: { deliveries: 23_000_000 },
    source: 'Wall Street Journal, August 2015, for more than 30,000 mailboxes',
    note: '33,000 mailboxes, 23 million deliveries and seven hours are repeated widely. No source of them was found.',
  },
  'microsoft-2020': {
    label: 'Microsoft, 25 March 2020',
    parameters: {
      ...AT_THEIR_DESKS,
      audience: 52_000,
      'stopped-after': 30,
      repliers: 13_000,
      again: 0.3,
      jokes: 60,
    },
    reported: {},
    source: 'The Register, March 2020, for 52,000 mailboxes and half an hour',
    note: 'Nobody reported how many messages there were, so nothing can be fitted. "Many, for fun" is assumed to be 300 replies, most of them jokes.',
  },
} as const satisfies Readonly<Record<string, StormPreset>>;

export type PresetName = keyof typeof PRESETS;
export const PRESET_NAMES = Object.keys(PRESETS) as readonly PresetName[];

export const presetOf = (name: PresetName): StormPreset => PRESETS[name];
