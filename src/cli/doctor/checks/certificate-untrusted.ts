import type { Check } from '../finding';

const OWN_AUTHORITY = 'if it is of your own authority, name that with --ca FILE and see that every device trusts it.';

const WHY: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: `has a certificate that vouches for itself; get one that every device trusts, or, ${OWN_AUTHORITY}`,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: `sends a certificate that leads to no authority known here; install the whole chain ("fullchain"), or, ${OWN_AUTHORITY}`,
};

/** What another check has its own words for. */
const SAID_ELSEWHERE = ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'];

export const certificateUntrusted: Check = {
  id: 'certificate-untrusted',
  severity: 'broken',
  *check({ base, handshake: { distrust } }) {
    if (!distrust || SAID_ELSEWHERE.includes(distrust)) return;
    yield {
      file: base.origin,
      sentence:
        WHY[distrust] ??
        `has a certificate that is not trusted here (${distrust}); get one that every device trusts, or, ${OWN_AUTHORITY}`,
    };
  },
};
