import type { Check } from '../finding';

export const certificateName: Check = {
  id: 'certificate-name',
  severity: 'broken',
  *check({ base, handshake: { isForHost, names } }) {
    if (!isForHost)
      yield {
        file: base.origin,
        sentence: `has a certificate for ${names.slice(0, 200)}; get one for ${base.hostname}, or package for that name.`,
      };
  },
};
