import type { Rule } from '../decision';
import { audienceGrew } from './audience-grew';
import { incidentFreeze } from './incident-freeze';
import { largeAudience } from './large-audience';
import { largeListOrigin } from './large-list-origin';
import { protectedList } from './protected-list';
import { stormFuel } from './storm-fuel';
import { unexpectedReach } from './unexpected-reach';
import { unfamiliarList } from './unfamiliar-list';

/** Every rule, in the order in which reasons of equal strictness are told. */
export const rules: readonly Rule[] = [
  incidentFreeze,
  protectedList,
  largeAudience,
  largeListOrigin,
  unfamiliarList,
  stormFuel,
  audienceGrew,
  unexpectedReach,
];
