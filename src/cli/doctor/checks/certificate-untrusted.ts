import type { Check } from '../finding';

const OWN_AUTHORITY =
  'if your own authority issued it, give that authority with --ca FILE and make sure that every device trusts it.';

const WHY: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: `has a self-signed certificate; get one that every device trusts, or, ${OWN_AUTHORITY}`,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: `sends a certificate whose authority is not known here; install the whole chain ("fullchain"), or, ${OWN_AUTHORITY}`,
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
