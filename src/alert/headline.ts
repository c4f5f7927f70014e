import type { Decision } from '../engine/decision';
import { isLikelyList } from '../engine/reach';
import type { AlertKey, AlertText } from '../i18n/alert-texts';
import type { MessageParams } from '../i18n/format';

type Shape = 'people' | 'at-least' | 'through' | 'unknown' | 'unknown-and-people' | 'possible';

/** The one sentence that is enough by itself: how many people, through what, with how much certainty. */
export function headline({ reach, toAll }: Decision, text: AlertText, safe: (name: string) => string): string {
  const worst = reach.unknownList ?? reach.lists.find((list) => list.size.known) ?? reach.lists[0];
  const params: MessageParams = { people: reach.people, list: worst ? safe(worst.name) : '' };
  const key: AlertKey = `${toAll ? 'reply-all' : 'message'}.${shape()}`;
  return text(key, params);

  function shape(): Shape {
    if (reach.unknownList) return reach.people > 1 ? 'unknown-and-people' : 'unknown';
    if (worst?.size.known) return 'through';
    if (worst && !isLikelyList(worst) && reach.people < MANY) return 'possible';
    return reach.exact ? 'people' : 'at-least';
  }
}

/** From here on the number says more than the name of something that may be a list. */
const MANY = 25;
