import type { AlertText } from '../i18n/alert-texts';
import { alertTextFor } from '../i18n/all-alert-texts';
import type { Client } from '../outlook/ports';
import type { PolicyInForce } from '../check/policy-in-force';

/** In the language that the person or the organisation chose, else in Outlook's; in the organisation's words where it has some. */
export const alertTextOf = ({ policy }: PolicyInForce, client: Client): AlertText =>
  alertTextFor([policy.language, client.language], policy.texts);
