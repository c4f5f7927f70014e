import type { Check } from '../finding';

export const certificateExpired: Check = {
  id: 'certificate-expired',
  severity: 'broken',
  *check({ base, handshake: { validFrom, validTo, distrust }, now }) {
    const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
    const file = base.origin;
    if (validTo < now) yield { file, sentence: `has a certificate that expired on ${day(validTo)}; renew it.` };
    else if (validFrom > now)
      yield {
        file,
        sentence: `has a certificate that is not valid before ${day(validFrom)}; install it then, or correct the clock.`,
      };
    else if (distrust === 'CERT_HAS_EXPIRED')
      yield { file, sentence: 'sends an authority certificate that has expired; install the new chain.' };
  },
};
