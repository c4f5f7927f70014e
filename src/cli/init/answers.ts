import type { CommandOptions } from '../command';
import { parseName } from '../package/add-in-name';
import { parseSite } from '../package/site';
import { readAddresses, readDomains } from '../read-addresses';
import { readChoice } from '../read-choice';

export const MODES = ['observe', 'enforce', 'off'] as const;
export type Mode = (typeof MODES)[number];

/** What an organisation says about itself before it starts. */
export interface Answers {
  /** Empty: the domain of the person who writes. */
  readonly domains: readonly string[];
  /** Absolute, https, ending in a slash. */
  readonly url: string;
  readonly mode: Mode;
  /** Addresses; each becomes a row of the policy. */
  readonly lists: readonly string[];
  /** Undefined: our own, which differs by language. */
  readonly name: string | undefined;
}

/** What is asked, under the option that answers it; each description is the question at the terminal too. */
export const ANSWER_OPTIONS = {
  domain: {
    value: 'DOMAIN',
    many: true,
    description: "your organisation's own mail domains, with commas between them; subdomains are included",
  },
  url: { value: 'https://…', description: 'the https address where you will serve the add-in' },
  mode: {
    value: 'MODE',
    description:
      'the mode to start with. observe (recommended): record, show nothing. enforce: prompt and stop. off: do nothing',
  },
  list: {
    value: 'ADDRESS',
    many: true,
    description: 'addresses of large lists to protect, with commas between them; people must confirm a message to one',
  },
  name: { value: 'NAME', description: 'the name that people see in the ribbon and in alerts' },
} as const satisfies CommandOptions;

/** One question: answered by an option or at the terminal, and read in the same way. */
export interface Question<K extends keyof Answers = keyof Answers> {
  readonly answers: K;
  readonly option: keyof typeof ANSWER_OPTIONS;
  /** What an empty line means, as it is shown; undefined: an answer is needed. */
  readonly proposal: string | undefined;
  /** What an empty line means. */
  readonly otherwise: Answers[K] | undefined;
  /** @throws one sentence that names the option */
  read(texts: readonly string[]): Answers[K];
}

const question = <K extends keyof Answers>(one: Question<K>): Question<K> => one;
const last = (texts: readonly string[]): string => texts.at(-1) ?? '';

/** In the order in which they are asked. */
export const QUESTIONS = [
  question({
    answers: 'domains',
    option: 'domain',
    proposal: 'the domain of the person who writes',
    otherwise: [],
    read: (texts) => readDomains(texts, '--domain'),
  }),
  question({
    answers: 'url',
    option: 'url',
    proposal: undefined,
    otherwise: undefined,
    read: (texts) => parseSite(last(texts)).url,
  }),
  question({
    answers: 'mode',
    option: 'mode',
    proposal: 'observe',
    otherwise: 'observe',
    read: (texts) => readChoice(last(texts), '--mode', MODES),
  }),
  question({
    answers: 'lists',
    option: 'list',
    proposal: 'none',
    otherwise: [],
    read: (texts) => readAddresses(texts, '--list'),
  }),
  question({
    answers: 'name',
    option: 'name',
    proposal: 'Reply-All Guard',
    otherwise: undefined,
    read: (texts) => parseName(last(texts)),
  }),
] as const;

/** A question as a sentence. */
export const questionText = ({ option }: Question): string => {
  const { description } = ANSWER_OPTIONS[option];
  return `${description[0]!.toUpperCase()}${description.slice(1)}`;
};
