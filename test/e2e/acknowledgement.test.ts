import { EVERYDAY_CLIENTS } from '../pages/outlook-page';
import { defineAcknowledgement, defineTwoPanes } from './acknowledgement';

defineAcknowledgement(EVERYDAY_CLIENTS);
defineTwoPanes(EVERYDAY_CLIENTS);
