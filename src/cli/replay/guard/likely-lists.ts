import type { Person } from '../../../outlook/ports';
import { isPersonShaped } from '../../../signals/person-or-list';
import { subjectPrefix } from '../../../signals/subject-prefix';
import { hasPersonAddress, unknownRecipientType } from '../../unknown-recipient';
import { baseSubject } from '../mail/base-subject';
import type { Send } from '../mail/mail';
import { SeenBefore } from '../mail/seen-before';

/** So many people answer in one conversation whom no mail of it names. */
const UNINVITED = 5;
/** A mail to more people is not looked at: whoever it names was invited. */
const MOST_RECIPIENTS = 50;
/** People who are told apart in one conversation, by recipient. */
const MOST_AUTHORS = 50;
/** Names in memory, of all conversations; those silent for longest are judged and forgotten first. */
const NAMES_LIMIT = 500_000;

interface Conversation {
  /** Whom its mails name. */
  readonly named: Set<string>;
  /** Who answered to all, by each recipient of those answers. */
  readonly answers: Map<string, Set<string>>;
  names: number;
}

/**
 * Lists that nobody knows and whose name does not tell, by how people write to them; only who reads all mail at once can see it.
 * People who answer to all in a conversation that never named them got it through one of its recipients. That is a list where it
 * never writes itself, nothing about it has the shape of a person, and no known list explains it.
 */
export class LikelyLists {
  readonly #conversations = new Map<string, Conversation>();
  readonly #suspects = new Set<string>();
  /** Who wrote, or is named like a person. */
  readonly #people = new SeenBefore();
  readonly #known = new Set<string>();
  readonly #limit: number;
  #names = 0;

  constructor(limit = NAMES_LIMIT) {
    this.#limit = limit;
  }

  /** @param isKnown whether policy or catalogue has an address as a list */
  async add(send: Send, isKnown: (address: string) => Promise<boolean>): Promise<void> {
    const { from, fields, lists } = send;
    for (const list of lists) this.#known.add(list);
    this.#people.add(from.address);
    const recipients = [...fields.to, ...fields.cc].filter(({ address }) => address !== from.address);
    const conversation = this.#conversationOf(send);
    for (const person of recipients) {
      if (isPersonNamed(person)) this.#people.add(person.address);
      this.#count(conversation, conversation.named, person.address);
    }
    const prefix = subjectPrefix(send.subject);
    const isAnswer = prefix === 'reply' || (send.isAnswer && prefix !== 'forward');
    if (!isAnswer || recipients.length < 2 || recipients.length > MOST_RECIPIENTS) return;
    for (const person of recipients) if (await this.#isList(person, isKnown)) return;
    for (const { address } of recipients) {
      const authors = conversation.answers.get(address) ?? new Set<string>();
      conversation.answers.set(address, authors);
      if (authors.size < MOST_AUTHORS) this.#count(conversation, authors, from.address);
    }
  }

  /** The addresses that are likely to be lists, once all mail was added. */
  found(): ReadonlySet<string> {
    for (const conversation of this.#conversations.values()) this.#judge(conversation);
    return new Set([...this.#suspects].filter((address) => !this.#people.has(address) && !this.#known.has(address)));
  }

  async #isList({ name, address }: Person, isKnown: (address: string) => Promise<boolean>): Promise<boolean> {
    return this.#known.has(address) || unknownRecipientType(name, address) === 'other' || isKnown(address);
  }

  #conversationOf({ conversation: id, subject }: Send): Conversation {
    const key = id ?? `subject:${baseSubject(subject).toLowerCase()}`;
    const held = this.#conversations.get(key) ?? { named: new Set<string>(), answers: new Map(), names: 0 };
    // Those of the latest mail stand last.
    this.#conversations.delete(key);
    for (const [oldest, { names }] of this.#conversations) {
      if (this.#names <= this.#limit) break;
      this.#judge(this.#conversations.get(oldest)!);
      this.#conversations.delete(oldest);
      this.#names -= names;
    }
    this.#conversations.set(key, held);
    return held;
  }

  #count(conversation: Conversation, names: Set<string>, name: string): void {
    if (names.has(name)) return;
    names.add(name);
    conversation.names += 1;
    this.#names += 1;
  }

  #judge({ named, answers }: Conversation): void {
    for (const [address, authors] of answers)
      if ([...authors].filter((author) => !named.has(author)).length >= UNINVITED && !hasPersonAddress(address))
        this.#suspects.add(address);
  }
}

/** A name that is no more than the address says nothing. */
const isPersonNamed = ({ name, address }: Person): boolean => !name.includes('@') && isPersonShaped({ name, address });
