import type { Action } from '../../../src/engine/decision';
import { MARKER } from '../../../src/signals/marker';

/** The list that is protected, and another address of its. */
export const LIST = 'croydonpractices@corp.example';
export const ALIAS = 'gps@corp.example';
const HEADER =
  'From: Cy Clark <cy@corp.example>\nSent: 14 November 2026 08:20\nTo: CroydonPractices\nSubject: Test\n\n';

/** By which a message comes to a list. A reply is to the list alone: the Reply-To is the list. */
export const DOORS = ['reply', 'reply all', 'new', 'forward', 'invitation'] as const;
export type Door = (typeof DOORS)[number];

/** Under which a list stands among the recipients. */
export const NAMES = ['address', 'alias', 'name', 'dn', 'contact group'] as const;
export type NameOfList = (typeof NAMES)[number];

/** Why a protection does not hold there, or only this far. */
export const REASONS = {
  group: 'A contact group has a name of its own and members that nobody else sees: it cannot be told to be this list.',
  uncounted: 'Nobody knows how many are behind it, so nobody knows that a hundred are.',
  named: 'It stops answers while nobody has found the list yet. Name the list, and new mail to it is stopped too.',
  begins:
    'Whoever begins a message chose the list: the thresholds of new mail are higher, and its strictest asks to confirm.',
  chosen: 'Whoever begins a message chose the list: a bar says that nobody knows its size.',
  'not-smtp':
    'The catalogue has addresses, aliases and names. That it lacks another kind of entry does not make it new.',
  'by-name':
    'Of a name the catalogue says which list it is, not which aliases that list has. Name the list by its own address.',
  unanswered: 'No message is answered, so there is none whose sender, recipients or replies matter.',
} as const;
export type Reason = keyof typeof REASONS;

/** What the rules do at one door; with a reason where that is less than the protection's action. */
export type Cell = Action | readonly [Action, Reason];

const everyDoor = (cell: Cell): readonly Cell[] => DOORS.map(() => cell);

export interface Protection {
  /** The rules that make it. */
  readonly rules: readonly string[];
  /** What it comes to where it holds whole. */
  readonly action: Action;
  readonly policy?: object;
  /** Members of the list in the organisation's catalogue; 0: not counted; null: it lacks the list; left out: there is no catalogue. */
  readonly catalogue?: number | null;
  /** The new text. */
  readonly typed?: string;
  /** The text of the message that is quoted, and what stands below. */
  readonly quote?: string;
  readonly repliesInHour?: number;
  /** Of each name of the list, a cell for each of the DOORS. */
  readonly cells: Readonly<Record<NameOfList, readonly Cell[]>>;
}

/** Each protection of a list, as an organisation or a person has it. */
export const PROTECTIONS: Readonly<Record<string, Protection>> = {
  'freeze of the list': {
    rules: ['incident-freeze'],
    action: 'block',
    catalogue: 12,
    policy: { incident: { until: '2026-11-14T17:00:00Z', lists: [LIST] } },
    cells: {
      address: everyDoor('block'),
      alias: everyDoor('block'),
      name: everyDoor('block'),
      dn: everyDoor('block'),
      'contact group': everyDoor(['allow', 'group']),
    },
  },
  'freeze that names no list': {
    rules: ['incident-freeze'],
    action: 'block',
    catalogue: 12,
    policy: { incident: { until: '2026-11-14T17:00:00Z' } },
    cells: {
      address: ['block', 'block', ['allow', 'named'], ['allow', 'named'], ['allow', 'named']],
      alias: ['block', 'block', ['allow', 'named'], ['allow', 'named'], ['allow', 'named']],
      name: ['block', 'block', ['allow', 'named'], ['allow', 'named'], ['allow', 'named']],
      dn: ['block', 'block', ['allow', 'named'], ['allow', 'named'], ['allow', 'named']],
      'contact group': ['block', 'block', ['allow', 'named'], ['allow', 'named'], ['allow', 'named']],
    },
  },
  'row that blocks': {
    rules: ['protected-list'],
    action: 'block',
    catalogue: 12,
    policy: { lists: [{ address: LIST, action: 'block' }] },
    cells: {
      address: everyDoor('block'),
      alias: everyDoor('block'),
      name: everyDoor('block'),
      dn: everyDoor('block'),
      'contact group': everyDoor(['allow', 'group']),
    },
  },
  'freeze that names an alias': {
    rules: ['incident-freeze'],
    action: 'block',
    catalogue: 12,
    policy: { incident: { until: '2026-11-14T17:00:00Z', lists: [ALIAS] } },
    cells: {
      address: everyDoor('block'),
      alias: everyDoor('block'),
      name: everyDoor(['allow', 'by-name']),
      dn: everyDoor(['allow', 'by-name']),
      'contact group': everyDoor(['allow', 'group']),
    },
  },
  'row that blocks, of an alias': {
    rules: ['protected-list'],
    action: 'block',
    catalogue: 12,
    policy: {
      lists: [
        { address: LIST, size: 12 },
        { address: ALIAS, action: 'block' },
      ],
    },
    cells: {
      address: everyDoor('block'),
      alias: everyDoor('block'),
      name: everyDoor(['allow', 'by-name']),
      dn: everyDoor(['allow', 'by-name']),
      'contact group': everyDoor(['allow', 'group']),
    },
  },
  'size in policy, of an alias': {
    rules: ['large-audience', 'unexpected-reach'],
    action: 'block',
    catalogue: 0,
    policy: { lists: [{ address: ALIAS, size: 850_000 }] },
    cells: {
      address: ['block', 'block', ['confirm', 'begins'], ['confirm', 'begins'], ['confirm', 'begins']],
      alias: ['block', 'block', ['confirm', 'begins'], ['confirm', 'begins'], ['confirm', 'begins']],
      name: everyDoor(['allow', 'by-name']),
      dn: everyDoor(['allow', 'by-name']),
      'contact group': everyDoor(['allow', 'group']),
    },
  },
  'row with words': {
    rules: ['protected-list'],
    action: 'notice',
    catalogue: 12,
    policy: { lists: [{ address: LIST, message: 'Ask first.' }] },
    cells: {
      address: ['notice', 'notice', 'notice', 'notice', 'notice'],
      alias: ['notice', 'notice', 'notice', 'notice', 'notice'],
      name: ['notice', 'notice', 'notice', 'notice', 'notice'],
      dn: ['notice', 'notice', 'notice', 'notice', 'notice'],
      'contact group': everyDoor(['allow', 'group']),
    },
  },
  'size in policy': {
    rules: ['large-audience', 'unexpected-reach'],
    action: 'block',
    catalogue: 0,
    policy: { lists: [{ address: LIST, size: 850_000 }] },
    cells: {
      address: ['block', 'block', ['confirm', 'begins'], ['confirm', 'begins'], ['confirm', 'begins']],
      alias: ['block', 'block', ['confirm', 'begins'], ['confirm', 'begins'], ['confirm', 'begins']],
      name: ['block', 'block', ['confirm', 'begins'], ['confirm', 'begins'], ['confirm', 'begins']],
      dn: ['block', 'block', ['confirm', 'begins'], ['confirm', 'begins'], ['confirm', 'begins']],
      'contact group': everyDoor(['allow', 'group']),
    },
  },
  'size in the catalogue': {
    rules: ['large-audience', 'unexpected-reach'],
    action: 'block',
    catalogue: 850_000,
    cells: {
      address: ['block', 'block', ['confirm', 'begins'], ['confirm', 'begins'], ['confirm', 'begins']],
      alias: ['block', 'block', ['confirm', 'begins'], ['confirm', 'begins'], ['confirm', 'begins']],
      name: ['block', 'block', ['confirm', 'begins'], ['confirm', 'begins'], ['confirm', 'begins']],
      dn: ['block', 'block', ['confirm', 'begins'], ['confirm', 'begins'], ['confirm', 'begins']],
      'contact group': everyDoor(['allow', 'group']),
    },
  },
  'list that the catalogue lacks': {
    rules: ['unfamiliar-list'],
    action: 'confirm',
    catalogue: null,
    cells: {
      address: ['confirm', 'confirm', 'confirm', 'confirm', 'confirm'],
      alias: ['confirm', 'confirm', 'confirm', 'confirm', 'confirm'],
      name: [
        ['warn', 'not-smtp'],
        ['warn', 'not-smtp'],
        ['notice', 'not-smtp'],
        ['notice', 'not-smtp'],
        ['notice', 'not-smtp'],
      ],
      dn: [
        ['warn', 'not-smtp'],
        ['warn', 'not-smtp'],
        ['notice', 'not-smtp'],
        ['notice', 'not-smtp'],
        ['notice', 'not-smtp'],
      ],
      'contact group': [
        ['warn', 'not-smtp'],
        ['warn', 'not-smtp'],
        ['notice', 'not-smtp'],
        ['notice', 'not-smtp'],
        ['notice', 'not-smtp'],
      ],
    },
  },
  'list of unknown size': {
    rules: ['unfamiliar-list'],
    action: 'warn',
    cells: {
      address: ['warn', 'warn', ['notice', 'chosen'], ['notice', 'chosen'], ['notice', 'chosen']],
      alias: ['warn', 'warn', ['notice', 'chosen'], ['notice', 'chosen'], ['notice', 'chosen']],
      name: ['warn', 'warn', ['notice', 'chosen'], ['notice', 'chosen'], ['notice', 'chosen']],
      dn: ['warn', 'warn', ['notice', 'chosen'], ['notice', 'chosen'], ['notice', 'chosen']],
      'contact group': ['warn', 'warn', ['notice', 'chosen'], ['notice', 'chosen'], ['notice', 'chosen']],
    },
  },
  'unknown size, by policy': {
    rules: ['unknown-size'],
    action: 'block',
    catalogue: 0,
    policy: { onUnknown: 'block', knownLists: [{ address: LIST }] },
    cells: {
      address: everyDoor('block'),
      alias: everyDoor('block'),
      name: everyDoor('block'),
      dn: everyDoor('block'),
      'contact group': everyDoor('block'),
    },
  },
  'storm words': {
    rules: ['storm-fuel'],
    action: 'confirm',
    catalogue: 0,
    policy: { knownLists: [{ address: LIST }] },
    typed: 'Please remove me from this list.',
    cells: {
      address: ['confirm', 'confirm', 'confirm', 'confirm', 'confirm'],
      alias: ['confirm', 'confirm', 'confirm', 'confirm', 'confirm'],
      name: ['confirm', 'confirm', 'confirm', 'confirm', 'confirm'],
      dn: ['confirm', 'confirm', 'confirm', 'confirm', 'confirm'],
      'contact group': ['confirm', 'confirm', 'confirm', 'confirm', 'confirm'],
    },
  },
  'wish of the sender': {
    rules: ['sender-asked-not-to'],
    action: 'confirm',
    catalogue: 850_000,
    quote: `Please do not reply to all. ${MARKER}`,
    cells: {
      address: ['confirm', 'confirm', ['allow', 'unanswered'], ['allow', 'unanswered'], ['allow', 'unanswered']],
      alias: ['confirm', 'confirm', ['allow', 'unanswered'], ['allow', 'unanswered'], ['allow', 'unanswered']],
      name: ['confirm', 'confirm', ['allow', 'unanswered'], ['allow', 'unanswered'], ['allow', 'unanswered']],
      dn: ['confirm', 'confirm', ['allow', 'unanswered'], ['allow', 'unanswered'], ['allow', 'unanswered']],
      'contact group': [
        ['warn', 'uncounted'],
        ['warn', 'uncounted'],
        ['allow', 'unanswered'],
        ['allow', 'unanswered'],
        ['allow', 'unanswered'],
      ],
    },
  },
  'wish of an earlier sender': {
    rules: ['sender-asked-not-to'],
    action: 'warn',
    catalogue: 850_000,
    quote: `Fine.\n\n${HEADER}Please do not reply to all. ${MARKER}`,
    cells: {
      address: ['warn', 'warn', ['allow', 'unanswered'], ['allow', 'unanswered'], ['allow', 'unanswered']],
      alias: ['warn', 'warn', ['allow', 'unanswered'], ['allow', 'unanswered'], ['allow', 'unanswered']],
      name: ['warn', 'warn', ['allow', 'unanswered'], ['allow', 'unanswered'], ['allow', 'unanswered']],
      dn: ['warn', 'warn', ['allow', 'unanswered'], ['allow', 'unanswered'], ['allow', 'unanswered']],
      'contact group': ['warn', 'warn', ['allow', 'unanswered'], ['allow', 'unanswered'], ['allow', 'unanswered']],
    },
  },
  'large list that was answered': {
    rules: ['large-list-origin'],
    action: 'warn',
    catalogue: 850_000,
    cells: {
      address: ['warn', 'warn', ['allow', 'unanswered'], ['allow', 'unanswered'], ['allow', 'unanswered']],
      alias: ['warn', 'warn', ['allow', 'unanswered'], ['allow', 'unanswered'], ['allow', 'unanswered']],
      name: ['warn', 'warn', ['allow', 'unanswered'], ['allow', 'unanswered'], ['allow', 'unanswered']],
      dn: ['warn', 'warn', ['allow', 'unanswered'], ['allow', 'unanswered'], ['allow', 'unanswered']],
      'contact group': ['warn', 'warn', ['allow', 'unanswered'], ['allow', 'unanswered'], ['allow', 'unanswered']],
    },
  },
  'storm that was counted': {
    rules: ['storm-in-progress'],
    action: 'block',
    catalogue: 850_000,
    repliesInHour: 40,
    cells: {
      address: ['block', 'block', ['allow', 'unanswered'], ['allow', 'unanswered'], ['allow', 'unanswered']],
      alias: ['block', 'block', ['allow', 'unanswered'], ['allow', 'unanswered'], ['allow', 'unanswered']],
      name: ['block', 'block', ['allow', 'unanswered'], ['allow', 'unanswered'], ['allow', 'unanswered']],
      dn: ['block', 'block', ['allow', 'unanswered'], ['allow', 'unanswered'], ['allow', 'unanswered']],
      'contact group': ['block', 'block', ['allow', 'unanswered'], ['allow', 'unanswered'], ['allow', 'unanswered']],
    },
  },
};
