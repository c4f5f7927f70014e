import { acknowledge } from '../../../src/check/acknowledgement';
import { checkMessage } from '../../../src/check/check-message';
import type { CheckResult } from '../../../src/check/check-message';
import { recordChoice } from '../../../src/check/record-choice';
import { makeCatalogue } from '../../../src/cli/lists/make-catalogue';
import { MemoryOutlook } from '../../../src/memory-outlook/memory-outlook';
import { outlookFailure } from '../../../src/memory-outlook/outlook-failure';
import type { Client, RecipientEntry } from '../../../src/outlook/ports';
import { saveAsKnown } from '../../../src/taskpane/review/audience/known-choice';
import { quietAsSeen, withQuiet } from '../../../src/taskpane/settings/own-settings';
import { saveOwn } from '../../../src/taskpane/settings/save-own';

/** The most that each store held, in characters. */
export interface Fill {
  readonly device: number;
  readonly roaming: number;
  readonly session: number;
}

const MINUTE_MS = 60_000;
/** From one window to the next: a working day has a hundred. */
const APART_MS = 5 * MINUTE_MS;
const START = Date.UTC(2026, 10, 14, 8);
const LISTS = 1_500;
const ROAMING_LIMIT = 16_384;
const CLIENT: Omit<Client, 'platform'> = {
  mailbox: 16,
  language: 'en-GB',
  me: { name: 'Jordan Ashworth', address: 'jordan.ashworth@corp.example' },
};
/** Records queue up: nobody takes them. */
const POLICY = JSON.stringify({
  organisationDomains: ['corp.example'],
  audit: { endpoint: 'https://collector.invalid/v1/logs' },
});

const list = (nth: number): RecipientEntry => ({
  name: `List ${nth % LISTS}`,
  address: `list${nth % LISTS}@corp.example`,
  type: nth % 3 === 0 ? 'other' : 'distributionList',
});
const people = (count: number): RecipientEntry[] =>
  Array.from({ length: count }, (_, nth) => ({
    name: `Person ${nth}`,
    address: `person${nth}@corp.example`,
    type: 'user',
  }));

/** Three lists of four in the organisation's catalogue; the rest is of unknown size. */
const catalogue = (): ReadonlyMap<string, string> =>
  new Map(
    makeCatalogue(
      Array.from({ length: LISTS }, (_, nth) => ({
        line: nth,
        address: `list${nth}@corp.example`,
        name: `List ${nth}`,
        members: (nth * 37) % 3_000,
        kind: 'static' as const,
        aliases: [`alias${nth}@corp.example`],
        message: '',
      })).filter(({ line }) => line % 4 !== 0),
      'soak',
      new Date(START).toISOString(),
    ).files,
  );

/**
 * One person who opens a window, lets it change, sends, confirms, and says what they know or want quiet, again and again on one
 * device. The clock is theirs: five minutes lie between two windows, and nobody waits for them.
 * @param platform whose stores are asked
 */
export class ManyWindows {
  readonly #first: MemoryOutlook;
  readonly #client: Client;
  #fill: Fill = { device: 0, roaming: 0, session: 0 };
  #nth = 0;
  #personal: string | undefined;

  constructor(platform: Client['platform']) {
    this.#client = { ...CLIENT, platform };
    this.#first = new MemoryOutlook(this.#client);
    Object.assign(this.#first, { now: START, policyFile: POLICY, listFiles: catalogue() });
  }

  get fill(): Fill {
    return this.#fill;
  }

  /** Opens and sends so many more. */
  async open(count: number): Promise<void> {
    for (let each = 0; each < count; each += 1) {
      await this.#oneWindow(this.#nth);
      this.#nth += 1;
      this.#first.now += APART_MS;
    }
  }

  async #oneWindow(nth: number): Promise<void> {
    const outlook = this.#windowFor(nth);
    await checkMessage('opened', outlook);
    outlook.fields.cc = people(nth % 120);
    await checkMessage('changed', outlook);
    const result = await checkMessage('send', outlook);
    if (result.shown === 'confirm') {
      await acknowledge(result.acknowledgeable, outlook);
      await recordChoice(result, 'acknowledged', outlook);
      await checkMessage('send', outlook);
    }
    await this.#choose(nth, result, outlook);
    this.#measure(outlook);
  }

  #windowFor(nth: number): MemoryOutlook {
    const { deviceCache, http, clock } = this.#first;
    const outlook = new MemoryOutlook(this.#client, { deviceCache, http, clock });
    outlook.fields.to = nth % 4 === 0 ? people(6) : [list(nth)];
    return Object.assign(outlook, {
      subject: `RE: Message ${nth}`,
      body: `${nth % 5 === 0 ? 'Please remove me from this list.' : 'See you there.'}\n\nFrom: Sam Fielding <sam@corp.example>\nSent: Monday\nTo: ${list(nth).name}\nSubject: Message ${nth}\n\nHello`,
      composeType: 'reply',
      conversationIndexBytes: 27,
      inReplyTo: `<message-${nth}@corp.example>`,
      conversation: `conversation ${nth % 700}`,
      personal: this.#personal,
    });
  }

  /** What the pane stores with the person. */
  async #choose(nth: number, result: CheckResult, outlook: MemoryOutlook): Promise<void> {
    const { clock, session } = outlook;
    const ports = {
      clock,
      session,
      roaming: {
        read: () => this.#personal,
        write: (text: string) => this.#save(text),
      },
    };
    const now = this.#first.now;
    const [seen] = result.decision.reach.lists;
    if (nth % 3 === 0)
      await saveOwn(ports, (own) => withQuiet(own, quietAsSeen(result, now), now)).catch(() => undefined);
    if (nth % 2 === 0 && seen) await saveAsKnown(seen, true, result.conversation, ports);
  }

  /** As the adapter does it: src/outlook/roaming-writer.ts. */
  #save(text: string): Promise<void> {
    if (text.length > ROAMING_LIMIT) return Promise.reject(outlookFailure('roamingSettings.saveAsync', 'refused'));
    this.#personal = text;
    return Promise.resolve();
  }

  #measure(outlook: MemoryOutlook): void {
    const size = (texts: Iterable<readonly [string, string]>): number => {
      let total = 0;
      for (const [key, text] of texts) total += key.length + text.length;
      return total;
    };
    this.#fill = {
      device: Math.max(this.#fill.device, size(this.#first.device)),
      roaming: Math.max(this.#fill.roaming, this.#personal?.length ?? 0),
      session: Math.max(this.#fill.session, size(outlook.sessionTexts)),
    };
  }
}
