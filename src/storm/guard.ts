import { asksOnSend } from '../clients/profile';
import { isPrompt } from '../engine/decision';
import type { Action } from '../engine/decision';
import { smartAlert } from '../alert/smart-alert';
import { checkMessage } from '../check/check-message';
import { conversationKey, HISTORY_KEY } from '../check/history';
import type { ListDirectory, ListSize } from '../directory/ports';
import { alertText } from '../i18n/alert-texts';
import en from '../i18n/en.json';
import { MemoryOutlook } from '../memory-outlook/memory-outlook';
import { ANSWER_INDEX_BYTES, FIRST_INDEX_BYTES } from '../outlook/ports';
import { profileOf, readAs } from './clients';
import type { StormClient } from './clients';

/** What the guard knows of the list's size. `newly-made`: an up-to-date catalogue does not have the list. */
export type SizeKnown = 'known' | 'unknown' | 'newly-made';

/** A reply to all, as far as the guard can see a difference. */
export interface StormReply {
  readonly text: string;
  /** Answers upon answers, this one included. */
  readonly depth: number;
  /** This person's own replies so far. */
  readonly own: number;
  readonly frozen: boolean;
  /** What it is written on. */
  readonly client: StormClient;
}

/** What Outlook does about it. */
export interface StormVerdict {
  readonly asksOnSend: boolean;
  /** On Send. */
  readonly action: Action;
  /** The alert has Send anyway, or a second press of Send passes it. */
  readonly passesByPress: boolean;
  readonly hasBar: boolean;
  /** What the alert says; empty where there is none. */
  readonly alert: string;
}

/** Deeper, and more of their own, are all the same to the rules. */
const MOST_DEPTH = 12;
const MOST_OWN = 3;

const LIST = { name: 'CroydonPractices', address: 'croydonpractices@mail.example' } as const;
const CONVERSATION = 'the storm';
const NOW = Date.UTC(2016, 10, 14, 8, 30);
const MINUTE_MS = 60_000;
/** Mailbox 1.14 has `item.getConversationIndexAsync`. */
const CONVERSATION_INDEX_SET = 14;
/** Of a second press of Send; sooner is a double click. */
const AFTER_MS = 10_000;

const QUOTED = `

From: Sam Fielding <sam.fielding@mail.example>
Sent: Monday, 14 November 2016 08:29
To: ${LIST.name} <${LIST.address}>
Subject: Test email

Test`;

const text = alertText('en', en.alert);

/** The add-in that everybody in a storm has: the use case, rules and alert that are deployed. */
export class StormGuard {
  readonly #verdicts = new Map<string, StormVerdict>();

  /**
   * @param audience mailboxes behind the list
   * @param policy the organisation's policy.json, without an incident
   */
  constructor(
    private readonly size: SizeKnown,
    private readonly audience: number,
    private readonly policy: string,
  ) {}

  /** Asked once for each reply that is different to the rules. */
  async verdictOn(reply: StormReply): Promise<StormVerdict> {
    const seen = { ...reply, depth: Math.min(reply.depth, MOST_DEPTH), own: Math.min(reply.own, MOST_OWN) };
    const key = JSON.stringify(seen);
    const known = this.#verdicts.get(key);
    if (known) return known;
    const verdict = await this.#check(seen);
    this.#verdicts.set(key, verdict);
    return verdict;
  }

  async #check(reply: StormReply): Promise<StormVerdict> {
    const profile = profileOf(reply.client);
    const outlook = this.#outlookWith(reply);
    const opened = profile.events.includes('OnNewMessageCompose')
      ? (await checkMessage('opened', outlook)).shown
      : 'allow';
    const bar = { hasBar: opened !== 'allow' };
    if (!asksOnSend(profile)) return { asksOnSend: false, action: 'allow', passesByPress: false, alert: '', ...bar };
    if (profile.sessionDataLostOnSend) outlook.sessionTexts.clear();
    const { decision, shown } = await checkMessage('send', outlook);
    const answer = smartAlert({ ...decision, action: shown }, outlook.client, text);
    return {
      asksOnSend: true,
      action: shown,
      passesByPress: shown === 'warn' && (profile.alertButtons !== 'none' || (await passesAgain(outlook))),
      alert: answer.allowEvent ? '' : answer.errorMessage,
      ...bar,
    };
  }

  #outlookWith({ text: written, depth, own, frozen, client }: StormReply): MemoryOutlook {
    const profile = profileOf(client);
    const outlook = new MemoryOutlook(readAs(profile), { directory: this.#directory });
    if (profile.mailbox < CONVERSATION_INDEX_SET) outlook.broken.add('conversationIndex');
    // A dynamic list, as desktops type it (OfficeDev/office-js#3249): the guard has to see by itself that it is one.
    outlook.fields.to = [{ ...LIST, type: 'other' }];
    const replies = Array.from({ length: own }, (_, at) => [
      conversationKey(CONVERSATION),
      NOW / MINUTE_MS - 5 * (at + 1),
    ]);
    outlook.device.set(HISTORY_KEY, JSON.stringify({ sent: [], replies }));
    return Object.assign(outlook, {
      now: NOW,
      subject: 'RE: Test email',
      body: written + QUOTED,
      composeType: profile.reportsNewMailIn.includes('event') ? 'newMail' : 'reply',
      conversationIndexBytes: FIRST_INDEX_BYTES + ANSWER_INDEX_BYTES * depth,
      inReplyTo: profile.inReplyTo === 'yes' ? '<first@mail.example>' : undefined,
      conversation: CONVERSATION,
      policyFile: frozen ? withIncident(this.policy) : this.policy,
    });
  }

  readonly #directory: ListDirectory = {
    sizes: (asked, { sizeInPolicy }) =>
      Promise.resolve(
        asked.map((list): ListSize => {
          const inPolicy = sizeInPolicy(list);
          if (inPolicy !== undefined) return { known: true, value: inPolicy, source: 'policy' };
          if (this.size === 'known') return { known: true, value: this.audience, source: 'catalogue' };
          return this.size === 'newly-made'
            ? { known: false, why: 'not-in-catalogue', newlyMade: true }
            : { known: false, why: 'no-catalogue' };
        }),
      ),
  };
}

/** Whether the same message goes when Send is pressed once more. */
async function passesAgain(outlook: MemoryOutlook): Promise<boolean> {
  outlook.now += AFTER_MS;
  return !isPrompt((await checkMessage('send', outlook)).shown);
}

/** As an administrator freezes the list: docs/incident.md. */
const withIncident = (policy: string): string =>
  JSON.stringify({
    ...(JSON.parse(policy) as object),
    incident: { until: new Date(NOW + 4 * 60 * MINUTE_MS).toISOString(), lists: [LIST.address] },
  });
