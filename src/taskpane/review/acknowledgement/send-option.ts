import { passesOnSecondPress } from '../../../engine/decision';
import { SEND_ANYWAY_SET } from '../../../check/second-press';
import type { CheckResult } from '../../../check/check-message';
import type { Client } from '../../../outlook/ports';

/**
 * How this message can be sent to everyone anyway. `free`: nothing stops it. `send-anyway`: the alert has that button.
 * `send-again`: clients without the button take a second press. `acknowledge`: after a confirmation here. `never`: it is blocked.
 */
export type SendOption = 'free' | 'send-anyway' | 'send-again' | 'acknowledge' | 'never';

export function sendOption({ shown, decision }: Pick<CheckResult, 'shown' | 'decision'>, client: Client): SendOption {
  switch (shown) {
    case 'allow':
    case 'notice':
      return 'free';
    case 'warn':
      if (client.mailbox >= SEND_ANYWAY_SET) return 'send-anyway';
      // Where a second press would not help the pane asks instead.
      return passesOnSecondPress(decision) ? 'send-again' : 'acknowledge';
    case 'confirm':
      return 'acknowledge';
    case 'block':
      return 'never';
  }
}
