import type { Rule } from '../decision';
import { audienceGrew } from './audience-grew';
import { bccRevealed } from './bcc-revealed';
import { externalAudience } from './external-audience';
import { incidentFreeze } from './incident-freeze';
import { largeAudience } from './large-audience';
import { largeListOrigin } from './large-list-origin';
import { protectedList } from './protected-list';
import { recipientsUnread } from './recipients-unread';
import { senderAskedNotTo } from './sender-asked-not-to';
import { stormFuel } from './storm-fuel';
import { stormInProgress } from './storm-in-progress';
import { unexpectedReach } from './unexpected-reach';
import { unfamiliarList } from './unfamiliar-list';
import { unknownSize } from './unknown-size';

/**
 * Every rule, in the order in which reasons of equal strictness are told: bar and alert give the first alone. First what the organisation
 * has said of this message or this list; then what the person cannot see and cannot take back; then how many get it, through what;
 * and last what is only a hint at that. So "a list of unknown size" comes before "you are answering a message to that list".
 */
export const rules: readonly Rule[] = [
  recipientsUnread,
  incidentFreeze,
  protectedList,
  stormInProgress,
  senderAskedNotTo,
  bccRevealed,
  audienceGrew,
  largeAudience,
  unfamiliarList,
  unknownSize,
  largeListOrigin,
  stormFuel,
  externalAudience,
  unexpectedReach,
];
