import { EVERYDAY_CLIENTS } from '../pages/outlook-page';
import { defineEveryMail } from './every-mail-on-every-client';

defineEveryMail(EVERYDAY_CLIENTS);
