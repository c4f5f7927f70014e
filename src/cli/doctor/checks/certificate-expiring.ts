import type { Check } from '../finding';

const DAY_MS = 86_400_000;
const MOST_DAYS = 14;

/** Less than a third of its life: those that live for a week are renewed in time as well. */
export const certificateExpiring: Check = {
  id: 'certificate-expiring',
  severity: 'risky',
  *check({ base, handshake: { validFrom, validTo }, now }) {
    const left = validTo - now;
    if (left >= 0 && left < Math.min(MOST_DAYS * DAY_MS, (validTo - validFrom) / 3))
      yield {
        file: base.origin,
        sentence: `has a certificate that expires in ${Math.floor(left / DAY_MS)} days; renew it, or find out why it was not renewed automatically.`,
      };
  },
};
