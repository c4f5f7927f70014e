import { EVERYDAY_CLIENTS } from '../pages/outlook-page';
import { defineAcknowledgement } from './acknowledgement';

defineAcknowledgement(EVERYDAY_CLIENTS);
