import { parseName } from '../package/add-in-name';
import { parseSite } from '../package/site';
import { readAddresses, readDomains } from '../read-addresses';
import { readChoice } from '../read-choice';

export const MODES = ['observe', 'enforce', 'off'] as const;
export type Mode = (typeof MODES)[number];

/** What an organisation says about itself before it starts. */
export interface Answers {
  /** Empty: the domain of whoever writes. */
  readonly domains: readonly string[];
  /** Absolute, https, ending in a slash. */
  readonly url: string;
  readonly mode: Mode;
  /** Addresses; each becomes a row of the policy. */
  readonly lists: readonly string[];
  /** Undefined: our own, which differs by language. */
  readonly name: string | undefined;
}

/** One question: by flag or at the terminal, and read in the same way. */
export interface Question<K extends keyof Answers = keyof Answers> {
  readonly answers: K;
  readonly flag: string;
  /** At the terminal, without the proposal. */
  readonly text: string;
  /** What an empty line means, as it is shown; undefined: an answer is needed. */
  readonly proposal: string | undefined;
  /** What an empty line means. */
  readonly otherwise: Answers[K] | undefined;
  /** @throws one sentence that names the flag */
  read(texts: readonly string[]): Answers[K];
}

const question = <K extends keyof Answers>(one: Question<K>): Question<K> => one;
const last = (texts: readonly string[]): string => texts.at(-1) ?? '';

/** In the order in which they are asked. */
export const QUESTIONS = [
  question({
    answers: 'domains',
    flag: '--domain',
    text: "Your organisation's own mail domains, with commas between them; subdomains come with them",
    proposal: 'the domain of whoever writes',
    otherwise: [],
    read: (texts) => readDomains(texts, '--domain'),
  }),
  question({
    answers: 'url',
    flag: '--url',
    text: 'The https address at which you will serve the add-in',
    proposal: undefined,
    otherwise: undefined,
    read: (texts) => parseSite(last(texts)).url,
  }),
  question({
    answers: 'mode',
    flag: '--mode',
    text: 'The mode to begin with. observe (recommended): record, show nothing. enforce: prompt and stop. off: do nothing',
    proposal: 'observe',
    otherwise: 'observe',
    read: (texts) => readChoice(last(texts), '--mode', MODES),
  }),
  question({
    answers: 'lists',
    flag: '--list',
    text: 'Addresses of large lists to protect, with commas between them; a message to one is to be confirmed',
    proposal: 'none',
    otherwise: [],
    read: (texts) => readAddresses(texts, '--list'),
  }),
  question({
    answers: 'name',
    flag: '--name',
    text: 'The name that people see in the ribbon and in alerts',
    proposal: 'Reply-All Guard',
    otherwise: undefined,
    read: (texts) => parseName(last(texts)),
  }),
] as const;
