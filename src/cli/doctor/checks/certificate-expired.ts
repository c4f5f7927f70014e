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
        sentence: `has a certificate that is valid from ${day(validFrom)} on; set it in then, or set the clock right.`,
      };
    else if (distrust === 'CERT_HAS_EXPIRED')
      yield { file, sentence: 'sends a certificate of its authority that has expired; install the new chain.' };
  },
};
