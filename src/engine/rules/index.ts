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

/** Every rule, in the order in which reasons of equal strictness are told. */
export const rules: readonly Rule[] = [
  recipientsUnread,
  incidentFreeze,
  protectedList,
  stormInProgress,
  senderAskedNotTo,
  largeAudience,
  largeListOrigin,
  unfamiliarList,
  unknownSize,
  stormFuel,
  bccRevealed,
  audienceGrew,
  externalAudience,
  unexpectedReach,
];
