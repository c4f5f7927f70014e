import type { Decision } from '../engine/decision';
import { displayedCount, isLikelyList, LARGE_AUDIENCE } from '../engine/reach';
import type { AlertText } from '../i18n/alert-texts';

type Shape = 'unread' | 'people' | 'at-least' | 'through' | 'unknown' | 'unknown-and-people' | 'possible';

/** The one sentence that is enough by itself: how many people, through what, with how much certainty. */
export function headline({ reach, toAll }: Decision, text: AlertText, safe: (name: string) => string): string {
  const worst = reach.unknownList ?? reach.lists.find((list) => list.size.known) ?? reach.lists[0];
  return text(`reach.${shape()}`, {
    subject: text(toAll ? 'subject.reply-all' : 'subject.message'),
    people: displayedCount(reach),
    list: worst ? safe(worst.name) : '',
  });

  function shape(): Shape {
    if (reach.unread && !reach.people && !worst) return 'unread';
    if (reach.unknownList) return reach.people > 1 ? 'unknown-and-people' : 'unknown';
    if (worst?.size.known) return 'through';
    // From here on the number says more than the name of something that may be a list.
    if (worst && !isLikelyList(worst) && reach.people < LARGE_AUDIENCE) return 'possible';
    return reach.exact ? 'people' : 'at-least';
  }
}
