import { SEND_ANYWAY_SET } from '../../review/second-press';
import type { Review } from '../../review/review-message';
import type { Client } from '../../outlook/ports';

/**
 * How this message can be sent to everyone all the same. `free`: nothing stops it. `send-anyway`: the alert has that button.
 * `send-again`: clients without the button take a second press. `acknowledge`: after a confirmation here. `never`: it is blocked.
 */
export type WayToSend = 'free' | 'send-anyway' | 'send-again' | 'acknowledge' | 'never';

/** Words that feed a storm never pass on a second press, so where that is the only way the pane asks instead. */
const NEEDS_CONFIRMATION = 'storm-fuel';

export function wayToSend({ shown, decision }: Pick<Review, 'shown' | 'decision'>, client: Client): WayToSend {
  switch (shown) {
    case 'allow':
    case 'notice':
      return 'free';
    case 'warn':
      if (client.mailbox >= SEND_ANYWAY_SET) return 'send-anyway';
      return decision.findings.some((finding) => finding.rule === NEEDS_CONFIRMATION) ? 'acknowledge' : 'send-again';
    case 'confirm':
      return 'acknowledge';
    case 'block':
      return 'never';
  }
}
