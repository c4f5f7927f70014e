import { commandTextFor } from '../i18n/all-command-texts';
import { follow } from '../launchevent/handle';
import type { Pace } from '../launchevent/handle';
import { shorten } from '../alert/shorten';
import { FIELDS } from '../outlook/ports';
import { connectInfoBar, NOTE_KEY } from '../outlook/info-bar';
import { connectRecipientsWriter } from '../outlook/recipients-writer';
import { recordChoice } from '../check/record-choice';
import { checkMessage } from '../check/check-message';
import { onlyTo, senderAmong } from '../check/ways-out';

/** Writing to a slow server takes its time; the ribbon command waits for it. */
const PATIENT: Pace = { deadlineMs: 30_000, callMs: 2_000 };
const NAME_LIMIT = 60;

/** The ribbon's way out while composing: changes nothing where the sender is not certain, and says so. */
export const replyToSenderOnly = follow(async (ports) => {
  const review = await checkMessage('pane', ports);
  const { recipients: reached, quote, policy } = review;
  const text = commandTextFor([policy.policy.language, ports.client.language], policy.policy.texts);
  const note = connectInfoBar(ports.client, undefined, NOTE_KEY);
  const say = (...message: Parameters<typeof text>): Promise<void> => note.show({ text: text(...message) });

  const sender = senderAmong(reached.people, quote?.from);
  if (!sender) return say('sender-unclear');
  const writer = connectRecipientsWriter();
  const recipients = onlyTo(sender);
  try {
    // One field after another: Outlook may save a draft between them.
    for (const field of FIELDS) await writer.replace(field, recipients[field]);
  } catch {
    return say('failed');
  }
  if (review.decision.action !== 'allow') await recordChoice(review, 'reply-only', ports);
  return say('replied-to-sender', { name: shorten(sender.name, NAME_LIMIT) });
}, PATIENT);
